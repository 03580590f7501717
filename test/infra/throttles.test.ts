import { describe, expect, it } from 'vitest';
import { allOfType, synthesised } from './synthesised.ts';

const built = synthesised();
const api = built.resources('Api');
type Settings = Readonly<Record<string, { ThrottlingRateLimit: number; ThrottlingBurstLimit: number }>>;
const [[, stage] = []] = allOfType(built, 'AWS::ApiGatewayV2::Stage');
const { Properties, DependsOn } = stage as unknown as {
  Properties: { RouteSettings: Settings; DefaultRouteSettings: object };
  DependsOn: readonly string[];
};
const routes = Object.entries(api).filter(([, { Type }]) => Type === 'AWS::ApiGatewayV2::Route');
const keyOf = ([, { Properties: given }]: (typeof routes)[number]) =>
  (given as { RouteKey: string }).RouteKey;
const withoutToken = [
  '$default',
  'GET /',
  'GET /asyncapi.json',
  'GET /console',
  'GET /console/{proxy+}',
  'GET /openapi.json',
  'GET /schemas/{stream}/{type}/{version}',
  'GET /v1/catalogue',
  'GET /v1/sign',
  'GET /v1/trust/keys',
  'POST /console/{proxy+}',
  'POST /v1/schools/{schoolId}/alerts/{channel}',
  'POST /v1/sign/answer',
  'POST /v1/sign/terms',
];

describe('how much the API takes', () => {
  it('GOV-04 is counted for each route by itself, so that a flood of one uses up no other', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(Object.keys(Properties.RouteSettings).toSorted()).toEqual(routes.map(keyOf).toSorted());
    for (const [id] of routes) expect(DependsOn).toContain(id);
  });

  it('GOV-04 is far more with a token than without, since the gateway counts before it looks at one', () => {
    const limits = Object.entries(Properties.RouteSettings);
    const narrow = limits.filter(([, { ThrottlingRateLimit: rate }]) => rate <= 50).map(([key]) => key);
    expect(narrow.toSorted()).toEqual(withoutToken);
    const wide = { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 };
    for (const [key, limit] of limits) if (!narrow.includes(key)) expect(limit).toEqual(wide);
    expect(Properties.DefaultRouteSettings).toEqual(wide);
  });

  it('AGR-01 MON-04 is enough for all parents of a school at once, and for alerts of many products', () => {
    const limitOf = (key: string) => Properties.RouteSettings[key];
    expect(limitOf('POST /v1/sign/terms')).toEqual({ ThrottlingRateLimit: 10, ThrottlingBurstLimit: 40 });
    const alerts = limitOf('POST /v1/schools/{schoolId}/alerts/{channel}');
    expect(alerts).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
  });

  it('GOV-04 leaves the account’s functions to those who have a token: the public ones take a fixed few', () => {
    const reserved = allOfType(built, 'AWS::Lambda::Function').flatMap(([id, { Properties: given }]) => {
      const { ReservedConcurrentExecutions: most } = given as { ReservedConcurrentExecutions?: number };
      return most === undefined ? [] : [[id.replace(/Function.*$/, ''), most]];
    });
    expect(Object.fromEntries(reserved)).toEqual({ Console: 30, Inbound: 20, OpenApi: 5 });
  });
});
