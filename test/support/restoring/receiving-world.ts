import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AttributeValue, paginateScan } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { expect } from 'vitest';
import { createReadFound } from '../../../events/log/found-commits.ts';
import { takeSchool } from '../../../functions/cli/moving/join-school.ts';
import { type SchoolBundle, verifiedArrival } from '../../../functions/cli/restoring/school-bundle.ts';
import type { BackedUpKey } from '../../../functions/cli/restoring/sealed-keys.ts';
import { composeLog } from '../../../functions/shared/lambda/compose.ts';
import { keyOfTrust } from '../bundles/joined-story.ts';
import { createTables, type TestTables, testClient } from '../dynamodb.ts';
import { fakeBucket } from '../fake-bucket.ts';
import { fakeKms } from '../fake-kms.ts';
import { leavingBundle, leavingSchool as school, sealedFile } from './leaving-school.ts';

/** Keys of the school that leaves: one that opens, and the place of one that was destroyed. */
export const leavingKeys: readonly BackedUpKey[] = [
  { school, subject: 'devices/d-1', key: Buffer.alloc(32, 7).toString('base64url') },
  { school, subject: 'people/p-9', destroyedAt: '2026-09-05T09:00:00.000Z' },
];
/** Counts commits' events. */
export const counting = { stateVersion: 1, initialState: 0, evolve: (count: number) => count + 1 };
export const proposal = (commandId: string) => ({
  ...{ events: [], commandId, fingerprint: 'f', actor: { id: 'p-1', roles: [] } },
  ...{ now: '2026-12-02T09:00:00.000Z', correlationId: '1'.repeat(32) },
  ...{ causationId: null, policyVersion: null, facts: [] },
});

/** What comes otherwise than it should. */
export interface Change {
  readonly bundle?: SchoolBundle;
  readonly keys?: readonly BackedUpKey[];
  readonly trust?: string;
  readonly folder?: string;
}

/** Empty tables and a bucket of the trust harbour, which a school of the trust fernhill joins. */
export const receivingWorld = () => {
  const client = testClient();
  const folder = mkdtempSync(join(tmpdir(), 'daybook-join-'));
  mkdirSync(join(folder, 'evidence', 'incidents.i-1'), { recursive: true });
  writeFileSync(join(folder, 'evidence', 'incidents.i-1', 'f-1'), sealedFile);
  let tables: TestTables;
  let bucket: ReturnType<typeof fakeBucket>;
  const names = (TrustId = 'harbour') => ({
    ...{ TrustId, EventLogTableName: tables.eventLog, JournalTableName: tables.journal },
    ...{ ReadModelTableName: tables.readModel, DeliveriesTableName: tables.deliveries },
    ...{
      KeysTableName: tables.keys,
      MasterKeyArn: 'master',
      ArchiveBucketName: 'a',
      EvidenceBucketName: 'e',
    },
    EventBusName: 'b',
  });
  const taken = async ({ bundle, keys = leavingKeys, trust, folder: of = folder }: Change = {}) => {
    const whole = bundle ?? (await leavingBundle());
    const trustKeys = [keyOfTrust('fernhill')];
    const journals = await verifiedArrival(whole, { keys: trustKeys, kept: new Map() });
    const bus = new EventBridgeClient({ region: 'eu-west-2' });
    return takeSchool({
      clients: { dynamo: client, kms: fakeKms(), s3: bucket.client, bus },
      ...{ names: names(trust), folder: of, bundle: whole, journals, keys: trustKeys },
      dataKeys: { trust: 'fernhill', madeAt: whole.madeAt, keys: [...keys] },
      now: '2026-12-01T09:00:00.000Z',
    });
  };
  /** Every item of every table, and every file. */
  const everything = async (): Promise<readonly string[]> => {
    const items: Record<string, AttributeValue>[] = [];
    for (const TableName of Object.values(tables))
      for await (const { Items = [] } of paginateScan({ client }, { TableName })) items.push(...Items);
    const own = items.map((item) => JSON.stringify(item)).toSorted();
    return [...own, ...bucket.objects.keys()];
  };
  return {
    ...{ client, folder, names, taken, everything },
    tables: () => tables,
    bucket: () => bucket,
    fresh: async () => {
      tables = await createTables('join', client);
      bucket = fakeBucket();
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
    found: (stream: string, id: string) =>
      Array.fromAsync(
        createReadFound({
          ...{ log: { client, tableName: tables.eventLog }, journal: { client, tableName: tables.journal } },
          trust: 'harbour',
        })({ school, stream, id }, 0),
      ),
    logOf: (trust: string) => composeLog(client, { TRUST_ID: trust, EVENT_LOG_TABLE: tables.eventLog }),
    /** It is refused, and nothing is written. */
    refused: async (change: Change, why: string | RegExp): Promise<void> => {
      const before = await everything();
      await expect(taken(change)).rejects.toThrow(why);
      expect(await everything()).toEqual(before);
    },
  };
};
