import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DamagedObject } from '../../../../events/log/archive/errors.ts';
import type { JournalEntry } from '../../../../events/log/journal/types.ts';
import { createReplay, type ReplayDeps, type ReplayedCommit } from '../../../../events/log/replay/replay.ts';
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
const all = async (commits: AsyncIterable<ReplayedCommit>): Promise<readonly ReplayedCommit[]> =>
  Array.fromAsync(commits);
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
          const replayed = await all(
            sources({ head, segments: firsts }).replay.after(school, after, options),
          );
          expect(replayed).toEqual(
            await all(
              sources({ head, segments: nowhere }, { readSegment: null }).replay.after(
                school,
                after,
                options,
              ),
            ),
          );
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

  it('GOV-04 stops at a damaged segment instead of passing over it', async () => {
    const key = `${school}/segments/0000000000000257`;
    const readSegment = async (_school: string, first: number) => {
      if (first === 257) throw new DamagedObject(key);
      return texts.slice(first - 1, first + 255);
    };
    const { replay } = sources({ head: 1100, segments: everywhere }, { readSegment });
    const seen: number[] = [];
    const reading = async () => {
      for await (const { position } of replay.after(school, 0)) seen.push(position);
    };
    await expect(reading()).rejects.toThrow(new DamagedObject(key));
    expect(seen.at(-1)).toBe(256);
  });

  it('GOV-04 finds a text, or a time, that is not the one that was journaled, in the archive and in the log', async () => {
    const altered: ReadCommit = { ...history[299]!.read, hash: history[0]!.read.hash };
    const ofLog = sources(
      { head: 400, segments: nowhere },
      { readCommits: async (_s, refs) => refs.map(() => altered) },
    );
    await expect(all(ofLog.replay.after(school, 299))).rejects.toMatchObject({
      code: 'AlteredCommit',
      reason: 'altered',
    });
    for (const change of [{ hash: texts[0]!.hash }, { at: '2026-09-04T08:00:00.000Z' }]) {
      const segment = texts.slice(0, 256).map((one) => (one.position === 9 ? { ...one, ...change } : one));
      const ofArchive = sources({ head: 400, segments: everywhere }, { readSegment: async () => segment });
      await expect(all(ofArchive.replay.after(school, 0))).rejects.toMatchObject({
        code: 'AlteredCommit',
        ref: { commit: history[8]!.entry.commit },
      });
    }
  });

  it('GOV-04 finds a commit that the log lost, and a gap in the journal', async () => {
    const { replay } = sources(
      { head: 20, segments: nowhere },
      { readCommits: async (_s, refs) => refs.map(() => null) },
    );
    await expect(all(replay.after(school, 4))).rejects.toMatchObject({ code: 'RemovedCommit', position: 5 });
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
