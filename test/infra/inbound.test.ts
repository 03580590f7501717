import { describe, expect, it } from 'vitest';
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
const routes = [
  'GET /v1/sign',
  'POST /v1/sign/terms',
  'POST /v1/sign/answer',
  'POST /v1/schools/{schoolId}/alerts/{channel}',
];

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

  it('AGR-01 DPR-01 reads no list, mails nobody and publishes nothing', () => {
    expect(on('ReadModel')).toEqual([]);
    const actions = statements.flatMap(actionsOf);
    expect(actions.filter((action) => !/^(dynamodb|kms):/.test(action))).toEqual([]);
  });

  it('AGR-01 is slowed down by routes of their own, which are there before the stage names them', () => {
    const [[, stage] = []] = ofType(resources, 'AWS::ApiGatewayV2::Stage');
    const { Properties, DependsOn } = stage as unknown as {
      Properties: { RouteSettings: Record<string, object> };
      DependsOn: readonly string[];
    };
    expect(Object.keys(Properties.RouteSettings)).toEqual(routes);
    for (const settings of Object.values(Properties.RouteSettings))
      expect(settings).toEqual({ ThrottlingRateLimit: 10, ThrottlingBurstLimit: 40 });
    const ofPublic = ofType(resources, 'AWS::ApiGatewayV2::Route').filter(([, route]) =>
      routes.includes((route.Properties as { RouteKey: string }).RouteKey),
    );
    expect(ofPublic).toHaveLength(routes.length);
    for (const [id] of ofPublic) expect(DependsOn).toContain(id);
  });

  it('AGR-01 calls somebody when many links are unknown', () => {
    expect(
      ofType(resources, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties),
    ).toContainEqual(
      expect.objectContaining({ Namespace: 'Daybook', MetricName: 'UnknownLink', Threshold: 50 }),
    );
  });
});
