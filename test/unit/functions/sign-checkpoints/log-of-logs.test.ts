import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkpointKey } from '../../../../events/log/archive/keys.ts';
import { parseCheckpoint } from '../../../../events/log/proof/checkpoint.ts';
import { leafHash } from '../../../../events/log/proof/hash.ts';
import { parseNote } from '../../../../events/log/proof/note.ts';
import { tileReader } from '../../../../events/log/proof/tiles.ts';
import { memoryTree, rootAt } from '../../../../events/log/proof/tree.ts';
import { createHandler } from '../../../../functions/sign-checkpoints/handler.ts';
import { journaledHistory } from '../../../support/journaled-history.ts';
import {
  keysOf,
  type SigningWorld,
  signedSchool,
  signingWorld,
  wholeTime,
} from '../../../support/signing-world.ts';

const LOG = '_logs';
const schools = [signedSchool, 'hollowbrook-primary', `_access.${signedSchool}`];
const written: string[] = [];
let world: SigningWorld;
beforeEach(() => {
  world = signingWorld(journaledHistory(signedSchool, 40));
  world.head = 5;
  written.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
});
afterEach(() => vi.restoreAllMocks());

const run = (of: readonly string[] = schools) =>
  createHandler({ ...world.deps(), witnesses: [], schools: async () => of })(null, wholeTime);
const newest = async () => {
  const stored = await world.deps().checkpoints.latest(LOG);
  return stored && { ...stored, ...parseCheckpoint(parseNote(stored.note).text) };
};
const noteOf = async (school: string, size: number) =>
  (await world.deps().archive.readCheckpoint(school, size)) ?? '';
const rootOf = (notes: readonly string[]) =>
  rootAt(memoryTree(notes.map((note) => leafHash(Buffer.from(note)))), notes.length);
const tamperings = () =>
  written.filter((line) => line.includes('"message":"tampering"')).map((line) => JSON.parse(line).reason);
const expectRefused = async (reason: string) => {
  const before = await newest();
  await expect(run()).rejects.toThrow('0 of 3 schools and the log of logs could not be signed');
  expect(tamperings()).toContain(reason);
  expect(await newest()).toEqual(before);
};

describe('the log of logs', () => {
  it('GOV-04 has the newest checkpoint of every journal for an entry, each byte for byte, under one checkpoint an hour', async () => {
    await run();
    const notes = await Promise.all(schools.map((school) => noteOf(school, 5)));
    expect(await newest()).toMatchObject({
      origin: 'daybook/fernhill/_logs',
      size: 3,
      root: await rootOf(notes),
    });
    const { archive, entryBundles } = world.deps();
    expect(await entryBundles.read(LOG, { index: 0, width: 3 })).toEqual(notes);
    const tiles = tileReader((tile) => archive.readTile(LOG, tile), 3);
    expect(await rootAt(tiles, 3)).toEqual(await rootOf(notes));
  });

  it('GOV-04 grows by the journals that did, in their order, and not at all in an hour without any', async () => {
    await run();
    world.now = '2026-09-03T10:05:00.000Z';
    await run();
    expect(await newest()).toMatchObject({ size: 3, at: '2026-09-03T09:05:00.000Z' });
    world.head = 9;
    await run(schools.slice(1));
    const notes = await Promise.all([
      ...schools.map((school) => noteOf(school, 5)),
      ...schools.slice(1).map((school) => noteOf(school, 9)),
    ]);
    expect(await newest()).toMatchObject({ size: 5, root: await rootOf(notes), at: world.now });
    const sizes = (await world.deps().checkpoints.list(LOG, 0, 10)).map(({ size }) => size);
    expect(sizes).toEqual([3, 5]);
  });

  it('GOV-04 goes on over the end of a tile, with some requests an hour for hundreds of schools', {
    timeout: 60_000,
  }, async () => {
    const many = Array.from({ length: 260 }, (_, index) => `school-${index}`);
    await run(many);
    const puts = () => [...world.objects.keys()].filter((key) => key.startsWith(`${LOG}/`)).length;
    expect(await newest()).toMatchObject({ size: 260 });
    // Two tiles of leaves, one above them, two bundles of entries, the checkpoint.
    expect(puts()).toBe(6);
    world.head = 6;
    await run(many.slice(0, 10));
    const notes = await Promise.all([
      ...many.map((school) => noteOf(school, 5)),
      ...many.slice(0, 10).map((school) => noteOf(school, 6)),
    ]);
    expect(await newest()).toMatchObject({ size: 270, root: await rootOf(notes) });
    expect(puts()).toBe(9);
    expect([...world.items.keys()].filter((key) => key.includes('/~entries'))).toHaveLength(3);
  });

  it('GOV-04 finds a checkpoint by its school and size: the smallest that covers it, and the greatest below', async () => {
    await run();
    world.head = 9;
    await run();
    const { logOfLogs } = world.deps();
    const school = schools[1]!;
    expect(await logOfLogs.covering(school, 3)).toEqual({ school, size: 5, position: 2 });
    expect(await logOfLogs.covering(school, 6)).toEqual({ school, size: 9, position: 5 });
    expect(await logOfLogs.covering(school, 10)).toBeNull();
    expect(await logOfLogs.upTo(school, 8)).toEqual({ school, size: 5, position: 2 });
    expect(await logOfLogs.upTo(school, 4)).toBeNull();
  });

  it('GOV-04 goes on from entries that a run left when it died', async () => {
    await run(schools.slice(0, 1));
    const left = { school: schools[1]!, size: 5 };
    await world.deps().logOfLogs.put(2, [left]);
    await run();
    expect(await newest()).toMatchObject({ size: 3 });
    expect(await world.deps().logOfLogs.covering(left.school, 5)).toEqual({ ...left, position: 2 });
    expect(await world.deps().logOfLogs.after(1)).toEqual([
      { ...left, position: 2 },
      { school: schools[2], size: 5, position: 3 },
    ]);
  });

  it('GOV-04 takes no entries in the place of others, none at all, and not too many', async () => {
    const { logOfLogs } = world.deps();
    const one = { school: signedSchool, size: 1 };
    expect(await logOfLogs.put(1, [one])).toBe(true);
    expect(await logOfLogs.put(1, [one])).toBe(false);
    expect(() => logOfLogs.put(2, [])).toThrow(RangeError);
    expect(() => logOfLogs.put(2, Array(257).fill(one))).toThrow(RangeError);
  });
});

describe('a log of logs that is not what was signed', () => {
  const entries = `${LOG}/entries/000.p/3`;
  beforeEach(async () => {
    await run();
    world.head = 9;
  });

  it('GOV-04 is not signed when an entry was altered or taken away', async () => {
    const { entryBundles } = world.deps();
    const [first = '', ...rest] = await entryBundles.read(LOG, { index: 0, width: 3 });
    const intact = world.objects.get(entries)!;
    world.objects.delete(entries);
    await entryBundles.put(LOG, { index: 0, width: 3 }, [first.replace('5', '6'), ...rest]);
    await expectRefused('journal-altered');
    world.objects.delete(entries);
    await expectRefused('MissingObject');
    world.objects.set(entries, intact);
    await run();
    expect(await newest()).toMatchObject({ size: 6 });
  });

  it('GOV-04 is not signed over a checkpoint of a school that is not ours, or is not there', async () => {
    await world.deps().logOfLogs.put(4, [{ school: 'ghost-school', size: 7 }]);
    await expectRefused('MissingObject');
    const foreign = await keysOf('somebody').sign('daybook/fernhill/ghost-school\n7\n');
    world.objects.set(checkpointKey('ghost-school', 7), Buffer.from(foreign));
    await expectRefused('checkpoint-not-ours');
  });

  it.each([
    ['is lost', (key: string) => world.objects.delete(key)],
    ['is altered', (key: string) => world.objects.set(key, Buffer.from('daybook/fernhill/other\n9\n'))],
  ])(
    'GOV-04 goes on where the archived checkpoint of one school %s, which is reported, with what the index has of it',
    async (_, damage) => {
      const school = signedSchool;
      await run([school]);
      const note = await noteOf(school, 9);
      damage(checkpointKey(school, 9));
      // A run that died between order and checkpoint left this.
      world.items.set(`journal ${LOG}/~checkpoints 0`, {
        pk: { S: `${LOG}/~checkpoints` },
        sk: { N: '0' },
        p: { N: '3' },
      });
      world.items.delete(`journal ${LOG}/~checkpoints 4`);
      world.objects.delete(checkpointKey(LOG, 4));
      await run();
      expect((await newest())?.size).toBe(6);
      expect(tamperings()).toEqual(['checkpoint-damaged']);
      const { entryBundles } = world.deps();
      expect((await entryBundles.read(LOG, { index: 0, width: 6 }))[3]).toBe(note);
    },
  );

  it('GOV-04 is not signed when entries in its order are gone', async () => {
    for (const key of [...world.items.keys()].filter((at) => at.includes('/~entries')))
      world.items.delete(key);
    await expectRefused('journal-cut-off');
  });
});
