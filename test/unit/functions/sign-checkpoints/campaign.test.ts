import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseCheckpoint } from '../../../../events/log/proof/checkpoint.ts';
import { leafHash } from '../../../../events/log/proof/hash.ts';
import { parseKey, parseNote, verifiedBy } from '../../../../events/log/proof/note.ts';
import { tileReader } from '../../../../events/log/proof/tiles.ts';
import { memoryTree, rootAt } from '../../../../events/log/proof/tree.ts';
import { createHandler } from '../../../../functions/sign-checkpoints/handler.ts';
import { campaignRuns } from '../../../support/campaign-size.ts';
import { type Death, liveUntil } from '../../../support/journal-campaign/life.ts';
import { journaledHistory } from '../../../support/journaled-history.ts';
import {
  type SigningWorld,
  signedSchool as school,
  signingWorld,
  wholeTime,
} from '../../../support/signing-world.ts';

/** EventBridge tries again; a test gives up. */
const MAX_TRIES = 20;

const history = journaledHistory(school, 530);
const tree = memoryTree(history.map(({ read }) => leafHash(Buffer.from(read.hash, 'base64url'))));

const written: string[] = [];
beforeAll(() =>
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0),
);
afterAll(() => vi.restoreAllMocks());

const death: fc.Arbitrary<Death> = fc.record({
  atRequest: fc.integer({ min: 1, max: 30 }),
  effect: fc.constantFrom('before' as const, 'after' as const),
});
const plan = fc.record({
  /**
   * Where the journal ends in each hour; it grows while the signers are at work, so that they see different
   * ends.
   */
  heads: fc
    .array(fc.integer({ min: 1, max: history.length }), { minLength: 1, maxLength: 4 })
    .map((heads) => heads.toSorted((a, b) => a - b)),
  /** Deaths of each signer's first lives, for each hour. */
  signers: fc.array(fc.array(death, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
});
type Schedule = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Whose request goes next is drawn too. What a request throws is kept from the scheduler, which would not
 * handle it.
 */
const taking =
  (scheduler: fc.Scheduler): Schedule =>
  async <T>(work: () => Promise<T>): Promise<T> => {
    let result = Promise.reject<T>(new Error('not done yet'));
    result.catch(() => undefined);
    await scheduler.scheduleFunction(async () => {
      result = work();
      await result.catch(() => undefined);
    })();
    return result;
  };

/** Commits that come in one go, as a page of the journal does. */
const PAGE = 6;
const grow = async (world: SigningWorld, head: number, schedule: Schedule): Promise<void> => {
  while (world.head < head) {
    await schedule(async () => {
      world.head = Math.min(head, world.head + PAGE);
    });
  }
};

const runSigner = async (
  world: SigningWorld,
  deaths: readonly Death[],
  schedule: Schedule,
): Promise<void> => {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const life = liveUntil(deaths[tries], schedule);
    const deps = { ...world.deps(life), schools: async () => [school] };
    const isDone = await createHandler(deps)(null, wholeTime).then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
  throw new Error('the signer never gets done');
};

/** Its checkpoints, and those that signers died over, are of one tree of the entries that stand there. */
const expectLogOfLogs = async (world: SigningWorld, newest: number): Promise<void> => {
  const { checkpoints, logOfLogs, archive } = world.deps();
  const entries = await logOfLogs.after(0);
  const notes = await Promise.all(entries.map(({ size }) => archive.readCheckpoint(school, size)));
  const leaves = memoryTree(notes.map((note) => leafHash(Buffer.from(note ?? ''))));
  for (const { origin, size, root } of world.signed.map(parseCheckpoint).filter(isOfLogs))
    expect(root, `one root of ${origin} at ${size}`).toEqual(await rootAt(leaves, size));
  const signed = (await checkpoints.latest('_logs'))?.size ?? 0;
  expect(signed, 'every entry is sealed').toBe(entries.length);
  expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
  expect((await logOfLogs.covering(school, newest))?.size, 'the newest of the school is there').toBe(newest);
};

const isOfLogs = ({ origin }: { readonly origin: string }): boolean => origin.endsWith('/_logs');

const expectPromisesKept = async (world: SigningWorld): Promise<void> => {
  const deps = world.deps();
  const keys = (await world.keys.published()).map(parseKey);
  const stated = world.signed.map(parseCheckpoint).filter(({ origin }) => origin.endsWith(`/${school}`));
  const roots = Map.groupBy(stated, ({ size }) => size);
  for (const [size, of] of roots) {
    expect(new Set(of.map(({ root }) => root.toString('hex'))), 'never two roots for one size').toEqual(
      new Set([(await rootAt(tree, size)).toString('hex')]),
    );
  }
  const index = await deps.checkpoints.list(school, 0, 1000);
  expect(index.at(-1)?.size, 'everything journaled is sealed').toBe(world.head);
  for (const { size, note } of index) {
    expect(verifiedBy(note, keys)).toHaveLength(1);
    expect(await deps.archive.readCheckpoint(school, size), 'the index has what the archive has').toBe(note);
    const read = tileReader((tile) => deps.archive.readTile(school, tile), size);
    expect(await rootAt(read, size), 'the tiles of every checkpoint are there').toEqual(
      parseCheckpoint(parseNote(note).text).root,
    );
  }
  await expectLogOfLogs(world, index.at(-1)?.size ?? 0);
  expect(
    written.filter((line) => line.includes('"message":"tampering"')),
    'nobody is called for nothing',
  ).toEqual([]);
  const announced = new Set(
    world.announced.map((detail) => (detail as { data: { size: number } }).data.size),
  );
  expect(
    [...announced].toSorted((a, b) => a - b),
    'each is announced',
  ).toEqual(index.map(({ size }) => size));
  const newest = index.at(-1)?.note ?? '';
  expect(
    world.mails.some(({ text }) => text.includes(newest)),
    'the witness has the newest',
  ).toBe(true);
};

describe('signing by several signers that die anywhere', () => {
  it('GOV-04 never signs two roots for one size, and leaves nothing unsealed, unannounced or unproved', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.scheduler(), async ({ heads, signers }, scheduler) => {
        const world = signingWorld(history);
        const schedule = taking(scheduler);
        world.head = 0;
        written.length = 0;
        const campaign = async (): Promise<void> => {
          for (const head of heads)
            await Promise.all([
              grow(world, head, schedule),
              ...signers.map((of) => runSigner(world, of, schedule)),
            ]);
          await runSigner(world, [], schedule);
        };
        await scheduler.waitFor(campaign());
        await expectPromisesKept(world);
      }),
      { numRuns: campaignRuns(40), endOnFailure: true },
    );
  });
});
