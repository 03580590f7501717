import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putCheckpoints } from '../../../events/log/backup/put-checkpoints.ts';
import { putHistory } from '../../../events/log/backup/put-history.ts';
import { checkpointText } from '../../../events/log/proof/checkpoint.ts';
import { createKeyRing } from '../../../events/sealing/key-ring.ts';
import { kmsMasterKey } from '../../../events/sealing/kms-master-key.ts';
import { makeRecoveryKey, readRecipient } from '../../../functions/cli/restoring/recovery-key.ts';
import {
  bundleFiles,
  makeSchoolBundle,
  type SchoolBundle,
} from '../../../functions/cli/restoring/school-bundle.ts';
import { writeFolder } from '../../../functions/cli/write-folder.ts';
import { createTables, type TestTables, testClient } from '../../support/dynamodb.ts';
import { fakeKms } from '../../support/fake-kms.ts';
import { journaledHistory } from '../../support/journaled-history.ts';
import { checkpointAt, commitsOf, inOrder } from '../../support/restoring/history-commits.ts';
import { keysOf } from '../../support/signing-world.ts';
import { runDaybook } from '../../support/terminal.ts';

const school = 'larkfield-infant';
const passphrase = 'a long sentence that nobody else has';
const client = testClient();
const kms = fakeKms();
const signer = keysOf('2026');
const history = journaledHistory(school, 30);
const folder = mkdtempSync(join(tmpdir(), 'daybook-move-'));
const at = (name: string): string => join(folder, name);
let tables: TestTables;

const noteAt = async (size: number): Promise<string> =>
  signer.sign(checkpointText(await checkpointAt(history, size)));
const names = () => ({
  ...{ TrustId: 'fernhill', EventLogTableName: tables.eventLog, JournalTableName: tables.journal },
  ...{ ReadModelTableName: tables.readModel, DeliveriesTableName: tables.deliveries },
  ...{ KeysTableName: tables.keys, MasterKeyArn: 'master', ArchiveBucketName: 'a', EvidenceBucketName: 'e' },
  EventBusName: 'b',
});
const made = async () =>
  makeSchoolBundle({
    clients: { dynamo: client, kms },
    names: names(),
    recipient: readRecipient(at('receiver.pub')),
    now: '2026-09-07T12:00:00.000Z',
    school,
  });
const signedUpTo = async (...sizes: readonly number[]): Promise<void> => {
  const notes = await Promise.all(
    sizes.map(async (size) => ({ size, time: '2026-09-03T09:00:00.000Z', note: await noteAt(size) })),
  );
  await putCheckpoints({ client, tableName: tables.journal }, school, notes);
};
const arrives = async (bundle: string, since: string, key = 'receiver') => {
  const options = [
    '--passphrase',
    passphrase,
    '--recovery-key',
    at(`${key}.pem`),
    '--trust',
    'fernhill',
    '--key',
    at('trust.key'),
  ];
  const ran = await runDaybook(['school-arrival', at(bundle), ...options, '--since', at(since)]);
  return { code: ran.exitCode, text: [...ran.printed, ...ran.warned].join('\n') };
};
/** The bundle as somebody on its way has changed it. */
const changed = async (name: string, change: (bundle: SchoolBundle) => SchoolBundle): Promise<string> => {
  writeFolder(at(name), bundleFiles(change(await made())));
  return name;
};
const putKey = async (subject: string): Promise<void> => {
  const label = JSON.stringify({ school, subject });
  const Item = {
    pk: { S: `${school}/${subject}` },
    w: { B: Buffer.concat([randomBytes(32), Buffer.from(label)]) },
  };
  await client.send(new PutItemCommand({ TableName: tables.keys, Item }));
};

beforeAll(async () => {
  for (const name of ['receiver', 'other'])
    writeFileSync(at(`${name}.pub`), makeRecoveryKey(at(`${name}.pem`), passphrase));
  writeFileSync(at('trust.key'), `${(await signer.published()).join('\n')}\n`);
  for (const size of [20, 30]) writeFileSync(at(`${size}.txt`), await noteAt(size));
  tables = await createTables('move', client);
  const hashes = history.map(({ read }) => Buffer.from(read.hash, 'base64url'));
  const commits = inOrder(commitsOf(history));
  const to = { ...tables, client, wait: async () => undefined, random: () => 0.5 };
  await putHistory(to, { school, commits, hashes, again: new Set() });
  const keyRing = createKeyRing({
    client,
    tableName: tables.keys,
    masterKey: kmsMasterKey({ client: kms, keyId: 'm' }),
  });
  for (const one of [school, 'hollowbrook-primary']) await keyRing.keyFor({ school: one, subject: '~marks' });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a school that moves to another trust', () => {
  it('GOV-04 is not bundled before it is signed to its end, nor where nothing is recorded', async () => {
    await signedUpTo(20);
    await expect(made()).rejects.toThrow('larkfield-infant: positions 21 to 30 are not signed yet');
    const none = makeSchoolBundle({
      ...{ clients: { dynamo: client, kms }, names: names(), recipient: readRecipient(at('receiver.pub')) },
      ...{ now: '2026-09-07T12:00:00.000Z', school: 'no-such-school' },
    });
    await expect(none).rejects.toThrow('nothing is recorded of the school no-such-school');
  });

  it('ORG-01 brings its own keys and no other school’s, and says where one lacks', async () => {
    await signedUpTo(20, 30);
    const { code, text } = await arrives(await changed('keyless', (bundle) => bundle), '30.txt');
    expect([code, text]).toEqual([1, expect.stringContaining(`no key of ${school}/x came`)]);
    expect(text).toContain('1 data keys open here');
  });

  it('GOV-04 has arrived whole when every commit is signed and every key opens', async () => {
    await putKey('x');
    const { code, text } = await arrives(await changed('whole', (bundle) => bundle), '20.txt');
    expect([code, text.split('\n')]).toEqual([
      0,
      [
        `${school}: 30 commits, as they were signed up to 30`,
        '2 data keys open here; 0 were destroyed, and stay so',
        'the school has arrived whole',
      ],
    ]);
  });

  it('GOV-04 has not where its end was cut off, which a checkpoint that came by another way shows', async () => {
    const cut = await changed('cut', (bundle) => ({
      ...bundle,
      commits: new Map([[school, (bundle.commits.get(school) ?? []).slice(0, 20)]]),
      checkpoints: bundle.checkpoints.filter(({ size }) => size === 20),
    }));
    expect(await arrives(cut, '30.txt')).toMatchObject({
      code: 1,
      text: expect.stringContaining('POSITIONS 21 TO 30 LACK'),
    });
  });

  it('GOV-04 is refused where commits stand in another order, or checkpoints are another’s', async () => {
    const moved = await changed('moved', (bundle) => {
      const [first, second, ...rest] = bundle.commits.get(school) ?? [];
      const swapped = [{ ...second!, position: 1 }, { ...first!, position: 2 }, ...rest];
      return { ...bundle, commits: new Map([[school, swapped]]) };
    });
    expect(await arrives(moved, '30.txt')).toMatchObject({ code: 1, text: expect.stringContaining(school) });
    const note = await keysOf('another').sign(checkpointText(await checkpointAt(history, 30)));
    const forged = await changed('forged', (bundle) => ({
      ...bundle,
      checkpoints: [{ log: school, size: 30, note }],
    }));
    expect((await arrives(forged, '30.txt')).text).toContain(
      `no key that was given signed the checkpoint of ${school}`,
    );
  });

  it('DPR-04 opens for the receiver alone', async () => {
    const { code, text } = await arrives('whole', '30.txt', 'other');
    expect([code, text]).toEqual([1, expect.stringContaining('do not open with this recovery key')]);
  });
});
