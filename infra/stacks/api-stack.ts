import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { schoolsKeys, sharedByAll } from '../../events/log/wall/own-keys.ts';
import { CommandApi } from '../constructs/command-api.ts';
import { ownMetric } from '../constructs/own-metric.ts';
import { TypescriptFunction, type TypescriptFunctionProps } from '../constructs/typescript-function.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import type { AddressStack } from './address-stack.ts';
import { addAuditRoutes } from './audit-routes.ts';
import { addConsole } from './console.ts';
import { addEvidenceRoutes } from './evidence-routes.ts';
import { type CommandSender, grantCommands } from './grant-commands.ts';
import type { MadePool } from './identity/cognito.ts';
import { identityVariables } from './identity-variables.ts';
import { addImportRoutes } from './import-routes.ts';
import { addOperationRoutes } from './operation-routes.ts';
import { addPublicRoutes, publicConcurrency } from './public-routes.ts';
import { addReadRoutes, readFunctions } from './read-routes.ts';
import type { RecordStack } from './record-stack.ts';

export interface ApiStackProps extends StackProps {
  /** Settings of the trust that it is deployed for. */
  readonly deployment: Deployment;
  /** What is kept; everything else leans on it. */
  readonly record: RecordStack;
  /** The user pool that the deployment makes; null: the trust has a provider of its own. */
  readonly pool: MadePool | null;
  /** The name that people know it by; null: API Gateway's own address is all there is. */
  readonly address: AddressStack | null;
  /** Names of the streams that take commands. */
  readonly streams: readonly string[];
  /** Names of those that take commands without a token: by a mailed link, or signed by a product. */
  readonly withoutToken: readonly string[];
}

/** The way in: commands to the log, reads from the log and the read models. */
export class ApiStack extends Stack {
  /** That the API answers with 5xx. */
  readonly serverErrors: Alarm;
  private readonly record: RecordStack;
  private readonly variables: Readonly<Record<string, string>>;

  constructor(
    scope: Construct,
    id: string,
    { deployment, record, pool, address, streams, withoutToken, ...props }: ApiStackProps,
  ) {
    super(scope, id, props);
    this.record = record;
    this.variables = {
      TRUST_ID: deployment.trustId,
      DOCS_BASE_URL: deployment.docsBaseUrl,
      ...identityVariables(this, deployment, pool),
    };
    const reading = (id: string, props: TypescriptFunctionProps) => this.reading(id, props, record);
    const readers = readFunctions({ record, reading });
    const api = new CommandApi(this, 'Http', {
      alarms: record.alarms,
      trustId: deployment.trustId,
      name: `daybook-${deployment.trustId}`,
      fallback: readers.reads,
      allowedOrigins: deployment.allowedOrigins,
      impact: 'Schools can not record or look up anything, or only now and then',
    });
    this.serverErrors = api.serverErrors;
    api.addCommands(streams, this.commands({ deployment, record }));
    addReadRoutes(api, readers);
    addAuditRoutes({ stack: this, api, deployment, record, reading });
    addImportRoutes({ stack: this, api, deployment, record, reading });
    addEvidenceRoutes({ stack: this, api, record, reading, putFrom: deployment.allowedOrigins });
    addOperationRoutes({ api, record, reading });
    addPublicRoutes(api, {
      openApi: this.openApi(deployment),
      inbound: this.inbound(deployment, withoutToken),
    });
    if (deployment.console !== undefined)
      addConsole({ stack: this, api, deployment, settings: deployment.console, record, pool });
    alarmBootstrap(this, record, deployment);
    alarmStaleKeys(this, record, deployment);
    if (address !== null) api.answerAt(address.domainName);
    const url = deployment.domain === undefined ? api.url : `https://${deployment.domain.name}/`;
    new CfnOutput(this, 'ApiUrl', { value: url, description: 'Address of the API' });
  }

  private commands(sender: CommandSender): TypescriptFunction {
    const fn = this.identified('Commands', {
      folder: 'commands',
      description: 'Decides and records the commands of every stream',
      wall: {},
    });
    grantCommands(fn, sender);
    this.record.eventLog.grantRecordAccess(fn);
    return fn;
  }

  /**
   * Who has the secret of a link answers by it, a product signs with its own: no token is asked for, and no
   * other stream can be appended to.
   */
  private inbound(deployment: Deployment, streams: readonly string[]): TypescriptFunction {
    const description =
      'Takes what people answer by a mailed link, and alerts that products of a school sign';
    const fn = new TypescriptFunction(this, 'Inbound', {
      folder: 'inbound',
      description,
      memorySize: 1024,
      reservedConcurrency: publicConcurrency.inbound,
      wall: {},
    })
      .configure('TRUST_ID', deployment.trustId)
      .configure('DOCS_BASE_URL', deployment.docsBaseUrl)
      .configure('CONSOLE_URL', deployment.console?.url ?? '');
    this.record.eventLog.grantAppendOnFacts(fn, streams);
    this.record.sealingKeys.grantSeal(fn);
    this.record.readModel.grantOnKeys(fn, schoolsKeys, 'GetItem', 'Query');
    alarmUnknownLinks(fn, this.record, deployment);
    alarmRefusedAlerts(fn, this.record, deployment);
    return fn;
  }

  /** A function that reads the log may open what is sealed, never make a key; it writes down who looked, and nothing else. */
  private reading(id: string, props: TypescriptFunctionProps, record: RecordStack): TypescriptFunction {
    const fn = this.identified(id, { wall: {}, ...props });
    record.eventLog.grantRead(fn);
    record.eventLog.grantRecordAccess(fn);
    record.sealingKeys.grantOpen(fn);
    return fn;
  }

  private openApi({ docsBaseUrl, dataschemaBase }: Deployment): TypescriptFunction {
    const description = 'Answers how the API is used and what events look like, to everybody';
    const reservedConcurrency = publicConcurrency.openApi;
    return new TypescriptFunction(this, 'OpenApi', { folder: 'openapi', description, reservedConcurrency })
      .configure('DOCS_BASE_URL', docsBaseUrl)
      .configure('DATASCHEMA_BASE', dataschemaBase);
  }

  /** A function that learns from the token who calls. */
  private identified(id: string, props: TypescriptFunctionProps): TypescriptFunction {
    const fn = new TypescriptFunction(this, id, { memorySize: 1024, ...props });
    for (const [name, value] of Object.entries(this.variables)) fn.configure(name, value);
    // Whether the trust has an administrator, which ends the bootstrap.
    this.record.readModel.grantOnKeys(fn, sharedByAll.readModel, 'GetItem', 'Query', 'BatchGetItem');
    return fn;
  }
}

/** Far more than all the links that people copy by half in five minutes. */
const MANY_UNKNOWN_LINKS = 50;

const alarmUnknownLinks = (fn: TypescriptFunction, record: RecordStack, { trustId }: Deployment): void =>
  record.alarms.alarm(fn, 'UnknownLinks', {
    metric: ownMetric(trustId, 'UnknownLink'),
    threshold: MANY_UNKNOWN_LINKS,
    impact: 'Somebody may be trying out links, or parents got links that do not do and can not sign',
    runbook: 'many-links-are-unknown',
  });

/** A product sends again when it gets no answer: several refusals are no slip of the line. */
const REFUSED_ALERTS = 5;

const alarmRefusedAlerts = (fn: TypescriptFunction, record: RecordStack, { trustId }: Deployment): void =>
  record.alarms.alarm(fn, 'RefusedAlerts', {
    metric: ownMetric(trustId, 'RefusedAlert'),
    threshold: REFUSED_ALERTS,
    impact: 'Alerts of filtering or monitoring may not reach a school, or somebody tries to forge them',
    runbook: 'alerts-of-a-product-are-refused',
  });

const alarmBootstrap = (stack: ApiStack, record: RecordStack, { trustId }: Deployment): void =>
  record.alarms.alarm(stack, 'BootstrapUsed', {
    metric: ownMetric(trustId, 'BootstrapUsed'),
    threshold: 1,
    impact: 'Somebody acts as administrator of the whole trust without a role that anybody gave them',
    runbook: 'the-bootstrap-log-in-was-used',
  });

const alarmStaleKeys = (stack: ApiStack, record: RecordStack, { trustId }: Deployment): void =>
  record.alarms.alarm(stack, 'StaleKeys', {
    metric: ownMetric(trustId, 'StaleKeys'),
    threshold: 1,
    impact: 'Nobody will be able to log in once the kept keys of the identity provider are a day old',
    runbook: 'the-identity-provider-gives-no-keys',
  });
