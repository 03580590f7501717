import { describe, expect, it } from 'vitest';
import { actionsOf, ofType, type Statement } from './resources.ts';
import { synthesised } from './synthesised.ts';

const resources = synthesised().resources('Reactions');
const [, { Properties }] = ofType(resources, 'AWS::IAM::Policy').find(([id]) => id.startsWith('RunDeadlinesRole'))!;
const { Statement: statements } = (Properties as { PolicyDocument: { Statement: (Statement & { Condition?: object })[] } }).PolicyDocument;
const on = (table: string) => statements.filter(({ Resource }) => JSON.stringify(Resource).includes(table));

describe('the deadlines, as the templates describe them', () => {
  it('INC-04 are looked at every quarter of an hour', () => {
    const rules = ofType(resources, 'AWS::Events::Rule').map(([, rule]) => rule.Properties);
    expect(rules).toContainEqual(expect.objectContaining({ ScheduleExpression: 'rate(15 minutes)', State: 'ENABLED' }));
  });

  it('INC-04 call somebody when they fail, and when none was looked at for an hour', () => {
    const alarms = ofType(resources, 'AWS::CloudWatch::Alarm').filter(([id]) => /^RunDeadlines(Failed|Silent)/.test(id));
    expect(alarms.map(([, alarm]) => alarm.Properties)).toEqual([
      expect.objectContaining({ MetricName: 'Errors', Threshold: 1, TreatMissingData: 'notBreaching' }),
      expect.objectContaining({
        TreatMissingData: 'breaching',
        Metrics: expect.arrayContaining([expect.objectContaining({ MetricStat: expect.objectContaining({ Period: 3600 }) })]),
      }),
    ]);
  });

  it('GOV-04 are sent like commands of anyone: append and seal, as those who take commands do', () => {
    expect(on('EventLog').flatMap(actionsOf)).toEqual(
      expect.arrayContaining(['dynamodb:PutItem', 'dynamodb:ConditionCheckItem', 'dynamodb:Query', 'dynamodb:GetItem']),
    );
    expect(statements.flatMap(actionsOf)).toContain('kms:GenerateDataKey');
  });

  it('GOV-04 write and remove due dates, and read all rows but write no other', () => {
    const writing = on('ReadModel').filter((one) => actionsOf(one).some((action) => /Put|Delete|Update|Write/.test(action)));
    expect(writing.map((one) => [[...actionsOf(one)].toSorted(), one.Condition])).toEqual([
      [['dynamodb:DeleteItem', 'dynamodb:PutItem'], { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*/~due*'] } }],
    ]);
    expect(on('ReadModel').flatMap(actionsOf)).toEqual(expect.arrayContaining(['dynamodb:GetItem', 'dynamodb:Query']));
  });

  it('DPR-01 mail nobody and publish nothing', () => {
    expect(statements.flatMap(actionsOf).filter((action) => /^(ses|events|s3):/.test(action))).toEqual([]);
  });
});
