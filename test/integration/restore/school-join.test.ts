import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AttributeValue, paginateScan } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { putCheckpoints } from '../../../events/log/backup/put-checkpoints.ts';
import { commitText } from '../../../events/log/commit-text.ts';
import { createReadFound } from '../../../events/log/found-commits.ts';
import { commitsAfter } from '../../../events/log/read.ts';
import type { Commit } from '../../../events/log/types.ts';
import { checkReceipt } from '../../../functions/cli/moving/check-receipt.ts';
import { takeSchool } from '../../../functions/cli/moving/join-school.ts';
import { journalOf } from '../../../functions/cli/moving/journal-hashes.ts';
import { makeReceipt, type Receipt } from '../../../functions/cli/moving/receipt.ts';
import type { SchoolBundle } from '../../../functions/cli/restoring/school-bundle.ts';
import { verifiedArrival } from '../../../functions/cli/restoring/school-bundle.ts';
import type { BackedUpKey } from '../../../functions/cli/restoring/sealed-keys.ts';
import { composeLog } from '../../../functions/shared/lambda/compose.ts';
import { joinedStory, keyOfTrust, noteOfTrust } from '../../support/bundles/joined-story.ts';
import { createTables, type TestTables, testClient } from '../../support/dynamodb.ts';
import { fakeBucket } from '../../support/fake-bucket.ts';
import { fakeKms } from '../../support/fake-kms.ts';
import {
  leavingBundle,
  leavingCommits,
  leavingSchool,
  sealedFile,
} from '../../support/restoring/leaving-school.ts';

const school = leavingSchool;
const client = testClient();
const folder = mkdtempSync(join(tmpdir(), 'daybook-join-'));
const dataKeys: readonly BackedUpKey[] = [
  { school, subject: 'devices/d-1', key: Buffer.alloc(32, 7).toString('base64url') },
  { school, subject: 'people/p-9', destroyedAt: '2026-09-05T09:00:00.000Z' },
];
let tables: TestTables;
let bucket: ReturnType<typeof fakeBucket>;

const names = (TrustId = 'harbour') => ({
  ...{ TrustId, EventLogTableName: tables.eventLog, JournalTableName: tables.journal },
  ...{ ReadModelTableName: tables.readModel, DeliveriesTableName: tables.deliveries },
  ...{ KeysTableName: tables.keys, MasterKeyArn: 'master', ArchiveBucketName: 'a', EvidenceBucketName: 'e' },
  EventBusName: 'b',
});
const clients = () => ({
  ...{ dynamo: client, kms: fakeKms(), s3: bucket.client },
  bus: new EventBridgeClient({ region: 'eu-west-2' }),
});
interface Change {
  readonly bundle?: SchoolBundle;
  readonly keys?: readonly BackedUpKey[];
  readonly trust?: string;
  readonly folder?: string;
}
const taken = async ({ bundle, keys = dataKeys, trust, folder: of = folder }: Change = {}) => {
  const whole = bundle ?? (await leavingBundle());
  const trustKeys = [keyOfTrust('fernhill')];
  const journals = await verifiedArrival(whole, { keys: trustKeys, kept: new Map() });
  return takeSchool({
    ...{ clients: clients(), names: names(trust), folder: of, bundle: whole, journals, keys: trustKeys },
    dataKeys: { trust: 'fernhill', madeAt: whole.madeAt, keys: [...keys] },
    now: '2026-12-01T09:00:00.000Z',
  });
};
const everything = async (): Promise<readonly string[]> => {
  const items: Record<string, AttributeValue>[] = [];
  for (const TableName of Object.values(tables))
    for await (const { Items = [] } of paginateScan({ client }, { TableName })) items.push(...Items);
  const own = items.map((item) => JSON.stringify(item)).toSorted();
  return [...own, ...bucket.objects.keys()];
};
const found = (stream: string, id: string) =>
  Array.fromAsync(
    createReadFound({
      ...{ log: { client, tableName: tables.eventLog }, journal: { client, tableName: tables.journal } },
      trust: 'harbour',
    })({ school, stream, id }, 0),
  );
const logOf = (trust: string) => composeLog(client, { TRUST_ID: trust, EVENT_LOG_TABLE: tables.eventLog });
const fold = { stateVersion: 1, initialState: 0, evolve: (count: number) => count + 1 };
const proposal = (commandId: string) => ({
  ...{
    events: [],
    commandId,
    fingerprint: 'f',
    actor: { id: 'p-1', roles: [] },
    now: '2026-12-02T09:00:00.000Z',
  },
  ...{ correlationId: '1'.repeat(32), causationId: null, policyVersion: null, facts: [] },
});
const refused = async (change: Change, why: string | RegExp): Promise<void> => {
  const before = await everything();
  await expect(taken(change)).rejects.toThrow(why);
  expect(await everything()).toEqual(before);
};

beforeAll(() => {
  mkdirSync(join(folder, 'evidence', 'incidents.i-1'), { recursive: true });
  writeFileSync(join(folder, 'evidence', 'incidents.i-1', 'f-1'), sealedFile);
});
beforeEach(async () => {
  tables = await createTables('join', client);
  bucket = fakeBucket();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a school that joins from another trust', () => {
  it('GOV-04 ORG-01 stands as it stood there, is read and gone on with; a second run changes nothing', async () => {
    const commits = leavingCommits();
    expect(await taken()).toMatchObject({
      school,
      journals: [{ log: school, commits: 8 }],
      keys: 1,
      files: 1,
    });
    const stored: string[] = [];
    for (const [stream, id] of [
      ['schools', school],
      ['devices', 'd-1'],
      ['evidence-files', 'incidents.i-1'],
    ] as const)
      for await (const { text } of commitsAfter(
        { client, tableName: tables.eventLog },
        { school, stream, id },
        0,
      ))
        stored.push(text);
    expect(stored.toSorted()).toEqual(
      commits
        .filter(({ stream }) => stream !== 'moves')
        .map(commitText)
        .toSorted(),
    );
    expect((await found('devices', 'd-1')).map(({ standing, position }) => [standing, position])).toEqual([
      ['intact', 2],
      ['intact', 4],
    ]);
    const moves = await found('moves', 'school');
    expect(moves.map(({ standing, position }) => [standing, position])).toEqual([
      ['intact', 6],
      ['intact', 7],
      ['intact', 8],
    ]);
    expect([...bucket.objects.keys()]).toEqual([`${school}/incidents.i-1/f-1`]);
    const before = await everything();
    await taken();
    expect(await everything()).toEqual(before);
    const loaded = await logOf('harbour').load({ school, stream: 'schools', id: school }, fold);
    expect(await loaded.append(proposal('here'))).toMatchObject({ commit: 3 });
    // Neither a trust that the log does not name, nor a commit of the former one behind the move.
    await expect(
      logOf('county').load({ school, stream: 'evidence-files', id: 'incidents.i-1' }, fold),
    ).rejects.toThrow(
      'another trust',
    );
    const other = await logOf('fernhill').load({ school, stream: 'devices', id: 'd-2' }, fold);
    await other.append(proposal('there'));
    await expect(logOf('harbour').load({ school, stream: 'devices', id: 'd-2' }, fold)).rejects.toThrow(
      'another trust',
    );
    expect(await found('devices', 'd-2')).toMatchObject([{ standing: 'foreign' }]);
  });

  it('GOV-04 goes on where a run died, whichever request was its last', async () => {
    const send = client.send.bind(client);
    for (let last = 3; ; last += 9) {
      tables = await createTables('died', client);
      bucket = fakeBucket();
      let left = last;
      Object.assign(client, {
        send: (...args: Parameters<typeof send>) =>
          left-- > 0 ? send(...args) : Promise.reject(new Error('died')),
      });
      const died = await taken().then(
        () => false,
        () => true,
      );
      Object.assign(client, { send });
      await taken();
      expect((await found('schools', school)).map(({ standing }) => standing)).toEqual(['intact', 'intact']);
      expect(await found('moves', 'school')).toHaveLength(3);
      if (!died) return;
    }
  }, 120_000);

  it('GOV-04 refuses what is not signed to its end, is incomplete, or does not leave for this trust', async () => {
    const part = leavingCommits(6);
    await refused({ bundle: await leavingBundle(part) }, 'does not end with leaving');
    await refused({ trust: 'county' }, 'does not end with leaving for the trust county');
    await refused({ trust: 'fernhill' }, 'of this trust');
    const whole = await leavingBundle();
    const shorter = {
      ...whole,
      checkpoints: [{ log: school, size: 6, note: await noteOfTrust('fernhill', leavingCommits(), 6) }],
    };
    await refused({ bundle: shorter }, 'not signed to its end');
    await refused({ keys: [] }, 'has not arrived whole');
    await refused({ folder: join(folder, 'nowhere') }, 'incidents.i-1/f-1 lacks');
  });

  it('GOV-04 refuses what brings anything beside the school', async () => {
    const key = Buffer.alloc(32, 1).toString('base64url');
    for (const of of ['_trust', 'hollowbrook-primary'])
      await refused({ keys: [...dataKeys, { school: of, subject: '~marks', key }] }, `something of ${of}`);
    const whole = await leavingBundle();
    const [journal] = whole.journals;
    const foreign = {
      ...whole,
      journals: [...whole.journals, { ...journal!, school: '_access.other', size: 0 }],
    };
    await refused(
      { bundle: { ...foreign, commits: new Map([...whole.commits, ['_access.other', []]]) } },
      /other/,
    );
  });

  it('GOV-04 ORG-01 refuses where something here means something else already', async () => {
    const log = logOf('harbour');
    const staff = await log.load({ school: '_trust', stream: 'people', id: 't-001' }, fold);
    await staff.append(proposal('staff'));
    await refused({}, '_trust/t-001 is somebody else here');
    tables = await createTables('taken', client);
    const own = await logOf('harbour').load({ school, stream: 'schools', id: school }, fold);
    await own.append(proposal('own'));
    await refused({}, 'has a school of that id already');
    tables = await createTables('key', client);
    const mine: readonly BackedUpKey[] = [
      { ...dataKeys[0]!, key: Buffer.alloc(32, 9).toString('base64url') } as BackedUpKey,
    ];
    await taken({ keys: [...mine, dataKeys[1]!] });
    await refused({}, `a key of its own for ${school}/devices/d-1`);
  });

  it('GOV-04 refuses a receipt for another history, or for less than all of it', async () => {
    await taken();
    const journal = { client, tableName: tables.journal };
    await expect(makeReceipt({ dynamo: client }, names(), school)).rejects.toThrow('no checkpoint covers');
    const ours = leavingCommits();
    const [joined] = (await found('moves', 'school')).flatMap((one) =>
      one.standing === 'intact' && one.read.commit.trust === 'harbour' ? [one.read.commit] : [],
    );
    const theirs: readonly Commit[] = [...ours, joined!];
    await putCheckpoints(journal, school, [
      { size: 8, time: '2026-12-01T10:00:00.000Z', note: await noteOfTrust('harbour', theirs) },
    ]);
    const receipt = await makeReceipt({ dynamo: client }, names(), school);
    const hashes = (await journalOf(journal, school)).map(({ hash }) => hash);
    const held = (
      change: Partial<Receipt['journals'][number]> = {},
      all = hashes,
      key = keyOfTrust('harbour'),
    ) =>
      checkReceipt(
        receipt,
        { ...receipt.journals[0]!, ...change },
        { own: 'fernhill', keys: [key], hashesOf: async () => all },
      );
    expect(await held()).toMatchObject({ from: 'fernhill', size: 7 });
    await expect(held({}, hashes.slice(0, 6))).rejects.toThrow('of another history');
    for (let at = 0; at < 7; at += 1)
      await expect(held({}, hashes.with(at, hashes[(at + 1) % 7]!))).rejects.toThrow('of another history');
    await expect(held({}, hashes, keyOfTrust('county'))).rejects.toThrow('no key that was given');
    await expect(held({ after: [hashes[0]!] })).rejects.toThrow('not of the tree');
    const other = await joinedStory([
      { trust: 'fernhill', commits: 7 },
      { trust: 'harbour', commits: 1 },
    ]);
    await expect(held({ joined: commitText(other[7]!) })).rejects.toThrow(/another history|not of the tree/);
    const shorter = await noteOfTrust('harbour', theirs, 7);
    await expect(held({ checkpoint: shorter })).rejects.toThrow('not of the tree');
  });
});
