import { join } from 'node:path';
import { AssetHashType, DockerImage, Duration, Names, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  CfnRole,
  type IGrantable,
  type IPrincipal,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  Architecture,
  CfnFunction,
  Code,
  EventInvokeConfig,
  EventSourceMapping,
  type IFunction,
  type IVersion,
  Function as LambdaFunction,
  LayerVersion,
  Runtime,
  type Version,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { bundle, functionsFolder } from './bundling/bundle.ts';
import { invocable } from './invocable.ts';
import { type Holder, SchoolWall, type SchoolWallProps } from './school-wall.ts';

export interface TypescriptFunctionProps {
  /** Folder under `functions/` that holds `index.ts`, which exports `handler`. */
  readonly folder: string;
  /** What the function does, for readers of the console. */
  readonly description: string;
  /** @default - 10 seconds */
  readonly timeout?: Duration;
  /** Megabytes. @default - 512 */
  readonly memorySize?: number;
  /**
   * Most at once, which are kept free for it: what it is sent takes none of the account's other functions.
   * @default - as many as the account has left
   */
  readonly reservedConcurrency?: number | undefined;
  /** That it answers for one school at a time, and why it may answer for all. @default - it works on what is recorded of every school */
  readonly wall?: Pick<SchoolWallProps, 'crossings'>;
}

/** How a function takes messages of a queue. */
export interface FeedProps {
  /** Messages of one invocation, at most. */
  readonly batchSize: number;
  /** Batches that are handled at once, at most; 2 or more, as SQS demands. */
  readonly maxConcurrency: number;
}

/** Name of the alias by which everything invokes a function: it leads to the version that serves. */
export const SERVING = 'serving';

// How often a function may send to itself is none of a version's: without this, a change of it alone would ask for a
// version that is there.
LambdaFunction.classifyVersionProperty('RecursiveLoop', false);

const shortLog = { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY };

/** One Lambda function, named by its folder. It has no rights but to its own log: other constructs grant and configure. */
export class TypescriptFunction extends Construct implements IGrantable {
  /** Folder under `functions/`; its `env.ts` says which variables must be set. */
  readonly folder: string;
  readonly function: LambdaFunction;
  /**
   * The version that serves, or two of them while one is tried: all that invokes the function goes here, so that a
   * deployment can be taken back by moving it (decision 70).
   */
  readonly serving: Alias & IFunction;
  /** What it runs as. */
  readonly role: Role;
  /** Who has its rights to what is recorded: its own role, or the roles that it takes for a request. */
  readonly holders: readonly Holder[];
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: TypescriptFunctionProps) {
    super(scope, id);
    this.folder = props.folder;
    this.logGroup = new LogGroup(this, 'Log', shortLog);
    this.role = roleWithLog(this, this.logGroup);
    this.function = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundledCode(props.folder),
      description: props.description,
      timeout: props.timeout ?? Duration.seconds(10),
      memorySize: props.memorySize ?? 512,
      logGroup: this.logGroup,
      role: this.role,
      ...(props.reservedConcurrency && { reservedConcurrentExecutions: props.reservedConcurrency }),
    });
    this.holders = this.walled(props.wall);
    const version = invocable<Version, IVersion>(this.function.currentVersion);
    this.serving = invocable<Alias, IFunction>(new Alias(this, 'Serving', { aliasName: SERVING, version }));
  }

  get grantPrincipal(): IPrincipal {
    return this.function.grantPrincipal;
  }

  /**
   * Lets the function go on when messages that it sends to its own queue come back to it, more than the 16 rounds after which Lambda
   * would stop them: each is bounded work, a page of a school's records.
   * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html
   */
  allowRecursion(): void {
    const resource = this.function.node.defaultChild;
    if (resource instanceof CfnFunction) resource.recursiveLoop = 'Allow';
  }

  /** Whether a queue or a stream feeds it. */
  get isFed(): boolean {
    return this.node.findAll().some((node) => node instanceof EventSourceMapping);
  }

  /** Whether rules invoke it, by the clock or when somebody asks. */
  get isRunByRules(): boolean {
    return this.node.findAll().some((node) => node instanceof EventInvokeConfig);
  }

  /** Hands the messages of a queue to it; what fails comes back alone, not with its batch. */
  feedFrom(queue: IQueue, props: FeedProps): void {
    // Beside the function and not the alias, and by the name that CDK gives it: so it is never made a second time.
    new EventSourceMapping(this.function, `SqsEventSource:${Names.nodeUniqueId(queue.node)}`, {
      target: this.serving,
      eventSourceArn: queue.queueArn,
      reportBatchItemFailures: true,
      ...props,
    });
    queue.grantConsumeMessages(this);
  }

  /** Has AWS X-Ray record each invocation. */
  trace(): void {
    const [fn, role] = [this.function.node.defaultChild, this.role.node.defaultChild];
    // The construct's own `tracing` would add its wildcard to the policy that also holds the grants.
    if (fn instanceof CfnFunction) fn.tracingConfig = { mode: 'Active' };
    if (!(role instanceof CfnRole)) return;
    const traces = allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], '*');
    role.policies = [...[role.policies ?? []].flat(), { policyName: 'Traces', policyDocument: traces }];
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'AWS X-Ray knows no resources: its two write actions can only be allowed on all of them.',
    });
  }

  /**
   * Has the function say in spans what its batches come from, for a layer that makes and exports them.
   * @see https://aws-otel.github.io/docs/getting-started/lambda/lambda-js
   */
  traceWith(layerArn: string): void {
    this.function.addLayers(LayerVersion.fromLayerVersionArn(this, 'Tracing', layerArn));
    this.configure('TRACING', 'opentelemetry').configure('AWS_LAMBDA_EXEC_WRAPPER', '/opt/otel-handler');
  }

  private walled(wall: TypescriptFunctionProps['wall']): readonly Holder[] {
    if (wall === undefined) return [{ role: this.role, tenant: '*' }];
    const { holders, variables } = new SchoolWall(this, 'Wall', { role: this.role, ...wall });
    for (const [name, value] of Object.entries(variables)) this.configure(name, value);
    return holders;
  }

  /** Sets one variable of the function's `env.ts`. */
  configure(name: string, value: string): this {
    this.function.addEnvironment(name, value);
    return this;
  }
}

/** Bundled in this process, so that synthesis needs neither Docker nor a shell; skipped where a stack needs no bundle. */
const bundledCode = (folder: string): Code =>
  Code.fromAsset(join(functionsFolder, folder), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used'),
      local: { tryBundle: (outputDir) => bundle(folder, outputDir) !== '' },
    },
  });

const roleWithLog = (scope: Construct, { logGroupArn }: LogGroup): Role =>
  new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { Log: allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroupArn) },
  });

const allow = (actions: string[], resource: string): PolicyDocument =>
  new PolicyDocument({ statements: [new PolicyStatement({ actions, resources: [resource] })] });
