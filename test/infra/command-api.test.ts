import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { CommandApi } from '../../infra/constructs/command-api.ts';
import { bench } from './bench.ts';
import { ofType, resourcesOf } from './resources.ts';

const { stack, alarms, function: newFunction } = bench();
const api = new CommandApi(stack, 'Http', {
  alarms,
  trustId: 'fernhill',
  name: 'daybook',
  fallback: newFunction('Fallback'),
  impact: 'Nobody can record anything',
});
const fn = newFunction('Several');
api.addCommands(['devices', 'people'], newFunction('Commands'));
api.addReads(['/openapi.json', '/v1/trust/views/{model}'], fn);
api.addActions(['/v1/schools/{schoolId}/checkpoints'], fn);
const resources = resourcesOf(Template.fromStack(stack));
const routes = ofType(resources, 'AWS::ApiGatewayV2::Route').map(
  ([, { Properties }]) => Properties as { RouteKey: string },
);

describe('the API', () => {
  it('DEV-02 has one route for all commands of a stream, and one for each thing else that can be asked for', () => {
    const posts = routes.filter(({ RouteKey }) => RouteKey.startsWith('POST'));
    expect(posts.map(({ RouteKey }) => RouteKey)).toEqual([
      'POST /v1/schools/{schoolId}/devices/{streamId}/{command}',
      'POST /v1/schools/{schoolId}/people/{streamId}/{command}',
      'POST /v1/schools/{schoolId}/checkpoints',
    ]);
  });

  it('GOV-04 has the reads, and a route for whatever else is asked', () => {
    const others = routes
      .filter(({ RouteKey }) => !RouteKey.startsWith('POST'))
      .map(({ RouteKey }) => RouteKey);
    expect(others.toSorted()).toEqual(['$default', 'GET /openapi.json', 'GET /v1/trust/views/{model}']);
  });

  it('ORG-04 has one integration and one permission a function, however many routes lead to it', () => {
    const called = (type: string, property: string) =>
      ofType(resources, type).map(([, { Properties }]) =>
        JSON.stringify((Properties as Record<string, unknown>)[property]),
      );
    for (const all of [
      called('AWS::ApiGatewayV2::Integration', 'IntegrationUri'),
      called('AWS::Lambda::Permission', 'FunctionName'),
    ]) {
      expect(all).toHaveLength(3);
      expect(new Set(all).size).toBe(3);
    }
  });

  it('DPR-01 logs how a request went and not whose it was', () => {
    const [stage] = ofType(resources, 'AWS::ApiGatewayV2::Stage').map(
      ([, { Properties }]) => Properties as { AccessLogSettings: { Format: string } },
    );
    const logged = [...stage!.AccessLogSettings.Format.matchAll(/\$context\.([A-Za-z.]+)/g)].map(
      ([, name]) => name,
    );
    expect(logged).toEqual([
      'requestId',
      'requestTime',
      'routeKey',
      'status',
      'responseLatency',
      'integrationErrorMessage',
    ]);
  });

  const corsOf = (allowedOrigins?: readonly string[]) => {
    const { stack, alarms, function: newFunction } = bench();
    const fallback = newFunction();
    new CommandApi(stack, 'Http', {
      alarms,
      trustId: 't',
      name: 'n',
      fallback,
      impact: 'Nobody',
      allowedOrigins,
    });
    const [api] = ofType(resourcesOf(Template.fromStack(stack)), 'AWS::ApiGatewayV2::Api');
    return (api![1].Properties as { CorsConfiguration?: object }).CorsConfiguration;
  };

  it('ORG-04 is closed to pages of other origins', () => {
    expect(corsOf()).toBeUndefined();
    expect(corsOf([])).toBeUndefined();
  });

  it('ORG-04 is opened to the origins of the trust alone, without credentials', () => {
    expect(corsOf(['https://daybook.fernhill.example'])).toEqual({
      AllowOrigins: ['https://daybook.fernhill.example'],
      AllowMethods: ['GET', 'POST'],
      AllowHeaders: ['accept', 'authorization', 'content-type', 'idempotency-key', 'if-match', 'traceparent'],
      ExposeHeaders: ['etag', 'idempotency-replayed', 'link', 'location', 'retry-after'],
      MaxAge: 600,
    });
  });
});
