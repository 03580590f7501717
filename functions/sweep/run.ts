import { isTamperedItem } from '../../events/log/errors.ts';
import { logKey } from '../../events/log/key.ts';
import { logFailure } from '../shared/lambda/log.ts';
import { reportTampering } from '../shared/publishing/report-tampering.ts';
import type { NewestCommit } from './scan-log.ts';
import { type Suspect, suspectIn } from './suspect-in.ts';
import type { SweepDeps } from './types.ts';

/** What one run has found so far. One item's trouble is not its school's, and one school's is not another's. */
export interface Run {
  /** True when what is left of the invocation is needed to end it well. */
  readonly isLate: () => boolean;
  /** Reports a stream that is not as it was written, once a run. */
  readonly report: (suspect: Suspect) => Promise<void>;
  readonly isSuspect: (key: NewestCommit['key']) => boolean;
  readonly suspects: () => number;
  /** Works on one stream, null when that failed: what can't be read is reported, any other failure counts against the school. */
  readonly onStream: <T>(newest: NewestCommit, work: () => Promise<T>) => Promise<T | null>;
  /** Works on a school, null when that failed. */
  readonly onSchool: <T>(school: string, work: () => Promise<T>) => Promise<T | null>;
  /** Schools that could not be swept whole. */
  readonly failed: ReadonlySet<string>;
}

export const createRun = (deps: SweepDeps, isLate: () => boolean): Run => {
  const suspects = new Set<string>();
  const failed = new Set<string>();
  const onSchool = <T>(school: string, work: () => Promise<T>): Promise<T | null> =>
    work().catch((error: unknown) => {
      logFailure(error);
      failed.add(school);
      return null;
    });
  const report = async ({ key, commit, reason }: Suspect): Promise<void> => {
    if (suspects.has(logKey(key))) return;
    suspects.add(logKey(key));
    await reportTampering(deps.deadLetters, { reason, key: `${logKey(key)}/${commit}` });
  };
  const unreadable = async (newest: NewestCommit, error: unknown): Promise<null> => {
    if (!isTamperedItem(error)) throw error;
    await report((await suspectIn(deps, newest.key, null)) ?? { ...newest, reason: 'undecodable' });
    return null;
  };
  return {
    isLate,
    report,
    isSuspect: (key) => suspects.has(logKey(key)),
    suspects: () => suspects.size,
    onStream: (newest, work) =>
      onSchool(newest.key.school, () => work().catch((error: unknown) => unreadable(newest, error))),
    onSchool,
    failed,
  };
};
