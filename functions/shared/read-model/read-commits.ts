import { logKey } from '../../../events/log/key.ts';
import type { LogReader, ReadCommit, StreamKey } from '../../../events/log/types.ts';

/** Commits of a stream after a number; the stream may have more where they are not all. */
export interface SomeCommits {
  readonly commits: readonly ReadCommit[];
  readonly areAll: boolean;
}

export type ReadCommits = (key: StreamKey, after: number) => Promise<SomeCommits>;

/** What is held of one stream at a time. */
const MOST = 1000;

/** Reads commits from the log once for all models that are made of them. */
export const createReadCommits = (log: Pick<LogReader, 'commitsAfter'>): ReadCommits => {
  const known = new Map<string, { readonly after: number; readonly read: Promise<SomeCommits> }>();
  return async (key, after) => {
    const before = known.get(logKey(key));
    if (before !== undefined && before.after <= after) {
      const { commits, areAll } = await before.read;
      const rest = commits.filter(({ commit }) => commit.commit > after);
      if (areAll || rest.length > 0) return { commits: rest, areAll };
    }
    const read = someAfter(log, key, after);
    known.set(logKey(key), { after, read });
    return read;
  };
};

const someAfter = async (
  log: Pick<LogReader, 'commitsAfter'>,
  key: StreamKey,
  after: number,
): Promise<SomeCommits> => {
  const commits: ReadCommit[] = [];
  for await (const read of log.commitsAfter(key, after)) {
    if (commits.length === MOST) return { commits, areAll: false };
    commits.push(read);
  }
  return { commits, areAll: true };
};
