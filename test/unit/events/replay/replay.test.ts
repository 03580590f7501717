import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DamagedObject } from '../../../../events/log/archive/errors.ts';
import type { JournalEntry } from '../../../../events/log/journal/types.ts';
import { UNREADABLE } from '../../../../events/log/read-commits.ts';
import {
  createReplay,
  type FoundPosition,
  type ReplayDeps,
  type ReplayedCommit,
} from '../../../../events/log/replay/replay.ts';
import type { ReadCommit } from '../../../../events/log/types.ts';
import { journaledHistory, textsOf } from '../../../support/journaled-history.ts';

const school = 'larkfield-infant';
const history = journaledHistory(school, 1100);
const texts = textsOf(history);
const refOf = ({ stream, id, commit }: Pick<JournalEntry, 'stream' | 'id' | 'commit'>) =>
  `${stream}/${id}/${commit}`;
const inLog = new Map(history.map(({ read }) => [refOf(read.commit), read]));

interface Kept {
  readonly head: number;
  /** First positions of the segments there are. */
  readonly segments: ReadonlySet<number>;
}

/** A journal, a log and an archive in memory, and what was asked of them. */
const sources = ({ head, segments }: Kept, changes: Partial<ReplayDeps> = {}) => {
  const asked = { journal: 0, commits: 0, segments: 0 };
  const deps: ReplayDeps = {
    readJournal: async (_school, after, limit) => {
      asked.journal += 1;
      return history.slice(after, Math.min(after + limit, head)).map(({ entry }) => entry);
    },
    headPosition: async () => head,
    readCommits: async (_school, refs) => {
      asked.commits += refs.length;
      return refs.map((ref) => inLog.get(refOf(ref)) ?? null);
    },
    readSegment: async (_school, first) => {
      asked.segments += 1;
      return segments.has(first) ? texts.slice(first - 1, first + 255) : null;
    },
    ...changes,
  };
  return { asked, replay: createReplay(deps) };
};
const all = async (found: AsyncIterable<FoundPosition>): Promise<readonly FoundPosition[]> =>
  Array.fromAsync(found);
const intact = async (found: AsyncIterable<FoundPosition>): Promise<readonly ReplayedCommit[]> =>
  (await all(found)).map((one) => {
    if (one.standing !== 'intact') throw new Error(`position ${one.position} is ${one.standing}`);
    return one;
  });
/** Wherever it was read. */
const withoutSource = ({ source: _, ...rest }: ReplayedCommit) => rest;
const nowhere = new Set<number>();
const everywhere = new Set([1, 257, 513, 769]);

describe('replay', () => {
  it('GOV-04 from archive and tail is the same as from the log alone, from any position to any other, whatever is archived', async () => {
    const position = fc.integer({ min: 0, max: 1100 });
    const kept = fc.record({
      head: position,
      segments: fc.subarray([1, 257, 513, 769]).map((firsts) => new Set(firsts)),
    });
    await fc.assert(
      fc.asyncProperty(
        kept,
        position,
        fc.option(position, { nil: undefined }),
        async ({ head, segments }, after, until) => {
          const firsts = new Set([...segments].filter((first) => first + 255 <= head));
          const options = until === undefined ? {} : { until };
          const replayed = await intact(
            sources({ head, segments: firsts }).replay.after(school, after, options),
          );
          const fromLog = await intact(
            sources({ head, segments: nowhere }, { readSegment: null }).replay.after(school, after, options),
          );
          expect(replayed.map(withoutSource)).toEqual(fromLog.map(withoutSource));
          expect(replayed.map(({ position: at, read }) => [at, read])).toEqual(
            history
              .slice(after, Math.max(after, Math.min(until ?? head, head)))
              .map(({ entry, read }) => [entry.position, read]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('GOV-04 names the newest position', async () => {
    expect(await sources({ head: 300, segments: nowhere }).replay.head(school)).toBe(300);
  });

  it('GOV-04 reads what is archived from the archive only, and asks for no segment that can not be there yet', async () => {
    const { asked, replay } = sources({ head: 1100, segments: everywhere });
    expect(await all(replay.after(school, 0))).toHaveLength(1100);
    expect(asked).toEqual({ journal: 5, commits: 1100 - 1024, segments: 4 });
  });

  it('GOV-04 reads one page ahead and no more when its reader stops', async () => {
    const { asked, replay } = sources({ head: 1100, segments: nowhere });
    for await (const { position } of replay.after(school, 0)) if (position === 3) break;
    expect(asked).toMatchObject({ journal: 2, commits: 512 });
  });

  it('GOV-04 goes on with the log where a segment is missing', async () => {
    const { asked, replay } = sources({ head: 1100, segments: new Set([1, 513, 769]) });
    expect(await all(replay.after(school, 0))).toHaveLength(1100);
    expect(asked.commits).toBe(256 + 76);
  });

  it('GOV-04 reads the log in place of a damaged segment, and says which one that was', async () => {
    const key = `${school}/segments/0000000000000257`;
    const damaged: string[] = [];
    const readSegment = async (_school: string, first: number) => {
      if (first === 257) throw new DamagedObject(key);
      return texts.slice(first - 1, first + 255);
    };
    const changes = { readSegment, damaged: (one: string) => void damaged.push(one) };
    const { replay } = sources({ head: 1100, segments: everywhere }, changes);
    const replayed = await intact(replay.after(school, 0));
    expect(replayed.map(({ read }) => read)).toEqual(history.map(({ read }) => read));
    expect(replayed.filter(({ source }) => source === 'log').map(({ position }) => position)[0]).toBe(257);
    expect(damaged).toEqual([key]);
  });

  it('GOV-04 shows a text that is not the one that was journaled as altered, in its place, with the hash that was journaled', async () => {
    const altered: ReadCommit = { ...history[299]!.read, hash: history[0]!.read.hash };
    const readCommits: ReplayDeps['readCommits'] = async (_s, refs) =>
      refs.map((ref) =>
        refOf(ref) === refOf(history[302]!.entry) ? altered : (inLog.get(refOf(ref)) ?? null),
      );
    const { replay } = sources({ head: 310, segments: nowhere }, { readCommits });
    const found = await all(replay.after(school, 299));
    expect(found.map(({ standing }) => standing === 'altered')).toEqual(
      Array.from({ length: 11 }, (_, index) => index === 3),
    );
    const { position, at, hash, stream, id, commit } = history[302]!.entry;
    expect(found[3]).toEqual({
      ...{ standing: 'altered', position, at, hash, ref: { stream, id, commit } },
      found: { text: altered.text, hash: altered.hash },
    });
  });

  it('GOV-04 takes from the log what the archive has otherwise than it was journaled', async () => {
    for (const change of [{ hash: texts[0]!.hash }, { at: '2026-09-04T08:00:00.000Z' }]) {
      const damaged: string[] = [];
      const segment = texts.slice(0, 256).map((one) => (one.position === 9 ? { ...one, ...change } : one));
      const readSegment = async (_school: string, first: number) => (first === 1 ? segment : null);
      const changes = { readSegment, damaged: (one: string) => void damaged.push(one) };
      const { replay } = sources({ head: 400, segments: everywhere }, changes);
      const replayed = await intact(replay.after(school, 0));
      expect(replayed[8]).toMatchObject({ source: 'log', at: history[8]!.entry.at, read: history[8]!.read });
      expect(replayed[9]).toMatchObject({ source: 'archive' });
      expect(damaged).toEqual([`${school}/segments/0000000000000001`]);
    }
  });

  it('GOV-04 shows a commit that the log lost as missing, and one that can not be read as altered', async () => {
    const readCommits: ReplayDeps['readCommits'] = async (_s, refs) =>
      refs.map((ref, index) =>
        index === 0 ? null : index === 1 ? UNREADABLE : (inLog.get(refOf(ref)) ?? null),
      );
    const { replay } = sources({ head: 20, segments: nowhere }, { readCommits });
    const [first, second, ...others] = await all(replay.after(school, 4));
    expect(first).toMatchObject({
      standing: 'missing',
      position: 5,
      hash: history[4]!.entry.hash,
      found: null,
    });
    expect(second).toMatchObject({ standing: 'altered', position: 6, found: { text: null, hash: null } });
    expect(others.every(({ standing }) => standing === 'intact')).toBe(true);
  });

  it('GOV-04 shows a position of which the journal lost the line as missing, with what the archive has there', async () => {
    const readJournal: ReplayDeps['readJournal'] = async (_s, after, limit) =>
      history
        .slice(after, Math.min(after + limit, 300))
        .map(({ entry }) =>
          entry.position % 100 === 7 ? { position: entry.position, isLost: true } : entry,
        );
    const { replay } = sources({ head: 300, segments: new Set([1]) }, { readJournal });
    const found = await all(replay.after(school, 0));
    expect(found.filter(({ standing }) => standing !== 'intact')).toMatchObject([
      { standing: 'missing', position: 7, ref: null, hash: null, found: { hash: history[6]!.read.hash } },
      { standing: 'missing', position: 107, found: { text: history[106]!.read.text } },
      { standing: 'missing', position: 207 },
    ]);
  });

  it('GOV-04 never passes over a position that a journal does not give', async () => {
    const readJournal = async () => history.filter((_, index) => index !== 6).map(({ entry }) => entry);
    const gap = sources({ head: 20, segments: nowhere }, { readJournal });
    await expect(all(gap.replay.after(school, 0))).rejects.toThrow(
      `the journal of ${school} has no position 7`,
    );
  });

  it('GOV-04 of nothing is nothing', async () => {
    const { asked, replay } = sources({ head: 0, segments: nowhere });
    expect(await all(replay.after(school, 0))).toEqual([]);
    expect(await all(replay.after(school, 12, { until: 12 }))).toEqual([]);
    expect(asked.segments).toBe(0);
  });
});
