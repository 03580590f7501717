import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { CommandApi } from '../constructs/command-api.ts';
import { TypescriptFunction, type TypescriptFunctionProps } from '../constructs/typescript-function.ts';
import type { Deployment } from '../trusts/types.ts';
import { addAuditRoutes } from './audit-routes.ts';
import { identityParameters } from './identity-parameters.ts';
import { addOperationRoutes } from './operation-routes.ts';
import { addPastRoutes } from './past-routes.ts';
import type { RecordStack } from './record-stack.ts';

export interface ApiStackProps extends StackProps {
  /** Settings of the trust that it is deployed for. */
  readonly deployment: Deployment;
  /** What is kept; everything else leans on it. */
  readonly record: RecordStack;
}

/** Streams that take commands; the function of each is `functions/<stream>-commands`. */
export const commandStreams = {
  Schools: 'schools',
  Policies: 'policies',
  People: 'people',
  AgreementTemplates: 'agreement-templates',
  Agreements: 'agreements',
  Devices: 'devices',
  Incidents: 'incidents',
  Access: 'access',
} as const;

/** The way in: commands to the log, reads from the log and the read models. */
export class ApiStack extends Stack {
  private readonly variables: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { deployment, record, ...props }: ApiStackProps) {
    super(scope, id, props);
    this.variables = { TRUST_ID: deployment.trustId, DOCS_BASE_URL: deployment.docsBaseUrl, ...identityParameters(this, deployment) };
    const description = 'Answers what one record holds, and requests that no route takes';
    const queries = this.reading('Queries', { folder: 'queries', description }, record);
    const api = new CommandApi(this, 'Http', {
      alarms: record.alarms,
      name: `daybook-${deployment.trustId}`,
      fallback: queries,
      impact: 'Schools can not record or look up anything, or only now and then',
    });
    for (const [name, stream] of Object.entries(commandStreams)) api.addCommands(stream, this.commands(name, stream, record));
    api.addReads(
      ['', '/history'].map((of) => `/v1/schools/{schoolId}/{stream}/{streamId}${of}`),
      queries,
    );
    addPastRoutes({ api, record, reading: (id, props) => this.reading(id, props, record) });
    addAuditRoutes({ stack: this, api, deployment, record, reading: (id, props) => this.reading(id, props, record) });
    addOperationRoutes({ api, record, reading: (id, props) => this.reading(id, props, record) });
    api.addReads(['/openapi.json'], this.openApi(deployment));
    alarmBootstrap(this, record);
    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'Address of the API' });
  }

  private commands(id: string, stream: string, record: RecordStack): TypescriptFunction {
    const fn = this.identified(id, { folder: `${stream}-commands`, description: `Decides and records the commands of ${stream}` });
    record.eventLog.grantAppend(fn);
    record.sealingKeys.grantSeal(fn);
    return fn;
  }

  /** A function that reads the log may open what is sealed, never make a key; its own log says who read what. */
  private reading(id: string, props: TypescriptFunctionProps, record: RecordStack): TypescriptFunction {
    const fn = this.identified(id, { ...props, logIsEvidence: true });
    record.eventLog.grantRead(fn);
    record.sealingKeys.grantOpen(fn);
    return fn;
  }

  private openApi({ docsBaseUrl }: Deployment): TypescriptFunction {
    const description = 'Answers how the API is used, to everybody';
    return new TypescriptFunction(this, 'OpenApi', { folder: 'openapi', description }).configure('DOCS_BASE_URL', docsBaseUrl);
  }

  /** A function that learns from the token who calls. */
  private identified(id: string, props: TypescriptFunctionProps): TypescriptFunction {
    const fn = new TypescriptFunction(this, id, { memorySize: 1024, ...props });
    for (const [name, value] of Object.entries(this.variables)) fn.configure(name, value);
    return fn;
  }
}

/** Functions write the metric themselves, in their logs; it has no dimensions. */
const alarmBootstrap = (stack: ApiStack, record: RecordStack): void =>
  record.alarms.alarm(stack, 'BootstrapUsed', {
    metric: new Metric({ namespace: 'Daybook', metricName: 'BootstrapUsed', statistic: 'sum', period: Duration.minutes(5) }),
    threshold: 1,
    impact: 'Somebody acts as administrator of the whole trust without a role that anybody gave them',
    runbook: 'the-bootstrap-log-in-was-used',
  });
