import { describe, expect, it } from 'vitest';
import { actionsOf, ofType, type Statement } from './resources.ts';
import { synthesised } from './synthesised.ts';

const resources = synthesised().resources('Reactions');
type Granted = Statement & { readonly Condition?: object };
const statementsOf = (name: string): readonly Granted[] => {
  const [, { Properties }] = ofType(resources, 'AWS::IAM::Policy').find(([id]) =>
    id.startsWith(`${name}Role`),
  )!;
  return (Properties as { PolicyDocument: { Statement: Granted[] } }).PolicyDocument.Statement;
};
const on = (name: string, table: string) =>
  statementsOf(name).filter(({ Resource }) => JSON.stringify(Resource).includes(table));
const senders = ['ReactConsumer', 'RunDeadlines'];

describe('what sends commands by itself', () => {
  it.each(senders)('GOV-04 %s may append and seal, as what takes commands from people does', (name) => {
    expect(on(name, 'EventLog').flatMap(actionsOf).toSorted()).toEqual([
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
    ]);
    expect(statementsOf(name).flatMap(actionsOf)).toContain('kms:GenerateDataKey');
  });

  it.each([
    ['ReactConsumer', ['dynamodb:PutItem'], ['*/~links/*']],
    ['RunDeadlines', ['dynamodb:DeleteItem', 'dynamodb:PutItem'], ['*/~due*', '*/~digest']],
  ])('GOV-04 %s reads all rows, and writes none but its own', (name, actions, keys) => {
    const writing = on(name, 'ReadModel').filter((one) =>
      actionsOf(one).some((action) => /Put|Delete|Update|Write/.test(action)),
    );
    expect(writing.map((one) => [[...actionsOf(one)].toSorted(), one.Condition])).toEqual([
      [actions, { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } }],
    ]);
    expect(on(name, 'ReadModel').flatMap(actionsOf)).toEqual(
      expect.arrayContaining(['dynamodb:GetItem', 'dynamodb:Query']),
    );
  });

  it.each(senders)('DPR-01 %s mails nobody and publishes nothing', (name) => {
    const actions = statementsOf(name).flatMap(actionsOf);
    expect(actions.filter((action) => /^(ses|events|s3):/.test(action))).toEqual([]);
  });
});

describe('what mails', () => {
  it('INC-04 ORG-02 puts on record who is notified and appends nothing else', () => {
    const writing = on('NotifyConsumer', 'EventLog').filter((one) =>
      actionsOf(one).some((action) => !/:(GetItem|BatchGetItem|Query)$/.test(action)),
    );
    expect(writing.map((one) => [actionsOf(one), one.Condition])).toEqual([
      [
        ['dynamodb:PutItem'],
        { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*/notifications/*'] } },
      ],
    ]);
  });

  it('INC-04 writes no row but the message that is to come again', () => {
    const writing = on('NotifyConsumer', 'ReadModel').filter((one) =>
      actionsOf(one).some((action) => /Put|Delete|Update|Write/.test(action)),
    );
    expect(writing.map((one) => [actionsOf(one), one.Condition])).toEqual([
      [['dynamodb:PutItem'], { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*/~due'] } }],
    ]);
  });
});

describe('the deadlines', () => {
  it('INC-04 may ask those for work who compute due dates and who mail, and nobody else', () => {
    const sending = statementsOf('RunDeadlines').filter((one) => actionsOf(one).includes('sqs:SendMessage'));
    const queues = sending.flatMap(({ Resource }) => [Resource].flat()).map((one) => JSON.stringify(one));
    const allowed = [/ProjectInboxQueue/, /NotifyInboxQueue/, /RunDeadlinesInvocationsDeadLettersQueue/];
    expect(queues).toHaveLength(allowed.length);
    for (const queue of allowed) expect(queues.filter((one) => queue.test(one))).toHaveLength(1);
  });

  it('INC-04 are looked at every quarter of an hour', () => {
    const rules = ofType(resources, 'AWS::Events::Rule').map(([, rule]) => rule.Properties);
    expect(rules).toContainEqual(
      expect.objectContaining({ ScheduleExpression: 'rate(15 minutes)', State: 'ENABLED' }),
    );
  });

  it('INC-04 call somebody when they fail, and when none was looked at for an hour', () => {
    const alarms = ofType(resources, 'AWS::CloudWatch::Alarm').filter(([id]) =>
      /^RunDeadlines(Failed|Silent)/.test(id),
    );
    expect(alarms.map(([, alarm]) => alarm.Properties)).toEqual([
      expect.objectContaining({ MetricName: 'Errors', Threshold: 1, TreatMissingData: 'notBreaching' }),
      expect.objectContaining({
        TreatMissingData: 'breaching',
        Metrics: expect.arrayContaining([
          expect.objectContaining({ MetricStat: expect.objectContaining({ Period: 3600 }) }),
        ]),
      }),
    ]);
  });
});
