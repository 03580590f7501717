import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { answerHeaders, callerHeaders, PREFLIGHT_SECONDS } from './cross-origin.ts';
import type { TypescriptFunction } from './typescript-function.ts';

export interface CommandApiProps {
  /** Where its alarm goes. */
  readonly alarms: AlarmTopic;
  /** Name of the API in the console. */
  readonly name: string;
  /** Answers whatever no route takes, in the form that all other answers have. */
  readonly fallback: TypescriptFunction;
  /** Who is hurt while the API answers with 5xx. */
  readonly impact: string;
  /** Origins whose pages may call it. @default - none: no page of another origin reads anything */
  readonly allowedOrigins?: readonly string[] | undefined;
}

/**
 * Requests a second, and at once: some ten times what a trust of thirty schools sends on the first day of a
 * school year.
 */
const throttle = { rateLimit: 100, burstLimit: 200 };
/**
 * The same of what needs no token: all parents of a school that open their mail at once, and no more for
 * anybody else.
 */
const publicThrottle = { rate: 10, burst: 40 };

/** Paths that need no token. */
export interface PublicRoutes {
  readonly reads: readonly string[];
  readonly actions: readonly string[];
}

/**
 * The HTTP API: a route a stream for its commands, the reads, and a default that answers as the rest does.
 */
export class CommandApi extends Construct {
  readonly api: HttpApi;
  readonly url: string;
  private readonly stage: HttpStage;
  private readonly integrations = new Map<TypescriptFunction, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string, props: CommandApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: props.name,
      description: 'Commands and reads of Daybook',
      createDefaultStage: false,
      ...opened(props.allowedOrigins ?? []),
      defaultIntegration: this.integrationOf(props.fallback),
      defaultAuthorizer: new HttpNoneAuthorizer(),
    });
    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'The functions verify the token themselves: an authorizer of an HTTP API can not answer with problem+json (RFC 9457).',
    });
    this.stage = loggedStage(this, this.api);
    this.url = this.stage.url;
    props.alarms.alarm(this, 'ServerErrors', {
      metric: this.api.metricServerError({ statistic: 'sum', period: Duration.minutes(5) }),
      threshold: 5,
      impact: props.impact,
      runbook: 'the-api-answers-with-errors',
    });
  }

  /** Routes the commands of every stream to one function: a stream costs one route, and nothing else. */
  addCommands(streams: readonly string[], fn: TypescriptFunction): void {
    const paths = streams.map((stream) => `/v1/schools/{schoolId}/${stream}/{streamId}/{command}`);
    this.addRoutes(HttpMethod.POST, paths, fn);
  }

  /**
   * Routes reads to a function; paths are named so that the access log can tell them apart without holding an
   * id.
   */
  addReads(paths: readonly string[], fn: TypescriptFunction): void {
    this.addRoutes(HttpMethod.GET, paths, fn);
  }

  /** Routes to a function what is asked to be done and is no command of a stream. */
  addActions(paths: readonly string[], fn: TypescriptFunction): void {
    this.addRoutes(HttpMethod.POST, paths, fn);
  }

  /** Routes to a function what anybody may send without a token, each with a throttle of its own. */
  addPublic({ reads, actions }: PublicRoutes, fn: TypescriptFunction): void {
    const routes = [
      ...this.addRoutes(HttpMethod.GET, reads, fn),
      ...this.addRoutes(HttpMethod.POST, actions, fn),
    ];
    const stage = this.stage.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('the stage of the API is no resource of its own');
    const named = (method: string, paths: readonly string[]) => paths.map((path) => `${method} ${path}`);
    const keys = [...named('GET', reads), ...named('POST', actions)];
    stage.routeSettings = Object.fromEntries(
      keys.map((key) => [
        key,
        { ThrottlingRateLimit: publicThrottle.rate, ThrottlingBurstLimit: publicThrottle.burst },
      ]),
    );
    // A stage can't name routes that are not there yet.
    for (const route of routes) this.stage.node.addDependency(route);
  }

  private addRoutes(
    method: HttpMethod,
    paths: readonly string[],
    fn: TypescriptFunction,
  ): readonly HttpRoute[] {
    const integration = this.integrationOf(fn);
    return paths.flatMap((path) => this.api.addRoutes({ path, methods: [method], integration }));
  }

  /** One integration and one permission a function, not one a route: all routes of the API are ours. */
  private integrationOf(fn: TypescriptFunction): HttpLambdaIntegration {
    const id = `${fn.node.id}Integration`;
    const made =
      this.integrations.get(fn) ??
      new HttpLambdaIntegration(id, fn.function, { scopePermissionToRoute: false });
    this.integrations.set(fn, made);
    return made;
  }
}

/** Without credentials: no cookie of anybody is ever asked for. */
const opened = (origins: readonly string[]): { corsPreflight?: CorsPreflightOptions } =>
  origins.length === 0
    ? {}
    : {
        corsPreflight: {
          allowOrigins: [...origins],
          allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
          allowHeaders: [...callerHeaders],
          exposeHeaders: [...answerHeaders],
          maxAge: Duration.seconds(PREFLIGHT_SECONDS),
        },
      };

/** The access log says which route, how it went and how long it took; no address, path, query or person. */
const loggedStage = (scope: Construct, httpApi: HttpApi): HttpStage =>
  new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle,
    accessLogSettings: {
      destination: new LogGroupLogDestination(
        new LogGroup(scope, 'AccessLog', {
          retention: RetentionDays.THREE_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      ),
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
