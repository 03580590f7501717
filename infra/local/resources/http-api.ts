import * as z from 'zod/mini';
import { corsSettings } from '../http/cors.ts';
import { routeThrottle } from '../http/throttles.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { resourceKind } from '../template/resource-kind.ts';

/** Processes of a function behind the HTTP API: callers come at once. */
const CONCURRENCY = 3;
/**
 * An HTTP API waits no longer. @see
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
 */
const LONGEST_WAIT_MS = 30_000;

/** The HTTP API; the local stack serves one. */
export const httpApiKind = resourceKind({
  type: 'AWS::ApiGatewayV2::Api',
  properties: z.strictObject({
    CorsConfiguration: z.optional(corsSettings),
    ProtocolType: z.literal('HTTP'),
  }),
  ignored: ['Description', 'Name', 'Tags'],
  create: async ({ CorsConfiguration }, { name, services: { edge } }) => {
    if (CorsConfiguration) edge.open(CorsConfiguration);
    return { ref: name, attributes: { ApiId: name, ApiEndpoint: `https://${name}.execute-api.local` } };
  },
});

export const httpIntegration = resourceKind({
  type: 'AWS::ApiGatewayV2::Integration',
  properties: z.strictObject({
    IntegrationType: z.literal('AWS_PROXY'),
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.literal('2.0'),
    TimeoutInMillis: z._default(z.number(), LONGEST_WAIT_MS),
  }),
  ignored: ['ApiId', 'Description', 'IntegrationMethod'],
  create: async ({ IntegrationUri, TimeoutInMillis }, { name, services: { functions, integrations } }) => {
    functions.allowConcurrency(IntegrationUri, CONCURRENCY);
    integrations.set(name, {
      functionArn: IntegrationUri,
      timeoutMs: Math.min(TimeoutInMillis, LONGEST_WAIT_MS),
    });
    return { ref: name };
  },
});

export const httpRoute = resourceKind({
  type: 'AWS::ApiGatewayV2::Route',
  properties: z.strictObject({
    AuthorizationType: z._default(z.literal('NONE'), 'NONE'),
    RouteKey: z.string(),
    Target: z.string(),
  }),
  ignored: ['ApiId'],
  create: async ({ RouteKey, Target }, { name, logicalId, services: { integrations, routes } }) => {
    const integration = integrations.get(Target.replace(/^integrations\//, ''));
    if (!integration)
      throw new LocalStackError(`${logicalId}: the local stack does not know the route target ${Target}`);
    routes.add({ key: RouteKey, ...integration });
    return { ref: name };
  },
});

/** Counts by a clock of its own: the time that is set here is not AWS's. */
export const httpStage = resourceKind({
  type: 'AWS::ApiGatewayV2::Stage',
  properties: z.strictObject({
    DefaultRouteSettings: z.optional(routeThrottle),
    RouteSettings: z._default(z.record(z.string(), routeThrottle), {}),
    StageName: z.literal('$default'),
  }),
  ignored: ['AccessLogSettings', 'ApiId', 'AutoDeploy', 'Tags'],
  create: async ({ DefaultRouteSettings, RouteSettings, StageName }, { services: { edge } }) => {
    edge.limit({ ofAll: DefaultRouteSettings, named: RouteSettings });
    return { ref: StageName };
  },
});
