import { setTimeout } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { type AppendFirst, createAppendFirst } from '../../../events/log/append-first.ts';
import type { Catalogue } from '../../../events/log/catalogue.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createLogReader } from '../../../events/log/log-reader.ts';
import type { EventLog, LogReader } from '../../../events/log/types.ts';
import { createKeyRing } from '../../../events/sealing/key-ring.ts';
import { kmsMasterKey } from '../../../events/sealing/kms-master-key.ts';
import { createSealer } from '../../../events/sealing/sealer.ts';
import type { KeyRing, Sealer } from '../../../events/sealing/types.ts';
import type { CommandsEnv } from './env.ts';

export interface Clients {
  readonly dynamo: DynamoDBClient;
  readonly kms: KMSClient;
}

type LogEnv = Pick<CommandsEnv, 'TRUST_ID' | 'EVENT_LOG_TABLE'>;

/** The log of a function that appends. */
export const composeLog = (client: DynamoDBClient, env: LogEnv): EventLog =>
  createEventLog({
    client,
    tableName: env.EVENT_LOG_TABLE,
    trust: env.TRUST_ID,
    catalogue: createUpcaster(catalogue),
  });

/** The log of a function that only ever begins streams. */
export const composeAppendFirst = (client: DynamoDBClient, env: LogEnv): AppendFirst =>
  createAppendFirst({
    client,
    tableName: env.EVENT_LOG_TABLE,
    trust: env.TRUST_ID,
    catalogue: createUpcaster(catalogue),
  });

export interface Records {
  readonly log: LogReader;
  readonly catalogue: Catalogue;
}

/** The log of a function that only reads. */
export const composeReader = (client: DynamoDBClient, env: Pick<LogEnv, 'EVENT_LOG_TABLE'>): Records => {
  const upcaster = createUpcaster(catalogue);
  return {
    log: createLogReader({ client, tableName: env.EVENT_LOG_TABLE, catalogue: upcaster }),
    catalogue: upcaster,
  };
};

export interface Seals {
  readonly keyRing: KeyRing;
  readonly sealer: Sealer;
}

export const composeSeals = (
  { dynamo, kms }: Clients,
  env: Pick<CommandsEnv, 'KEYS_TABLE' | 'MASTER_KEY_ID'>,
): Seals => {
  const masterKey = kmsMasterKey({ client: kms, keyId: env.MASTER_KEY_ID });
  const keyRing = createKeyRing({ client: dynamo, tableName: env.KEYS_TABLE, masterKey });
  return { keyRing, sealer: createSealer({ keyRing }) };
};

export const pause = async (ms: number): Promise<void> => void (await setTimeout(ms));
