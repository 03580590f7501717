import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import type { Catalogue } from '../../../events/log/catalogue.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createJournal } from '../../../events/log/journal/create-journal.ts';
import type { LogTable } from '../../../events/log/table.ts';
import type { EventLog } from '../../../events/log/types.ts';
import { instantOf, systemClock } from '../lambda/clock.ts';
import { createDeadLetters } from './dead-letters.ts';
import type { DeliverDeps } from './deliver.ts';
import { createToEnvelopes } from './to-envelope.ts';

export interface PublishingClients {
  readonly client: DynamoDBClient;
  readonly bus: EventBridgeClient;
  readonly queues: SQSClient;
}

/** The part of the environment that relay and sweep share. */
export interface PublishingEnv {
  readonly TRUST_ID: string;
  readonly EVENT_LOG_TABLE: string;
  readonly JOURNAL_TABLE: string;
  readonly EVENT_BUS_NAME: string;
  readonly DATASCHEMA_BASE: string;
  readonly DEAD_LETTER_QUEUE_URL: string;
}

export interface Delivery extends DeliverDeps {
  readonly client: DynamoDBClient;
  readonly log: EventLog;
  readonly catalogue: Catalogue;
  /** The log as a table, for anyone who checks it whole. */
  readonly table: LogTable & { readonly catalogue: Catalogue };
}

/** All that relay and sweep read, journal and publish with. */
export const composeDelivery = ({ client, bus, queues }: PublishingClients, env: PublishingEnv): Delivery => {
  const patience = {
    wait: async (milliseconds: number) => void (await setTimeout(milliseconds)),
    random: Math.random,
  };
  const upcaster = createUpcaster(catalogue);
  const table = { client, tableName: env.EVENT_LOG_TABLE, catalogue: upcaster };
  const log = createEventLog({ ...table, trust: env.TRUST_ID });
  const readCommit = log.readCommit;
  const now = () => instantOf(systemClock());
  return {
    client,
    log,
    catalogue: upcaster,
    table,
    journal: createJournal({
      client,
      tableName: env.JOURNAL_TABLE,
      readCommit,
      now,
      owner: randomUUID(),
      ...patience,
    }),
    bus,
    busName: env.EVENT_BUS_NAME,
    toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: env.DATASCHEMA_BASE }),
    deadLetters: createDeadLetters(queues, env.DEAD_LETTER_QUEUE_URL),
    ...patience,
  };
};
