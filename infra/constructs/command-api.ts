import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  ApiMapping,
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type IDomainName,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type ApiAlarmsProps, alarmApi } from './api-alarms.ts';
import { ApiStage } from './api-stage.ts';
import { type RouteThrottle, withoutToken, withToken } from './api-throttles.ts';
import { answerHeaders, callerHeaders, PREFLIGHT_SECONDS } from './cross-origin.ts';
import type { TypescriptFunction } from './typescript-function.ts';

export interface CommandApiProps extends ApiAlarmsProps {
  /** Name of the API in the console. */
  readonly name: string;
  /** Answers whatever no route takes, in the form that all other answers have. */
  readonly fallback: TypescriptFunction;
  /** Origins whose pages may call it. @default - none: no page of another origin reads anything */
  readonly allowedOrigins?: readonly string[] | undefined;
}

/** Paths that need no token. */
export interface PublicRoutes {
  readonly reads: readonly string[];
  readonly actions: readonly string[];
  /** @default - that of pages and documents */
  readonly throttle?: RouteThrottle;
}

/**
 * The HTTP API: a route a stream for its commands, the reads, and a default that answers as the rest does.
 */
export class CommandApi extends Construct {
  readonly api: HttpApi;
  readonly url: string;
  /** The same without a slash at its end, for a function that calls it. */
  readonly endpoint: string;
  /** That it answers with 5xx. */
  readonly serverErrors: Alarm;
  private readonly stage: ApiStage;
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
    this.stage = new ApiStage(this, 'Stage', { api: this.api, accessLog: accessLog(this) });
    this.stage.limit('$default', this.api.node.findChild('DefaultRoute'), withoutToken);
    this.url = this.stage.url;
    this.endpoint = this.api.apiEndpoint;
    this.serverErrors = alarmApi(this, this.api, props);
  }

  /** Answers at a name of the trust's own, too. */
  answerAt(domainName: IDomainName): void {
    new ApiMapping(this, 'Mapping', { api: this.api, domainName, stage: this.stage.stage });
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

  /** Routes to a function what anybody may send without a token, each with a narrow throttle of its own. */
  addPublic({ reads, actions, throttle = withoutToken }: PublicRoutes, fn: TypescriptFunction): void {
    this.addRoutes(HttpMethod.GET, reads, fn, throttle);
    this.addRoutes(HttpMethod.POST, actions, fn, throttle);
  }

  /** The stage names every route: what is sent to one of them uses up no other's throttle (decision 45). */
  private addRoutes(
    method: HttpMethod,
    paths: readonly string[],
    fn: TypescriptFunction,
    throttle: RouteThrottle = withToken,
  ): void {
    const integration = this.integrationOf(fn);
    for (const path of paths)
      for (const route of this.api.addRoutes({ path, methods: [method], integration }))
        this.stage.limit(`${method} ${path}`, route, throttle);
  }

  /** One integration and one permission a function, not one a route: all routes of the API are ours. */
  private integrationOf(fn: TypescriptFunction): HttpLambdaIntegration {
    const id = `${fn.node.id}Integration`;
    const made =
      this.integrations.get(fn) ??
      new HttpLambdaIntegration(id, fn.serving, { scopePermissionToRoute: false });
    this.integrations.set(fn, made);
    return made;
  }
}

const accessLog = (scope: Construct): LogGroup =>
  new LogGroup(scope, 'AccessLog', {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });

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
