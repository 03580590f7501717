import { journalLeaves } from './journal-leaves.ts';
import { putSegments } from './put-segments.ts';
import type { LogToSign, SignDeps } from './sign-deps.ts';
import { type Signed, signLog } from './sign-log.ts';

/**
 * Signs whatever a school's journal holds beyond its newest checkpoint. Commits that the log no longer has as
 * they were journaled keep nobody from signing, else one removal would end all proof of the rest: they are
 * named, and raise the alarm.
 * @param isLate whether to end, between two checkpoints, though the journal holds more
 * @throws TamperedRecord and others of its kind, after an alarm, when journal, tiles or checkpoints are not
 * what was signed: nothing is signed
 */
export const signCheckpoint = (deps: SignDeps, school: string, isLate?: () => boolean): Promise<Signed> => {
  const journal: LogToSign = {
    name: school,
    head: () => deps.journal.headPosition(school),
    leaves: (growth) => journalLeaves(deps, school, growth),
    keep: (growth) => putSegments(deps, school, growth),
  };
  return signLog(deps, journal, isLate);
};
