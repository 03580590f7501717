import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundEntry } from '../../../../events/log/journal/types.ts';
import { checkpointText, originOf } from '../../../../events/log/proof/checkpoint.ts';
import { leafHash } from '../../../../events/log/proof/hash.ts';
import { memoryTree, rootAt } from '../../../../events/log/proof/tree.ts';
import { checkCheckpoints, notLedTo } from '../../../../functions/sweep/check-checkpoints.ts';
import { createRun } from '../../../../functions/sweep/run.ts';
import type { SweepDeps } from '../../../../functions/sweep/types.ts';
import { keysNamed } from '../../../support/keys-named.ts';

const [trust, school] = ['fernhill', 'larkfield-infant'];
const keys = keysNamed(`daybook/${trust}`);
const COMMITS = 60;
const now = '2026-11-30T01:30:00.000Z';

const lineOf = (position: number, text = `commit ${position}`): FoundEntry => ({
  position,
  at: '2026-11-29T08:30:00.000Z',
  stream: 'devices',
  id: 'd-1',
  commit: position,
  hash: createHash('sha256').update(text).digest('base64url'),
});
const journal = Array.from({ length: COMMITS }, (_, index) => lineOf(index + 1));
const leaves = journal.map((one) => leafHash(Buffer.from('hash' in one ? one.hash : '', 'base64url')));

const noteOf = async (size: number, by = keys, of = school): Promise<string> => {
  const root = await rootAt(memoryTree(leaves), size);
  return by.sign(checkpointText({ origin: originOf(trust, of), size, root, at: now }));
};

/** A checkpoint a commit, of which some are as a test has them. */
const looked = async ({
  entries = journal,
  notes = new Map<number, string>(),
  at = now,
  left = () => false,
  known = null,
}: {
  entries?: readonly FoundEntry[];
  notes?: ReadonlyMap<number, string>;
  at?: string;
  left?: () => boolean;
  /** Why a line of the journal was found not to be as it was written. */
  known?: string | null;
} = {}) => {
  const stored = await Promise.all(
    journal.map(async ({ position: size }) => ({
      ...{ size, time: at, countersignatures: [] },
      note: notes.get(size) ?? (await noteOf(size)),
    })),
  );
  const deps: Pick<SweepDeps, 'trust' | 'now' | 'checkpointKeys' | 'checkpoints' | 'deadLetters'> = {
    trust,
    now: () => at,
    checkpointKeys: keys,
    checkpoints: {
      list: async (_, after, limit) => stored.filter(({ size }) => size > after).slice(0, limit),
    },
    deadLetters: async () => undefined,
  };
  const run = createRun(deps as SweepDeps, left);
  if (known !== null) await run.reportKey({ key: `${school}/devices/d-1/1`, reason: known });
  await notLedTo(run, school, await checkCheckpoints(deps as SweepDeps, run, school, entries));
  return { found: Object.fromEntries(run.findings.tampered), checked: run.checked.checkpoints };
};
const keyOf = (size: number) => `${school}/~checkpoints/${size}`;

describe('the checkpoints of a school, looked at each night', () => {
  beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterEach(() => void vi.restoreAllMocks());

  it('GOV-04 are well where our key signed each over the journal as it stands', async () => {
    const { found, checked } = await looked();
    expect(found).toEqual({});
    expect(checked).toBeGreaterThanOrEqual(24);
    expect(checked).toBeLessThan(COMMITS);
  });

  it('GOV-04 are all looked at within a week, the newest 24 every night', async () => {
    const forged = await noteOf(COMMITS, keysNamed('daybook/another'));
    const notes = new Map(journal.map(({ position }) => [position, forged] as const));
    const seen = new Map<string, number>();
    for (let day = 1; day <= 7; day += 1) {
      const { found } = await looked({ notes, at: `2026-11-0${day}T01:30:00.000Z` });
      for (const key of Object.keys(found)) seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    const times = journal.map(({ position }) => seen.get(keyOf(position)));
    expect(times.slice(-24)).toEqual(Array.from({ length: 24 }, () => 7));
    expect(times.slice(0, -24)).toEqual(Array.from({ length: COMMITS - 24 }, () => 1));
  });

  it.each([
    ['another key signed it', () => noteOf(COMMITS, keysNamed('daybook/another'))],
    ['it is of another school', () => noteOf(COMMITS, keys, 'hollowbrook-primary')],
    ['it is of another size', () => noteOf(COMMITS - 1)],
    ['it is no note at all', async () => 'nonsense'],
  ])('GOV-04 name one that is not ours: %s', async (_, note) => {
    const { found } = await looked({ notes: new Map([[COMMITS, await note()]]) });
    expect(found).toEqual({ [keyOf(COMMITS)]: 'checkpoint-not-ours' });
  });

  const altered = journal.map((one) => (one.position === COMMITS - 1 ? lineOf(COMMITS - 1, 'another') : one));

  it('GOV-04 name the first that the journal no longer leads to, where nothing else tells', async () => {
    const { found } = await looked({ entries: altered });
    expect(found).toEqual({ [keyOf(COMMITS - 1)]: 'journal-altered' });
  });

  it('GOV-04 leave it to the line of the journal where that was found: one trouble counts once', async () => {
    const { found } = await looked({ entries: altered, known: 'journal-altered' });
    expect(found).toEqual({ [`${school}/devices/d-1/1`]: 'journal-altered' });
    const other = await looked({ entries: altered, known: 'altered' });
    expect(other.found).toHaveProperty([keyOf(COMMITS - 1)], 'journal-altered');
  });

  it('GOV-04 say nothing of what is beyond a line that is lost, which is named by itself', async () => {
    const lost = journal.map((one) =>
      one.position === COMMITS - 1 ? { position: one.position, isLost: true as const } : one,
    );
    expect((await looked({ entries: lost })).found).toEqual({});
  });

  it('GOV-04 wait for the next night where no time is left', async () => {
    expect(await looked({ left: () => true })).toEqual({ found: {}, checked: 0 });
  });
});
