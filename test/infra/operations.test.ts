import { describe, expect, it } from 'vitest';
import { actionsOf, ofType, resourcesOf, type Statement } from './resources.ts';
import { synthesised } from './synthesised.ts';

const built = synthesised();
type Granted = Statement & { readonly role: string; readonly Condition?: object };
const granted: readonly Granted[] = Object.values(built.templates).flatMap((template) =>
  ofType(resourcesOf(template), 'AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
    (Properties as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement.map((one) => ({
      ...one,
      role: id.replace(/RoleDefaultPolicy.*/, ''),
    })),
  ),
);
const of = (role: string) => granted.filter((one) => one.role === role);
const named = ({ Resource }: Statement, table: string) => JSON.stringify(Resource).includes(table);

describe('the rebuild', () => {
  it('GOV-04 alone may remove any row, and only from the read models; due dates may be removed by those who compute and run them', () => {
    const removing = granted.filter((one) => actionsOf(one).some((action) => /^dynamodb:(Delete|Batch.*Write)/.test(action)));
    const deleting = removing.filter((one) => actionsOf(one).includes('dynamodb:DeleteItem'));
    expect(removing).toEqual(deleting);
    expect(deleting.map(({ role, Condition }) => [role, Condition])).toEqual([
      ['ProjectConsumer', { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*/~due*', '*/~digest'] } }],
      ['RunDeadlines', { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*/~due*', '*/~digest'] } }],
      ['Rebuild', undefined],
    ]);
    expect(deleting.every((one) => named(one, 'ReadModel'))).toBe(true);
  });

  it('GOV-04 can neither append, nor journal, nor mail, nor look into a sealed field', () => {
    const actions = of('Rebuild').flatMap((one) => actionsOf(one).map((action) => `${action} ${JSON.stringify(one.Resource)}`));
    // What it failed at lies in its own dead letters.
    const others = actions.filter((action) => !/^sqs:(SendMessage|GetQueue\w+) .*RebuildInvocationsDeadLetters/.test(action));
    expect(others.filter((action) => /^(ses|kms|sqs|s3):/.test(action))).toEqual([]);
    expect(
      actions.filter((action) => /^dynamodb:(Put|Delete|Update|Batch|Condition)/.test(action) && !action.includes('ReadModel')),
    ).toEqual([]);
  });

  it.each(['Rebuild', 'Operations'])('GOV-04 %s can put nothing on the bus but requests for operations', (role) => {
    const publishing = of(role).filter((one) => actionsOf(one).includes('events:PutEvents'));
    expect(publishing).toHaveLength(1);
    expect(publishing[0]?.Condition).toEqual({
      'ForAllValues:StringEquals': { 'events:source': 'daybook.operations' },
      Null: { 'events:source': 'false' },
    });
  });

  it.each(['Operations', 'Sweep'])('GOV-04 %s can note how operations go, and write no row', (role) => {
    const putting = of(role).filter((one) => named(one, 'ReadModel') && actionsOf(one).includes('dynamodb:PutItem'));
    expect(putting).toHaveLength(1);
    expect(putting[0]?.Condition).toEqual({ 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['_trust/~operations'] } });
  });

  it('GOV-04 and the sweep are begun by requests on the bus of the trust', () => {
    const rules = Object.values(built.templates).flatMap((template) => ofType(resourcesOf(template), 'AWS::Events::Rule'));
    const patterns = rules.map(([, { Properties }]) => (Properties as { EventPattern?: object }).EventPattern);
    for (const type of ['RebuildRequested', 'SweepRequested']) {
      expect(patterns).toContainEqual({ source: ['daybook.operations'], 'detail-type': [type] });
    }
  });
});
