import { describe, expect, it } from 'vitest';
import { schoolsKeys } from '../../events/log/wall/own-keys.ts';
import { streamsWithoutToken } from '../../infra/stacks/public-streams.ts';
import { actionsOf, ofType, type Statement } from './resources.ts';
import { synthesised } from './synthesised.ts';

const resources = synthesised().resources('Api');
type Granted = Statement & { readonly Condition?: object };
const statements = ofType(resources, 'AWS::IAM::Policy')
  .filter(([id]) => id.startsWith('InboundWallSchoolRole'))
  .flatMap(
    ([, { Properties }]) =>
      (Properties as { PolicyDocument: { Statement: Granted[] } }).PolicyDocument.Statement,
  );
const on = (table: string) => statements.filter(({ Resource }) => JSON.stringify(Resource).includes(table));
describe('what anybody may send without a token', () => {
  it('AGR-01 MON-04 appends to streams that are answered by a link or sent by products, and to no other', () => {
    const writing = on('EventLog').filter((one) => actionsOf(one).includes('dynamodb:PutItem'));
    expect(writing.map((one) => [actionsOf(one), one.Condition])).toEqual([
      [
        ['dynamodb:PutItem'],
        {
          'ForAllValues:StringLike': {
            'dynamodb:LeadingKeys': streamsWithoutToken.map(
              (stream) => `\${aws:PrincipalTag/school}/${stream}/*`,
            ),
          },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      ],
    ]);
    expect([...new Set(on('EventLog').flatMap(actionsOf))].toSorted()).toEqual([
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
    ]);
  });

  it('AGR-01 DPR-01 reads which schools there are and no other list, mails nobody and publishes nothing', () => {
    expect(on('ReadModel').map((one) => [actionsOf(one), one.Condition])).toEqual([
      [
        ['dynamodb:GetItem', 'dynamodb:Query'],
        {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': schoolsKeys },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      ],
    ]);
    const actions = statements.flatMap(actionsOf);
    expect(actions.filter((action) => !/^(dynamodb|kms):/.test(action))).toEqual([]);
  });

  it('AGR-01 calls somebody when many links are unknown', () => {
    expect(
      ofType(resources, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties),
    ).toContainEqual(
      expect.objectContaining({ Namespace: 'Daybook', MetricName: 'UnknownLink', Threshold: 50 }),
    );
  });
});
