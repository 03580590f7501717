import { setTimeout } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { StreamEvents } from '../../events/catalogue/define-events.ts';
import { peopleEvents } from '../../events/catalogue/people.ts';
import { policiesEvents } from '../../events/catalogue/policies.ts';
import { reservationsEvents } from '../../events/catalogue/reservations.ts';
import { createUpcaster } from '../../events/catalogue/upcast.ts';
import type { Catalogue } from '../../events/log/catalogue.ts';
import { createEventLog } from '../../events/log/event-log.ts';
import type { EventLog } from '../../events/log/types.ts';
import { createKeyRing } from '../../events/sealing/key-ring.ts';
import { kmsMasterKey } from '../../events/sealing/kms-master-key.ts';
import { createSealer } from '../../events/sealing/sealer.ts';
import type { KeyRing, Sealer } from '../../events/sealing/types.ts';
import type { AuthoriseDeps } from './authorise.ts';
import { type Clock, systemClock } from './clock.ts';
import type { CommandsEnv } from './env.ts';
import { createFindPerson } from './find-person.ts';
import { createIdentity } from './identity.ts';
import { createTokenVerifier } from './token.ts';

export interface Clients {
  readonly dynamo: DynamoDBClient;
  readonly kms: KMSClient;
}

export interface Records {
  readonly log: EventLog;
  readonly catalogue: Catalogue;
}

/** The log of a function, with the catalogue of just the streams that it reads or writes: the whole one would weigh on every bundle. */
export const composeLog = (
  client: DynamoDBClient,
  env: Pick<CommandsEnv, 'TRUST_ID' | 'EVENT_LOG_TABLE'>,
  catalogue: readonly StreamEvents[],
): Records => {
  const upcaster = createUpcaster(catalogue);
  return { log: createEventLog({ client, tableName: env.EVENT_LOG_TABLE, trust: env.TRUST_ID, catalogue: upcaster }), catalogue: upcaster };
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

/** What it takes to find out who is asking, and under which policy. */
const ofEveryApi = [peopleEvents, policiesEvents, reservationsEvents];

/** What commands and queries share: the log, the seals, and who is asking. */
export const composeApi = (
  clients: Clients,
  env: CommandsEnv,
  catalogue: readonly StreamEvents[],
): Records & Seals & Omit<AuthoriseDeps, 'permissions'> & { readonly clock: Clock } => {
  const clock = systemClock;
  const records = composeLog(clients.dynamo, env, [...ofEveryApi, ...catalogue]);
  const seals = composeSeals(clients, env);
  const { IDENTITY_ISSUER: issuer, IDENTITY_AUDIENCE: audience, IDENTITY_JWKS_URI: jwksUri } = env;
  const findPerson = createFindPerson({ ...records, ...seals, clock });
  return {
    ...records,
    ...seals,
    clock,
    verifyToken: createTokenVerifier({ issuer, audience, jwksUri, clock }),
    callerIn: createIdentity({ findPerson, bootstrapSubject: env.BOOTSTRAP_SUBJECT, clock }),
  };
};

export const pause = async (ms: number): Promise<void> => void (await setTimeout(ms));
