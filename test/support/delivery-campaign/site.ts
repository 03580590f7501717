import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Context, DynamoDBRecord, SQSEvent } from 'aws-lambda';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createJournal } from '../../../events/log/journal/create-journal.ts';
import { composeNotify } from '../../../functions/notify/compose.ts';
import { createBatchHandler as createNotify } from '../../../functions/notify/handler.ts';
import { composeProject } from '../../../functions/project/compose.ts';
import { createHandler as createRelay } from '../../../functions/relay/handler.ts';
import { batchPipeline } from '../../../functions/shared/lambda/queue-pipeline.ts';
import type { Mail } from '../../../functions/shared/publishing/mailer.ts';
import { createToEnvelopes } from '../../../functions/shared/publishing/to-envelope.ts';
import type { TestTables } from '../dynamodb.ts';
import { fakeKms } from '../fake-kms.ts';
import { dyingClient, type Held } from './dying-client.ts';
import { NOW } from './history.ts';

type Consume = (
  event: SQSEvent,
  context: Context,
) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>;

/** A queue and what consumes it; `arm` lets the consumer die at its n-th request. */
export interface Consumer {
  readonly name: string;
  readonly takes: (stream: string) => boolean;
  readonly consume: Consume;
  readonly arm: (requests: number | null, after?: boolean) => void;
  readonly hold: () => Held;
}

/** Whether PutEvents takes an entry. */
export type Fate = () => boolean;

export const trust = 'fernhill';
export const kms = fakeKms();

/**
 * Relay, bus, projectors and notify, as deployed, on one set of tables; mail and published messages are kept.
 */
export const siteOn = (real: DynamoDBClient, tables: TestTables, fate: Fate = () => true) => {
  const mail: Mail[] = [];
  const published: { readonly stream: string; readonly body: string }[] = [];
  let now = Date.parse(NOW);
  const pass = (ms: number) => {
    now += ms;
  };
  const wait = async (ms: number) => pass(ms);

  const bus = async (command: PutEventsCommand) => ({
    Entries: (command.input.Entries ?? []).map(({ Source = '', DetailType, Detail = '' }) => {
      if (!fate()) return { ErrorCode: 'InternalFailure' };
      const body = JSON.stringify({ source: Source, 'detail-type': DetailType, detail: JSON.parse(Detail) });
      published.push({ stream: Source.replace('daybook.', ''), body });
      return { EventId: randomUUID() };
    }),
  });
  const upcaster = createUpcaster(catalogue);
  const relayClient = dyingClient(real);
  const log = createEventLog({
    client: relayClient.client,
    tableName: tables.eventLog,
    trust,
    catalogue: upcaster,
  });
  const patience = { wait, random: () => 0.5 };
  const clocked = { now: () => new Date(now).toISOString(), owner: randomUUID() };
  const journal = createJournal({
    client: relayClient.client,
    tableName: tables.journal,
    readCommit: log.readCommit,
    ...clocked,
    ...patience,
  });
  const toEnvelopes = createToEnvelopes({ catalogue, dataschemaBase: 'https://schemas.example' });
  const relayHandler = createRelay({
    trustId: trust,
    log,
    journal,
    bus: { send: bus as never },
    busName: 'daybook',
    toEnvelopes,
    deadLetters: async ({ reason }) => {
      throw new Error(`dead letter: ${reason}`);
    },
    ...patience,
  } as Parameters<typeof createRelay>[0]);

  const env = {
    TRUST_ID: trust,
    EVENT_LOG_TABLE: tables.eventLog,
    READ_MODEL_TABLE: tables.readModel,
    DELIVERIES_TABLE: tables.deliveries,
    KEYS_TABLE: tables.keys,
    MASTER_KEY_ID: 'alias/daybook',
    MAIL_FROM: 'daybook@fernhill.example',
    PORTAL_URL: 'https://daybook.fernhill.example',
    SIGN_URL: 'https://api.daybook.fernhill.example/v1/sign',
  };
  const projectClient = dyingClient(real);
  // What failed comes back at once, as it would from the queue.
  const requeued: string[] = [];
  const queues = {
    send: async ({ input }: SendMessageCommand) => void requeued.push(input.MessageBody ?? ''),
  };
  const project: Consumer = {
    name: 'project',
    takes: () => true,
    ...projectClient,
    consume: composeProject(
      { dynamo: projectClient.client, queues: queues as never },
      { ...env, QUEUE_URL: 'queue' },
    ),
  };
  const notifyClient = dyingClient(real);
  const notifyDeps = composeNotify(
    { dynamo: notifyClient.client, kms },
    env,
    async (sent) => void mail.push(sent),
    () => new Date(now),
  );
  const consume = batchPipeline(createNotify({ ...notifyDeps, ...patience, requeue: async () => undefined }));
  const notify: Consumer = { name: 'notify', takes: () => true, ...notifyClient, consume };
  return {
    mail,
    published,
    project,
    requeued,
    consumers: [project, notify],
    relay: { handle: (Records: DynamoDBRecord[]) => relayHandler({ Records }), arm: relayClient.arm },
    /** Time goes by, as between two deliveries of one message. */
    later: () => pass(180_000),
  };
};

export type Site = ReturnType<typeof siteOn>;
