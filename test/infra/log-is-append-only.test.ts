import { describe, expect, it } from 'vitest';
import { deniedOnTheLog } from '../../infra/constructs/event-log-table.ts';
import { actionsOf, ofType, resourcesOf, type Statement, statementsOf } from './resources.ts';
import { synthesised } from './synthesised.ts';

const built = synthesised();
const logId = ofType(built.resources('Record'), 'AWS::DynamoDB::Table').find(([id]) =>
  id.startsWith('EventLog'),
)![0];
const ofLog = ({ Resource }: Statement) => {
  const resource = JSON.stringify(Resource);
  return resource.includes(logId) && !resource.includes('StreamArn');
};
/** Of every role but AWS Backup’s, which copies tables whole (`record-backups.test.ts`). */
const everyStatement = Object.values(built.templates).flatMap((template) =>
  statementsOf(
    Object.fromEntries(Object.entries(resourcesOf(template)).filter(([id]) => !/^Backups/.test(id))),
  ),
);
const onLog = everyStatement.filter(ofLog);

describe('the log, as every template together describes it', () => {
  it('GOV-04 lets no role do more than read and append', () => {
    const allowed = [
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:Scan',
    ];
    const granted = new Set(onLog.flatMap(actionsOf));
    expect([...granted].sort()).toEqual(allowed);
  });

  it('GOV-04 lets no role change, delete, write in batches or speak PartiQL, on the log or on a table not named', () => {
    const onAnyTable = everyStatement.filter((statement) => ofLog(statement) || statement.Resource === '*');
    const refused = onAnyTable
      .flatMap(actionsOf)
      .filter((action) => deniedOnTheLog.includes(action) || /\*|PartiQL/.test(action));
    expect(refused).toEqual([]);
  });

  it('GOV-04 refuses the same by the table itself, to everyone', () => {
    const { Properties } = built.resources('Record')[logId]!;
    expect(Properties).toMatchObject({
      ResourcePolicy: {
        PolicyDocument: {
          Statement: [
            { Effect: 'Deny', Principal: { AWS: '*' }, Resource: '*', Action: [...deniedOnTheLog].sort() },
          ],
        },
      },
    });
  });

  it('GOV-04 streams old and new images, so that tampering shows', () => {
    expect(built.resources('Record')[logId]!.Properties).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
  });

  it('GOV-04 never gives up a change of the log: no limit of retries or of age, in order, halved until the bad record is alone', () => {
    const [mapping, ...others] = ofType(built.resources('Journal'), 'AWS::Lambda::EventSourceMapping');
    expect(others).toEqual([]);
    expect(mapping![1].Properties).toMatchObject({
      MaximumRetryAttempts: -1,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      StartingPosition: 'TRIM_HORIZON',
      ParallelizationFactor: 1,
    });
    expect(mapping![1].Properties).not.toHaveProperty('MaximumRecordAgeInSeconds');
    expect(mapping![1].Properties).not.toHaveProperty('DestinationConfig');
  });

  it('GOV-04 calls somebody when the journal is an hour behind, and at the first sign of tampering', () => {
    const alarms = ofType(built.resources('Journal'), 'AWS::CloudWatch::Alarm').map(
      ([, { Properties }]) => Properties,
    );
    expect(alarms).toContainEqual(
      expect.objectContaining({ MetricName: 'IteratorAge', Threshold: 3_600_000, Statistic: 'Maximum' }),
    );
    expect(alarms).toContainEqual(expect.objectContaining({ MetricName: 'Tampering', Threshold: 1 }));
  });
});
