import { Lazy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CfnStage, type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct, type IConstruct } from 'constructs';
import { type RouteThrottle, withToken } from './api-throttles.ts';

export interface ApiStageProps {
  readonly api: HttpApi;
  /** Where requests are noted. */
  readonly accessLog: LogGroup;
}

/** The one stage of the API: its access log, and a throttle of its own for each route. */
export class ApiStage extends Construct {
  readonly url: string;
  readonly stage: HttpStage;
  private readonly throttles = new Map<string, RouteThrottle>();

  constructor(scope: Construct, id: string, props: ApiStageProps) {
    super(scope, id);
    this.stage = loggedStage(this, props);
    this.url = this.stage.url;
    const resource = this.stage.node.defaultChild;
    if (!(resource instanceof CfnStage)) throw new Error('the stage of the API is no resource of its own');
    resource.routeSettings = Lazy.any({ produce: () => routeSettings(this.throttles) });
  }

  /** Limits what one route takes. @param key such as `GET /openapi.json` */
  limit(key: string, route: IConstruct, throttle: RouteThrottle): void {
    this.throttles.set(key, throttle);
    // A stage can't name routes that are not there yet.
    this.stage.node.addDependency(route);
  }
}

const routeSettings = (throttles: ReadonlyMap<string, RouteThrottle>): object =>
  Object.fromEntries(
    [...throttles].map(([key, { rate, burst }]) => [
      key,
      { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst },
    ]),
  );

/** The access log says which route, how it went and how long it took; no address, path, query or person. */
const loggedStage = (scope: Construct, { api, accessLog }: ApiStageProps): HttpStage =>
  // Under the construct's own name: a stage of another name could not be made while the first one is there.
  new HttpStage(scope, 'Default', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: withToken.rate, burstLimit: withToken.burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(accessLog),
      format: AccessLogFormat.custom(
        JSON.stringify({
          requestId: '$context.requestId',
          time: '$context.requestTime',
          route: '$context.routeKey',
          status: '$context.status',
          latency: '$context.responseLatency',
          integrationError: '$context.integrationErrorMessage',
        }),
      ),
    },
  });
