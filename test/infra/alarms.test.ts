import { describe, expect, it } from 'vitest';
import { trust } from '../../infra/trusts/fernhill.ts';
import { sourceFiles } from '../support/source-files.ts';
import type { GetAtt } from './deployed.ts';
import { ofType } from './resources.ts';
import { functionIn } from './serving.ts';
import { allOfType, servedIn, synthesised } from './synthesised.ts';

const built = synthesised();
const served = servedIn(built);
const alarms = allOfType(built, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
const [topicId] = ofType(built.resources('Record'), 'AWS::SNS::Topic').map(([id]) => id);

describe('every alarm', () => {
  it('INC-04 is mailed to each address, where the trust names several', () => {
    const alarmsTo = ['it@fernhill.example', 'trustees@fernhill.example'] as const;
    const several = synthesised({ ...trust.deployment, alarmsTo });
    const addresses = allOfType(several, 'AWS::SNS::Subscription').map(
      ([, { Properties }]) => (Properties as { Endpoint: string }).Endpoint,
    );
    expect(addresses).toEqual(alarmsTo);
  });

  it('INC-04 goes to the one topic, at its threshold, and says what silence means', () => {
    expect(alarms.length).toBeGreaterThan(10);
    for (const alarm of alarms) {
      expect(alarm).toMatchObject({
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        EvaluationPeriods: expect.toSatisfy((periods: number) => [1, 3, 6].includes(periods)),
        TreatMissingData: expect.stringMatching(/^(notBreaching|breaching)$/),
      });
      const { AlarmActions } = alarm as {
        AlarmActions: readonly { readonly Ref?: string; readonly 'Fn::ImportValue'?: string }[];
      };
      expect(AlarmActions.map((action) => action.Ref ?? action['Fn::ImportValue'])).toEqual([
        expect.stringMatching(`(?:^|Ref)${topicId}`),
      ]);
    }
  });

  it('INC-04 is mailed to the address of the deployment; nobody else can send there', () => {
    expect(allOfType(built, 'AWS::SNS::Subscription').map(([, { Properties }]) => Properties)).toEqual([
      { Protocol: 'email', Endpoint: 'it-alarms@fernhill.example', TopicArn: { Ref: topicId } },
    ]);
    const [policy, ...others] = allOfType(built, 'AWS::SNS::TopicPolicy');
    expect(others).toEqual([]);
    expect(policy![1].Properties).toMatchObject({
      PolicyDocument: {
        Statement: [
          { Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          },
          // EventBridge takes no condition in the policy of a topic.
          { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' } },
        ],
      },
    });
  });
});

describe('an alarm', () => {
  it('watches every function that runs by the clock, for errors', () => {
    const byTheClock = allOfType(built, 'AWS::Events::Rule').flatMap(([, { Properties }]) => {
      const { ScheduleExpression, Targets } = Properties as {
        ScheduleExpression?: string;
        Targets: readonly { Arn: GetAtt | object }[];
      };
      return ScheduleExpression === undefined
        ? []
        : Targets.map(({ Arn }) =>
            'Fn::GetAtt' in Arn ? Arn['Fn::GetAtt'][0] : (functionIn(served, Arn) ?? ''),
          );
    });
    // A queue that the clock writes to has its dead letters, alarmed like those of every other.
    const functionIds = new Set(allOfType(built, 'AWS::Lambda::Function').map(([id]) => id));
    const invoked = byTheClock.filter((id) => functionIds.has(id));
    expect(byTheClock.filter((id) => !functionIds.has(id))).toEqual([
      expect.stringMatching(/^WebhooksInboxQueue/),
    ]);
    expect(invoked.length).toBeGreaterThan(1);
    for (const id of invoked) {
      expect(alarms).toContainEqual(
        expect.objectContaining({
          MetricName: 'Errors',
          Threshold: 1,
          Dimensions: [{ Name: 'FunctionName', Value: { Ref: id } }],
        }),
      );
    }
  });

  it('watches the answers of the API', () => {
    const errors = { Namespace: 'AWS/ApiGateway', MetricName: '5xx' };
    const Metrics = expect.arrayContaining([
      expect.objectContaining({
        MetricStat: expect.objectContaining({ Metric: expect.objectContaining(errors), Stat: 'Sum' }),
      }),
    ]);
    expect(alarms).toContainEqual(expect.objectContaining({ Threshold: 5, Metrics }));
  });

  it.each(['RoleWithoutHolder', 'BootstrapUsed', 'Tampering'])(
    'INC-04 calls somebody at the first %s',
    (MetricName) => {
      expect(alarms).toContainEqual(
        expect.objectContaining({ Namespace: 'Daybook', MetricName, Threshold: 1, Statistic: 'Sum' }),
      );
    },
  );

  it('GOV-04 counts tampering once: where it is found, in the finder’s own log, and by no filter over logs beside that', async () => {
    expect(allOfType(built, 'AWS::Logs::MetricFilter')).toEqual([]);
    const says = ["log('tampering'", "metric('Tampering'"] as const;
    const sayers = (await sourceFiles('functions')).filter(({ text }) =>
      says.some((one) => text.includes(one)),
    );
    expect(sayers.map(({ path }) => path)).toEqual(['functions/shared/lambda/tampered.ts']);
    const [logs, metrics] = says.map((one) => (sayers[0]?.text ?? '').split(one).length);
    expect(logs).toBeGreaterThan(1);
    expect(metrics).toBe(logs);
  });

  it('ORG-01 looks at what this trust’s functions count, and at no other’s in the account', () => {
    const own = alarms.filter((alarm) => (alarm as { Namespace?: string }).Namespace === 'Daybook');
    expect(own.length).toBeGreaterThan(3);
    for (const alarm of own)
      expect(alarm).toMatchObject({ Dimensions: [{ Name: 'trust', Value: 'fernhill' }] });
  });
});
