import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { createArchive } from '../../../events/log/archive/create-archive.ts';
import { SEGMENT_COMMITS } from '../../../events/log/archive/segment.ts';
import { putHistory } from '../../../events/log/backup/put-history.ts';
import { makeBackup } from '../../../functions/cli/restoring/make-backup.ts';
import { createTables, testClient } from '../../support/dynamodb.ts';
import { fakeBucket } from '../../support/fake-bucket.ts';
import { fakeKms } from '../../support/fake-kms.ts';
import { journaledHistory, textsOf } from '../../support/journaled-history.ts';
import { commitsOf, inOrder } from '../../support/restoring/history-commits.ts';

const school = 'larkfield-infant';
const client = testClient();
const history = journaledHistory(school, SEGMENT_COMMITS + 3);

it('GOV-04 a backup has what no whole segment before it has, and no more', async () => {
  const tables = await createTables('back-up', client);
  const hashes = history.map(({ read }) => Buffer.from(read.hash, 'base64url'));
  const commits = inOrder(commitsOf(history));
  const to = { ...tables, client, wait: async () => undefined, random: () => 0.5 };
  await putHistory(to, { school, commits, hashes, again: new Set() });
  const { client: s3, bucket, objects } = fakeBucket();
  const made = async () => {
    const { journals, commits: own } = await makeBackup({
      clients: { dynamo: client, kms: fakeKms(), s3, bus: {} as never },
      names: {
        ...{ TrustId: 'fernhill', EventLogTableName: tables.eventLog, JournalTableName: tables.journal },
        ...{ ReadModelTableName: tables.readModel, DeliveriesTableName: tables.deliveries },
        ...{ KeysTableName: tables.keys, MasterKeyArn: 'master', ArchiveBucketName: bucket },
        ...{ EvidenceBucketName: 'e', EventBusName: 'b' },
      },
      recipient: generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey,
      now: '2026-09-07T12:00:00.000Z',
    });
    return { journals, positions: own.get(school)?.map(({ position }) => position) };
  };
  const size = SEGMENT_COMMITS + 3;
  const all = history.map(({ entry }) => entry.position);
  expect(await made()).toEqual({ journals: [{ school, from: 1, size }], positions: all });
  await createArchive({ client: s3, bucket }).putSegment(school, textsOf(history.slice(0, SEGMENT_COMMITS)));
  const from = SEGMENT_COMMITS + 1;
  const whole = { journals: [{ school, from, size }], positions: all.slice(SEGMENT_COMMITS) };
  expect(await made()).toEqual(whole);
  objects.clear();
  expect(await made()).toMatchObject({ journals: [{ from: 1 }] });
});
