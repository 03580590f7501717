import { type App, type Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { Canary } from '../constructs/canary.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import { usualCanary } from '../trusts/shape/canary.ts';
import { completed } from '../trusts/shape/completed.ts';
import { regionOf } from '../trusts/shape/region-of.ts';
import type { StatedDeployment } from '../trusts/shape/stages.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import { addCopies } from './add-copies.ts';
import { AddressStack } from './address-stack.ts';
import { ApiStack } from './api-stack.ts';
import { makeDisposable } from './disposable.ts';
import { IdentityStack } from './identity-stack.ts';
import { JournalStack } from './journal-stack.ts';
import { publicStreams, streamsWithoutToken } from './public-streams.ts';
import { ReactionsStack } from './reactions-stack.ts';
import { RecordStack } from './record-stack.ts';
import { WatchStack } from './watch-stack.ts';

/**
 * The whole of Daybook for one trust: what is kept in one stack, and a stack for each thing that is done with
 * it.
 * @param streams names of the streams that take commands and that consumers hear of
 */
export const daybook = (app: App, stated: StatedDeployment, streams: readonly string[] = publicStreams) => {
  const deployment = completed(stated);
  const props = (part: string, description: string, isKept = false) => ({
    deployment,
    description,
    stackName: `daybook-${deployment.trustId}-${part}`,
    tags: { 'daybook:trust': deployment.trustId },
    terminationProtection: isKept && deployment.disposable !== true,
    env: { region: regionOf(deployment), ...(deployment.account && { account: deployment.account }) },
  });
  const identity = identityStack(app, deployment, props('identity', 'Daybook: the people who log in', true));
  const record = new RecordStack(app, 'Record', {
    ...props('record', 'Daybook: log, journal, read models, keys and bus', true),
  });
  const address = addressStack(
    app,
    deployment,
    props('address', 'Daybook: the name that people know it by', true),
  );
  const stacks = {
    record,
    journal: new JournalStack(app, 'Journal', {
      ...props('journal', 'Daybook: journaling and publishing'),
      record,
    }),
    reactions: new ReactionsStack(app, 'Reactions', {
      ...props('reactions', 'Daybook: read models, notices, processes and deadlines'),
      record,
      streams,
    }),
    api: new ApiStack(app, 'Api', {
      ...props('api', 'Daybook: the HTTP API'),
      record,
      pool: identity?.made ?? null,
      address,
      streams,
      withoutToken: streamsWithoutToken,
    }),
    watch: new WatchStack(app, 'Watch', {
      ...props('watch', 'Daybook: dashboards, and alarms on the account as a whole'),
      record,
    }),
  };
  // What reads a new version of an event is there before what writes it.
  for (const reader of [stacks.journal, stacks.reactions]) stacks.api.addStackDependency(reader);
  stacks.reactions.addStackDependency(stacks.journal);
  traceAll(app, deployment);
  tryFirst(deployment, stacks);
  const copies = addCopies(app, deployment, record.stackName);
  // S3 takes no bucket as the place of copies that is not there.
  for (const copy of Object.values(copies)) record.addStackDependency(copy);
  setLogs(app, deployment);
  if (deployment.disposable === true) makeDisposable(app);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { ...copies, ...stacks, ...(identity && { identity }), ...(address && { address }) };
};

/**
 * Has each stack try its new versions on a share of what comes: of what routes, queues and the log's stream lead to.
 * What rules run works alone, once an hour or seldomer: there is nothing to share.
 */
const tryFirst = (
  { canary = usualCanary }: Deployment,
  {
    record,
    journal,
    reactions,
    api,
  }: Readonly<Record<'journal' | 'reactions', Stack>> & {
    readonly record: RecordStack;
    readonly api: ApiStack;
  },
): void => {
  if (canary === null) return;
  for (const stack of [journal, reactions, api]) {
    const functions = stack.node
      .findAll()
      .filter((one) => one instanceof TypescriptFunction)
      .filter((one) => !one.isRunByRules);
    const alarms = [...record.failures, ...(stack === api ? [api.serverErrors] : [])];
    new Canary(stack, 'Canary', { settings: canary, functions, alarms });
  }
};

/** Where the trust has opted in: each invocation is traced, and what a queue or the stream feeds says what it is of. */
const traceAll = (app: App, { tracing }: Deployment): void => {
  if (tracing === undefined) return;
  for (const each of app.node.findAll())
    if (each instanceof TypescriptFunction) {
      each.trace();
      if (each.isFed) each.traceWith(tracing.layerArn);
    }
};

/** Where the trust says how much is logged, and for how long: of every function alike. */
const setLogs = (app: App, { logs, logRetentionDays }: Deployment): void => {
  if (logRetentionDays !== undefined)
    for (const each of app.node.findAll())
      if (each instanceof CfnLogGroup) each.retentionInDays = logRetentionDays;
  if (logs === undefined) return;
  for (const each of app.node.findAll())
    if (each instanceof TypescriptFunction)
      each.configure('LOG_LEVEL', logs.level).configure('LOG_SAMPLE_RATE', String(logs.sampleRate ?? 0));
};

/** Null: the trust has an identity provider of its own. */
const identityStack = (
  app: App,
  { trustId, identity, console }: Deployment,
  props: StackProps,
): IdentityStack | null =>
  identity.kind === 'cognito'
    ? new IdentityStack(app, 'Identity', { ...props, trustId, identity, consoleUrl: console?.url ?? null })
    : null;

/** Null: the API has no name of the trust's own. */
const addressStack = (app: App, { domain }: Deployment, props: StackProps): AddressStack | null =>
  domain === undefined ? null : new AddressStack(app, 'Address', { ...props, domain });
