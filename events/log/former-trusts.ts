import { type Joined, joinedIn, MOVES, trustAt } from './proof/joined.ts';
import { commitsAfter } from './read.ts';
import type { LogTable } from './table.ts';
import type { Commit } from './types.ts';

/** A former trust of a school, as its log states it. */
interface Former extends Joined {
  /** When the commit that states it was recorded, UTC. */
  readonly joinedAt: string;
}

/** Whether a commit of another trust is one that the school brought along. */
export interface FormerTrusts {
  /** By its position in the journal: exactly. */
  readonly isAt: (commit: Commit, position: number) => Promise<boolean>;
  /** For those who may not read the journal: it was recorded by such a trust, and before the school joined. */
  readonly isBefore: (commit: Commit) => Promise<boolean>;
}

/** Reads once a school what its log states; asked of commits of another trust alone. @param own this trust */
export const createFormerTrusts = (log: LogTable, own: string): FormerTrusts => {
  const known = new Map<string, readonly Former[]>();
  const formerOf = async (school: string): Promise<readonly Former[]> => {
    const kept = known.get(school);
    if (kept !== undefined) return kept;
    const found: Former[] = [];
    let by: string | null = null;
    for await (const { commit } of commitsAfter(log, { school, ...MOVES }, 0)) {
      const joined = joinedIn(commit);
      if (joined === null) continue;
      found.push({ ...joined, joinedAt: commit.recordedAt });
      by = commit.trust;
    }
    // It counts where this trust is the one that took the school over.
    if (by !== own) return [];
    // What is not stated yet may be stated at any moment; what is, for good.
    known.set(school, found);
    return found;
  };
  return {
    isAt: async ({ trust, school }, position) => {
      const former = await formerOf(school);
      return trust === trustAt(former, own)(position);
    },
    isBefore: async ({ trust, school, recordedAt }) =>
      (await formerOf(school)).some(({ from, joinedAt }) => from === trust && recordedAt < joinedAt),
  };
};
