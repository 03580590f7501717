import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CommandApi } from '../constructs/command-api.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { Deployment } from '../trusts/types.ts';
import { identityParameters } from './identity-parameters.ts';
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
    const queries = this.identified('Queries', 'queries', 'Answers what one record holds, and requests that no route takes');
    const api = new CommandApi(this, 'Http', {
      alarms: record.alarms,
      name: `daybook-${deployment.trustId}`,
      fallback: queries,
      impact: 'Schools can not record or look up anything, or only now and then',
    });
    for (const [name, stream] of Object.entries(commandStreams)) api.addCommands(stream, this.commands(name, stream, record));
    this.reads(api, queries, record);
    api.addReads(['/openapi.json'], this.openApi(deployment));
    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'Address of the API' });
  }

  private commands(id: string, stream: string, record: RecordStack): TypescriptFunction {
    const fn = this.identified(id, `${stream}-commands`, `Decides and records the commands of ${stream}`);
    record.eventLog.grantAppend(fn);
    record.sealingKeys.grantSeal(fn);
    return fn;
  }

  /** Reads may seal, too: to know a caller takes the school's own key, which the first request makes. */
  private reads(api: CommandApi, queries: TypescriptFunction, record: RecordStack): void {
    const views = this.identified('Views', 'views', 'Answers lists and reports');
    record.readModel.grantRead(views);
    for (const fn of [queries, views]) {
      record.eventLog.grantRead(fn);
      record.sealingKeys.grantSeal(fn);
    }
    const one = '/v1/schools/{schoolId}/{stream}/{streamId}';
    api.addReads([one, `${one}/history`], queries);
    api.addReads(['/v1/schools/{schoolId}/views/{model}', '/v1/trust/views/{model}'], views);
  }

  private openApi({ docsBaseUrl }: Deployment): TypescriptFunction {
    const description = 'Answers how the API is used, to everybody';
    return new TypescriptFunction(this, 'OpenApi', { folder: 'openapi', description }).configure('DOCS_BASE_URL', docsBaseUrl);
  }

  /** A function that learns from the token who calls. */
  private identified(id: string, folder: string, description: string): TypescriptFunction {
    const fn = new TypescriptFunction(this, id, { folder, description, memorySize: 1024 });
    for (const [name, value] of Object.entries(this.variables)) fn.configure(name, value);
    return fn;
  }
}
