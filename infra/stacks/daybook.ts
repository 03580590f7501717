import { type App, type StackProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { EventConsumer } from '../constructs/event-consumer.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import { regionOf } from '../trusts/shape/region-of.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import { addCopies } from './add-copies.ts';
import { ApiStack } from './api-stack.ts';
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
export const daybook = (app: App, deployment: Deployment, streams: readonly string[] = publicStreams) => {
  const props = (part: string, description: string) => ({
    deployment,
    description,
    stackName: `daybook-${deployment.trustId}-${part}`,
    tags: { 'daybook:trust': deployment.trustId },
    env: { region: regionOf(deployment), ...(deployment.account && { account: deployment.account }) },
  });
  const identity = identityStack(app, deployment, props('identity', 'Daybook: the people who log in'));
  const record = new RecordStack(app, 'Record', {
    ...props('record', 'Daybook: log, journal, read models, keys and bus'),
    terminationProtection: true,
  });
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
  traceConsumers(stacks.reactions, deployment);
  const copies = addCopies(app, deployment, record.stackName);
  setLogs(app, deployment);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { ...copies, ...stacks, ...(identity !== null && { identity }) };
};

/** Where the trust has opted in: whatever hears of events says which. */
const traceConsumers = (reactions: ReactionsStack, { tracing }: Deployment): void => {
  if (tracing === undefined) return;
  for (const each of reactions.node.findAll())
    if (each instanceof EventConsumer) each.traceWith(tracing.layerArn);
};

/** Where the trust says how much is logged: of every function alike. */
const setLogs = (app: App, { logs }: Deployment): void => {
  if (logs === undefined) return;
  for (const each of app.node.findAll())
    if (each instanceof TypescriptFunction)
      each.configure('LOG_LEVEL', logs.level).configure('LOG_SAMPLE_RATE', String(logs.sampleRate ?? 0));
};

/** Null: the trust has an identity provider of its own. */
const identityStack = (
  app: App,
  { trustId, identity }: Deployment,
  props: StackProps,
): IdentityStack | null =>
  identity.kind === 'cognito'
    ? new IdentityStack(app, 'Identity', { ...props, trustId, identity, terminationProtection: true })
    : null;
