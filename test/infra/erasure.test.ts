import { describe, expect, it } from 'vitest';
import { actionsOf, resourcesOf, statementsOf } from './resources.ts';
import { synthesised } from './synthesised.ts';

const built = synthesised();
const all = Object.values(built.templates).flatMap((template) => statementsOf(resourcesOf(template)));
const reactions = built.resources('Reactions');
const ofErase = Object.entries(reactions)
  .filter(([id, { Type }]) => Type === 'AWS::IAM::Policy' && id.startsWith('EraseConsumer'))
  .flatMap(([id, resource]) => statementsOf({ [id]: resource }));

describe('the function that erases', () => {
  it('DPR-04 alone may destroy a key: nothing else may update an item, but how far deliveries have come', () => {
    const updating = all.filter((one) => actionsOf(one).includes('dynamodb:UpdateItem'));
    const [destroying, ...others] = updating.filter(({ Resource }) =>
      JSON.stringify(Resource).includes('KeysDataKeys'),
    );
    expect(others).toEqual([]);
    expect(ofErase).toContainEqual(destroying);
    expect(updating.filter((one) => one !== destroying).map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*/~subscriptions'] } },
    ]);
  });

  it('DPR-04 can make no key and open nothing but hashes, and records disposals and given up log-ins alone', () => {
    const actions = ofErase.flatMap(actionsOf).filter((action) => !/^(sqs|xray|logs):/.test(action));
    expect(actions.toSorted()).toEqual([
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
      'kms:Decrypt',
      's3:DeleteObject',
      's3:GetObject',
      's3:ListBucket',
      's3:PutObject',
    ]);
    const putting = ofErase.find((one) => actionsOf(one).includes('dynamodb:PutItem'));
    expect(putting?.Condition).toEqual({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*/disposals/*', '*/reservations/*'] },
    });
  });

  it('DPR-04 puts into the archive that something was erased, and nothing else', () => {
    const putting = ofErase.filter((one) => actionsOf(one).includes('s3:PutObject'));
    expect(putting).toHaveLength(1);
    expect(JSON.stringify(putting[0]?.Resource)).toMatch(/Archive.*\/\*\/erasures\/\*/);
  });
});
