import { setTimeout } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { StreamEvents } from '../../../events/catalogue/define-events.ts';
import { peopleEvents } from '../../../events/catalogue/people.ts';
import { policiesEvents } from '../../../events/catalogue/policies.ts';
import { reservationsEvents } from '../../../events/catalogue/reservations.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import type { Catalogue } from '../../../events/log/catalogue.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createLogReader } from '../../../events/log/log-reader.ts';
import type { EventLog, LogReader } from '../../../events/log/types.ts';
import { createKeyRing } from '../../../events/sealing/key-ring.ts';
import { kmsMasterKey } from '../../../events/sealing/kms-master-key.ts';
import { createSealer } from '../../../events/sealing/sealer.ts';
import type { KeyRing, Sealer } from '../../../events/sealing/types.ts';
import type { AuthoriseDeps } from '../access/authorise.ts';
import { type Clock, systemClock } from './clock.ts';
import type { CommandsEnv } from './env.ts';
import { createFindPerson } from '../access/find-person.ts';
import { createIdentity } from '../access/identity.ts';
import { createTokenVerifier } from '../access/token.ts';

export interface Clients {
  readonly dynamo: DynamoDBClient;
  readonly kms: KMSClient;
}

type LogEnv = Pick<CommandsEnv, 'TRUST_ID' | 'EVENT_LOG_TABLE'>;

/** The log of a function that appends, with the catalogue of just the streams that it handles: the whole one would weigh on every bundle. */
export const composeLog = (client: DynamoDBClient, env: LogEnv, catalogue: readonly StreamEvents[]): EventLog =>
  createEventLog({ client, tableName: env.EVENT_LOG_TABLE, trust: env.TRUST_ID, catalogue: createUpcaster(catalogue) });

export interface Records {
  readonly log: LogReader;
  readonly catalogue: Catalogue;
}

/** The log of a function that only reads. */
export const composeReader = (client: DynamoDBClient, env: Pick<LogEnv, 'EVENT_LOG_TABLE'>, streams: readonly StreamEvents[]): Records => {
  const catalogue = createUpcaster(streams);
  return { log: createLogReader({ client, tableName: env.EVENT_LOG_TABLE, catalogue }), catalogue };
};

export interface Seals {
  readonly keyRing: KeyRing;
  readonly sealer: Sealer;
}

export const composeSeals = ({ dynamo, kms }: Clients, env: Pick<CommandsEnv, 'KEYS_TABLE' | 'MASTER_KEY_ID'>): Seals => {
  const masterKey = kmsMasterKey({ client: kms, keyId: env.MASTER_KEY_ID });
  const keyRing = createKeyRing({ client: dynamo, tableName: env.KEYS_TABLE, masterKey });
  return { keyRing, sealer: createSealer({ keyRing }) };
};

/** Streams that it takes to find out who is asking, and under which policy. */
export const streamsOfEveryApi: readonly StreamEvents[] = [peopleEvents, policiesEvents, reservationsEvents];

/** What commands and queries share: the seals, and who is asking. */
export const composeApi = (
  clients: Clients,
  env: CommandsEnv,
  log: LogReader,
): Seals & Omit<AuthoriseDeps, 'permissions'> & { readonly clock: Clock } => {
  const clock = systemClock;
  const seals = composeSeals(clients, env);
  const { IDENTITY_ISSUER: issuer, IDENTITY_AUDIENCE: audience, IDENTITY_JWKS_URI: jwksUri } = env;
  const findPerson = createFindPerson({ log, ...seals, clock });
  return {
    ...seals,
    clock,
    verifyToken: createTokenVerifier({ issuer, audience, jwksUri, clock }),
    callerIn: createIdentity({ findPerson, bootstrapSubject: env.BOOTSTRAP_SUBJECT, clock }),
  };
};

export const pause = async (ms: number): Promise<void> => void (await setTimeout(ms));
