import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { forPages } from '../constructs/api-throttles.ts';
import type { CommandApi } from '../constructs/command-api.ts';
import { ownMetric } from '../constructs/own-metric.ts';
import { SessionTable } from '../constructs/session-table.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { ConsoleSettings } from '../trusts/shape/console.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import type { MadePool } from './identity/cognito.ts';
import { consoleClient } from './identity/console-client.ts';
import { publicConcurrency } from './public-routes.ts';
import type { RecordStack } from './record-stack.ts';

export interface ConsoleProps {
  readonly stack: Stack;
  readonly api: CommandApi;
  readonly deployment: Deployment;
  readonly settings: ConsoleSettings;
  readonly record: RecordStack;
  /** The user pool that the deployment made; null: the trust has a provider of its own. */
  readonly pool: MadePool | null;
}

/** A page waits for the API, which takes as long for the past. */
const pageTime = Duration.seconds(29);

/** People try again two or three times: so many in five minutes are more than one of them. */
const MANY_FAILED = 10;

/**
 * The console in the browser: a client of the API as any other, with rights to its own sessions alone
 * (decision 53).
 */
export const addConsole = ({ stack, api, deployment, settings, record, pool }: ConsoleProps): void => {
  const fn = new TypescriptFunction(stack, 'Console', {
    folder: 'console',
    description: 'Shows pages to people who are logged in, of what the API answers them',
    memorySize: 1024,
    timeout: pageTime,
    reservedConcurrency: publicConcurrency.console,
  })
    .configure('TRUST_ID', deployment.trustId)
    .configure('DOCS_BASE_URL', deployment.docsBaseUrl)
    .configure('CONSOLE_URL', settings.url)
    .configure('API_URL', api.endpoint)
    .configure('CONSOLE_CLIENT', stack.toJsonString(consoleClient(deployment.identity, settings, pool)))
    .configure('CLIENT_SECRET_NAME', settings.clientSecret);
  new SessionTable(stack, 'ConsoleSessions').grantSessions(fn);
  record.sealingKeys.grantSealSessions(fn);
  grantSecret(fn, settings);
  const paths = { reads: ['/', '/console', '/console/{proxy+}'], actions: ['/console/{proxy+}'] };
  api.addPublic({ ...paths, throttle: forPages }, fn);
  record.alarms.alarm(fn, 'LogInsFail', {
    metric: ownMetric(deployment.trustId, 'LogInFailed'),
    threshold: MANY_FAILED,
    impact: 'People come back from the identity provider and can not log in to the console',
    runbook: 'people-can-not-log-in-to-the-console',
  });
};

/** One parameter, by its name; the key that it is under lets everybody in who may read it. */
const grantSecret = (fn: TypescriptFunction, { clientSecret }: ConsoleSettings): void => {
  const resourceName = clientSecret.replace(/^\//, '');
  fn.role.addToPolicy(
    new PolicyStatement({
      actions: ['ssm:GetParameter'],
      resources: [Stack.of(fn).formatArn({ service: 'ssm', resource: 'parameter', resourceName })],
    }),
  );
};
