import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkpointKey, segmentKey } from '../../../../events/log/archive/keys.ts';
import { checkpointText, originOf, parseCheckpoint } from '../../../../events/log/proof/checkpoint.ts';
import { leafHash } from '../../../../events/log/proof/hash.ts';
import { parseKey, parseNote, verifiedBy } from '../../../../events/log/proof/note.ts';
import { newTiles, tilePath } from '../../../../events/log/proof/tiles.ts';
import { memoryTree, rootAt } from '../../../../events/log/proof/tree.ts';
import { signCheckpoint } from '../../../../functions/shared/checkpoints/sign-checkpoint.ts';
import { journaledHistory } from '../../../support/journaled-history.ts';
import {
  keysOf,
  type SigningWorld,
  signedSchool as school,
  signedTrust,
  signingWorld,
} from '../../../support/signing-world.ts';

const history = journaledHistory(school, 600);
const other = journaledHistory(school, 600);
const leaves = history.map(({ read }) => leafHash(Buffer.from(read.hash, 'base64url')));
const written: string[] = [];

let world: SigningWorld;
const sign = (head: number) => {
  world.head = head;
  return signCheckpoint(world.deps(), school);
};
const rootIn = (note: string) => parseCheckpoint(parseNote(note).text).root;
const latest = async () => (await world.deps().checkpoints.latest(school))!;
const tamperings = () =>
  written.filter((line) => line.includes('"message":"tampering"')).map((line) => JSON.parse(line).reason);
/** What is wrong is found, reported and not signed. */
const expectRefused = async (head: number, reason: string): Promise<void> => {
  const signed = world.signed.length;
  await expect(sign(head)).rejects.toThrow();
  expect(tamperings()).toEqual([reason]);
  expect(world.signed).toHaveLength(signed);
};
const noteOf = (size: number, root: Buffer, keys = world.keys) =>
  keys.sign(checkpointText({ origin: originOf(signedTrust, school), size, root, at: world.now }));

beforeEach(() => {
  world = signingWorld(history);
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
  written.length = 0;
});
afterEach(() => vi.restoreAllMocks());

describe('signing a school', () => {
  it.each([1, 7, 255, 256, 257, 512, 600])(
    'GOV-04 makes the first checkpoint, of %i commits, with the root of the journal',
    async (size) => {
      const { newest, isNew } = await sign(size);
      expect(isNew).toBe(true);
      expect(rootIn(newest!.note)).toEqual(await rootAt(memoryTree(leaves), size));
      expect(verifiedBy(newest!.note, (await world.keys.published()).map(parseKey))).toHaveLength(1);
      expect(await latest()).toEqual(newest);
      for (const tile of newTiles(0, size))
        expect([...world.objects.keys()]).toContain(`${school}/${tilePath(tile)}`);
      const segments = Array.from({ length: Math.floor(size / 256) }, (_, index) =>
        segmentKey(school, index * 256 + 1),
      );
      expect([...world.objects.keys()].filter((key) => key.includes('/segments/'))).toEqual(segments);
      expect(world.objects.has(checkpointKey(school, size))).toBe(true);
    },
  );

  it('GOV-04 goes on from the checkpoint before, whatever sizes they have', async () => {
    for (const size of [3, 250, 256, 258, 300, 512, 513, 600]) {
      const { newest } = await sign(size);
      expect(rootIn(newest!.note)).toEqual(await rootAt(memoryTree(leaves), size));
    }
    expect(await world.deps().checkpoints.list(school, 0, 100)).toHaveLength(8);
    expect((await world.deps().checkpoints.covering(school, 257))?.size).toBe(258);
  });

  it('GOV-04 ends a long backlog between two checkpoints when it is time, and goes on from there', async () => {
    await sign(300);
    // A signer that died left it in the archive: a checkpoint of its own, before the one of the head.
    for (const size of [0, 300]) world.items.delete(`journal ${school}/~checkpoints ${size}`);
    world.head = 600;
    expect(await signCheckpoint(world.deps(), school, () => true)).toMatchObject({
      ...{ newest: { size: 300 }, isNew: true, isBehind: true },
    });
    expect(await signCheckpoint(world.deps(), school, () => true)).toMatchObject({
      ...{ newest: { size: 600 }, isNew: true, isBehind: false },
    });
  });

  it('GOV-04 signs nothing when nothing was journaled, at first or since', async () => {
    expect(await sign(0)).toEqual({ newest: null, isNew: false, isBehind: false, tampered: [] });
    const { newest } = await sign(5);
    expect(await sign(5)).toEqual({ newest, isNew: false, isBehind: false, tampered: [] });
    expect(world.signed).toHaveLength(1);
  });

  it('GOV-04 never lets the time of a checkpoint go back, whatever its clock says', async () => {
    await sign(5);
    world.now = '2026-09-03T08:00:00.000Z';
    expect((await sign(6)).newest?.time).toBe('2026-09-03T09:05:00.000Z');
  });

  it('GOV-04 takes up a checkpoint that a dead signer left in the archive, signs it no second time, and goes on from it', async () => {
    await sign(5);
    const left = await noteOf(7, await rootAt(memoryTree(leaves), 7));
    world.objects.set(checkpointKey(school, 7), Buffer.from(left));
    expect((await sign(9)).newest?.size).toBe(9);
    expect((await world.deps().checkpoints.at(school, 7))?.note).toBe(left);
    expect(world.signed).toHaveLength(2);
  });

  it('GOV-04 goes on after the key was changed: older ones stay published', async () => {
    await sign(5);
    world.keys = keysOf('2026', '2027');
    const { newest } = await sign(6);
    expect(verifiedBy(newest!.note, (await keysOf('2027').published()).map(parseKey))).toHaveLength(1);
  });
});

describe('a log that no longer has what was journaled', () => {
  const segmentsThere = () => [...world.objects.keys()].filter((key) => key.includes('/segments/'));
  beforeEach(() => sign(300));

  it.each([
    ['altered', other[400]!.read],
    ['missing', undefined as never],
  ])('GOV-04 is signed as it was journaled, and the checkpoint names what is %s', async (standing, read) => {
    world.history[400] = { ...history[400]!, read };
    const { newest, tampered } = await sign(600);
    expect(rootIn(newest!.note)).toEqual(await rootAt(memoryTree(leaves), 600));
    expect(tampered).toMatchObject([{ standing, position: 401, hash: history[400]!.entry.hash }]);
    expect(tamperings()).toEqual([standing]);
    expect(segmentsThere()).toEqual([segmentKey(school, 1)]);
  });

  it('GOV-04 is looked at again with every checkpoint, as far as no segment is full', async () => {
    world.history[270] = { ...history[270]!, read: other[270]!.read };
    expect((await sign(301)).tampered).toMatchObject([{ position: 271 }]);
    expect((await sign(302)).tampered).toMatchObject([{ position: 271 }]);
  });

  it('GOV-04 is archived once it is put right, by the next checkpoint', async () => {
    world.history[400] = { ...history[400]!, read: other[400]!.read };
    await sign(599);
    expect(segmentsThere()).toHaveLength(1);
    world.history[400] = history[400]!;
    expect((await sign(600)).tampered).toEqual([]);
    expect(segmentsThere()).toEqual([segmentKey(school, 1), segmentKey(school, 257)]);
  });
});

describe('a record that is not what was signed', () => {
  beforeEach(() => sign(300));

  it('GOV-04 is not signed when a signed commit was replaced in log and journal', async () => {
    world.history[270] = other[270]!;
    await expectRefused(400, 'journal-altered');
  });

  it('GOV-04 is not signed when the journal ends before what was signed', () =>
    expectRefused(299, 'journal-cut-off'));

  it('GOV-04 is not signed when journal and index were cut off, since the archive remembers', async () => {
    const index = [...world.items.keys()].find((key) => key.endsWith('~checkpoints 300'))!;
    world.items.delete(index);
    world.items.delete(index.replace(/300$/, '0'));
    await expectRefused(200, 'journal-cut-off');
  });

  it('GOV-04 is sealed again once what was altered is back byte for byte, in the journal and the archive', async () => {
    const tile = `${school}/${tilePath({ level: 0, index: 1, width: 44 })}`;
    const intact = Buffer.from(world.objects.get(tile)!);
    world.history[270] = other[270]!;
    await expect(sign(600)).rejects.toThrow();
    world.history[270] = history[270]!;
    world.objects.set(tile, Buffer.alloc(intact.length));
    await expect(sign(600)).rejects.toThrow();
    world.objects.set(tile, intact);
    const { newest } = await sign(600);
    expect(rootIn(newest!.note)).toEqual(await rootAt(memoryTree(leaves), 600));
  });

  it('GOV-04 is not signed when a tile was altered', async () => {
    const key = `${school}/${tilePath({ level: 0, index: 1, width: 44 })}`;
    const bytes = Buffer.from(world.objects.get(key)!);
    bytes[3]! ^= 1;
    world.objects.set(key, bytes);
    await expectRefused(400, 'tiles-altered');
  });

  it('GOV-04 is not signed when the newest checkpoint is of another key, school or size', async () => {
    const key = [...world.items.keys()].find((at) => at.endsWith('~checkpoints 300'))!;
    const root = await rootAt(memoryTree(leaves), 300);
    const foreign = await noteOf(300, root, keysOf('somebody'));
    const ofOther = await world.keys.sign(
      checkpointText({ origin: 'daybook/fernhill/hollowbrook-primary', size: 300, root, at: world.now }),
    );
    for (const note of [foreign, ofOther, await noteOf(299, root)]) {
      written.length = 0;
      world.items.set(key, { ...world.items.get(key)!, n: { S: note } });
      await expectRefused(400, 'checkpoint-not-ours');
    }
  });

  it('GOV-04 is not signed when a checkpoint of this size, with our signature, has another root', async () => {
    world.objects.set(checkpointKey(school, 400), Buffer.from(await noteOf(400, leafHash(Buffer.alloc(32)))));
    await expectRefused(400, 'checkpoints-forked');
  });
});
