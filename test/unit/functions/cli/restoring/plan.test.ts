import { describe, expect, it } from 'vitest';
import { archivedObjects } from '../../../../../events/log/archive/archived-objects.ts';
import { createArchive } from '../../../../../events/log/archive/create-archive.ts';
import { checkpointText } from '../../../../../events/log/proof/checkpoint.ts';
import type { Backup } from '../../../../../functions/cli/restoring/backup-folder.ts';
import { keptBySchool } from '../../../../../functions/cli/restoring/kept-checkpoints.ts';
import { planJournals } from '../../../../../functions/cli/restoring/plan.ts';
import { sortedKeys } from '../../../../../functions/cli/restoring/put-keys.ts';
import { lackingIn, restoreText } from '../../../../../functions/cli/restoring/restore-text.ts';
import { fakeBucket } from '../../../../support/fake-bucket.ts';
import { journaledHistory, textsOf } from '../../../../support/journaled-history.ts';
import { checkpointAt } from '../../../../support/restoring/history-commits.ts';
import { keysOf } from '../../../../support/signing-world.ts';

const school = 'larkfield-infant';
const history = journaledHistory(school, 310);
const signer = keysOf('2026');
const keys = await signer.published();
const noteAt = async (size: number, by = signer) =>
  by.sign(checkpointText(await checkpointAt(history, size)));

/** A segment, two checkpoints, and a backup that ends at a position. */
const planned = async (end: number, kept: readonly string[] = []) => {
  const bucket = fakeBucket();
  const archive = createArchive(bucket);
  await archive.putSegment(school, textsOf(history.slice(0, 256)));
  for (const size of [256, 300]) await archive.putCheckpoint(school, size, await noteAt(size));
  for (const width of [24, 44])
    await archive.putTile(school, { level: 0, index: 1, width }, new Uint8Array(width * 32));
  const objects = await Array.fromAsync(archivedObjects(bucket));
  const commits = history.slice(256, end).map(({ entry: { position, at }, item }) => ({
    ...{ position, at },
    body: item['b']?.B ?? new Uint8Array(),
  }));
  const backup: Backup = {
    ...{
      format: 'daybook-backup/1',
      trust: 'fernhill',
      madeAt: '2026-09-07T12:00:00.000Z',
      keysMadeAt: '2026-09-07T12:00:00.000Z',
      countersignatures: [],
      keys: '',
    },
    journals: [{ school, from: 257, size: end }],
    commits: new Map([[school, commits]]),
  };
  return planJournals({
    ...{ archive, backup, keys, onVerified: () => undefined },
    objects: Map.groupBy(objects, ({ log }) => log),
    kept: keptBySchool(kept, 'fernhill', keys),
  });
};
const texts = async (end: number, kept: readonly string[] = []): Promise<string> => {
  const journals = await planned(end, kept);
  return restoreText({ journals, keys: sortedKeys([], new Map()), unrecorded: [] });
};

describe('a restore before anything is written', () => {
  it('GOV-04 has every commit of archive and backup, and lacks nothing', async () => {
    const journals = await planned(305);
    expect(journals).toMatchObject([{ school, size: 305, signed: 300, known: 300 }]);
    expect(lackingIn(journals)).toEqual([]);
    expect(await texts(305)).toContain(`${school}: 305 commits, as they were signed up to 300`);
  });

  it('GOV-04 names what was signed and is nowhere, and takes nothing of the archive that speaks of it', async () => {
    const [journal] = await planned(280);
    expect(journal).toMatchObject({ size: 280, signed: 256, known: 300 });
    expect(journal?.checkpoints.map(({ size }) => size)).toEqual([256]);
    expect(journal?.objects.map(({ upTo }) => upTo)).toEqual([256, 256, 280]);
    expect(await texts(280)).toContain(`${school}: POSITIONS 281 TO 300 LACK`);
  });

  it('GOV-04 lacks what only a checkpoint that was kept outside knows of', async () => {
    expect(lackingIn(await planned(305))).toEqual([]);
    expect(await texts(305, [await noteAt(310)])).toContain(`${school}: POSITIONS 306 TO 310 LACK`);
  });

  it('GOV-04 believes no checkpoint that another key signed', async () => {
    const foreign = await noteAt(300, keysOf('another'));
    await expect(planned(305, [foreign])).rejects.toThrow('signed by none of the keys');
  });

  it('DPR-04 names keys that seal something and are in no backup', async () => {
    expect(await texts(305)).toContain('1 keys that seal something are in no backup:\n  larkfield-infant/x');
  });
});
