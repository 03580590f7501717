import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { S3Client } from '@aws-sdk/client-s3';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import {
  isLike,
  looksKeys,
  namesOf,
  ownKeys,
  sharedByAll,
  sharedObjects,
} from '../../../events/log/wall/own-keys.ts';
import { tableAccess } from '../../../events/log/wall/table-access.ts';
import { OutsideTheWall } from './outside-the-wall.ts';

/** Clients by which a function reaches what is recorded; not every function has one for S3. */
export interface RecordClients {
  readonly dynamo: DynamoDBClient;
  readonly kms: KMSClient;
  readonly s3?: S3Client;
}

export interface Fence {
  readonly tenant: string;
  /**
   * Keys beside the tenant's own and those that all share, `*` for any text: what the function notes in the
   * trust's tenant.
   */
  readonly also: readonly string[];
}

const ofAll: readonly string[] = Object.values(sharedByAll).flat();
const look = (name: string) => ({ step: 'initialize', name }) as const;

/** @throws OutsideTheWall without the key, which may be a stranger's */
const refuse = (what: string): never => {
  throw new OutsideTheWall(`${what} of another tenant than that of the request`);
};

/**
 * Has each client refuse, before anything is sent, whatever is not the tenant's. It is the first of two walls
 * and holds on any machine; the second is the role whose credentials the clients have, and holds whatever the
 * code does.
 */
export const fence = <C extends RecordClients>(clients: C, { tenant, also }: Fence): C => {
  const keys = [...ownKeys(tenant), ...looksKeys(null), ...ofAll, ...also];
  const isWithin = (key: string): boolean => keys.some((pattern) => isLike(key, pattern));
  fenceTables(clients.dynamo, isWithin);
  fenceKeys(clients.kms, [tenant, TRUST_TENANT]);
  if (clients.s3 !== undefined)
    fenceObjects(clients.s3, [...namesOf(tenant).map((name) => `${name}/`), ...sharedObjects]);
  return clients;
};

const fenceTables = (client: DynamoDBClient, isWithin: (key: string) => boolean): void =>
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const asked = tableAccess(commandName.replace(/Command$/, ''), {
          TableName: undefined,
          ...args.input,
        });
        if (asked === null) return refuse('a request that names no partition could read that');
        if (!asked.every(({ partitions }) => partitions.every(isWithin))) return refuse('a key');
        return next(args);
      },
    look('schoolWall'),
  );

/** Data keys are wrapped with their tenant's name; keys that sign have none. */
const fenceKeys = (client: KMSClient, tenants: readonly string[]): void =>
  client.middlewareStack.add(
    (next) => async (args) => {
      const context = 'EncryptionContext' in args.input ? args.input.EncryptionContext : undefined;
      const school = context?.['school'];
      if (school !== undefined && !tenants.includes(school)) return refuse('a data key');
      return next(args);
    },
    look('schoolWall'),
  );

const fenceObjects = (client: S3Client, prefixes: readonly string[]): void =>
  client.middlewareStack.add(
    (next) => async (args) => {
      const { input } = args;
      const named = 'Key' in input ? input.Key : 'Prefix' in input ? input.Prefix : undefined;
      if (typeof named !== 'string' || !prefixes.some((prefix) => named.startsWith(prefix)))
        return refuse('an object');
      return next(args);
    },
    look('schoolWall'),
  );
