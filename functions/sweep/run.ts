import { isNewerEvent } from '../../events/catalogue/upcast.ts';
import { isTamperedItem } from '../../events/log/errors.ts';
import { TamperedJournal } from '../../events/log/journal/errors.ts';
import { logKey } from '../../events/log/key.ts';
import { logFailure } from '../shared/lambda/log.ts';
import type { DifferingRow, NamedTampering } from '../shared/operations/sweep-report.ts';
import { reportTampering } from '../shared/publishing/report-tampering.ts';
import type { NewestCommit } from './scan-log.ts';
import { type Suspect, type Suspicion, suspicionOf } from './suspect-in.ts';
import type { SweepDeps } from './types.ts';

/**
 * What one run has found so far. One item's trouble is not its school's, and one school's is not another's.
 */
export interface Run {
  /** True when what is left of the invocation is needed to end it well. */
  readonly isLate: () => boolean;
  /** Reports a commit that is not as it was written, once a run. */
  readonly report: (suspect: Suspect) => Promise<void>;
  readonly reportAll: (suspicion: Suspicion) => Promise<void>;
  /** Reports a key that is no commit's: of the journal, or an object of the archive. */
  readonly reportKey: (tampering: NamedTampering) => Promise<void>;
  readonly isSuspect: (key: NewestCommit['key']) => boolean;
  /** Rows of read models that are not what the log gives. */
  readonly differs: (row: DifferingRow) => void;
  readonly findings: Findings;
  /** What was looked at so far. */
  readonly checked: Checked;
  /**
   * Works on one stream, null when that failed: what can't be read is reported, what a later release recorded
   * is left to it (decision 64), any other failure counts against the school.
   */
  readonly onStream: <T>(newest: NewestCommit, work: () => Promise<T>) => Promise<T | null>;
  /** Works on a school, null when that failed. */
  readonly onSchool: <T>(school: string, work: () => Promise<T>) => Promise<T | null>;
  /** Schools that could not be swept whole. */
  readonly failed: ReadonlySet<string>;
}

/** Counts up as the run goes on. */
interface Checked {
  /** Rows of read models. */
  rows: number;
  checkpoints: number;
}

/** All that a person has to know of, by key. */
export interface Findings {
  /** Reasons by key: `<school>/<stream>/<id>/<commit>`, or that of the journal or of an object. */
  readonly tampered: ReadonlyMap<string, string>;
  /** Keys of commits that were acknowledged, and can't be journaled. */
  readonly unjournaled: ReadonlySet<string>;
  readonly rows: readonly DifferingRow[];
}

/** A table that was emptied is one trouble: so many messages tell of it. */
const MOST_LETTERS = 100;

export const createRun = (deps: SweepDeps, isLate: () => boolean): Run => {
  const streams = new Set<string>();
  const tampered = new Map<string, string>();
  const unjournaled = new Set<string>();
  const rows: DifferingRow[] = [];
  const failed = new Set<string>();
  const reportKey = async ({ key, reason }: NamedTampering): Promise<void> => {
    if (tampered.has(key)) return;
    tampered.set(key, reason);
    if (tampered.size <= MOST_LETTERS) await reportTampering(deps.deadLetters, { reason, key });
  };
  const onSchool = <T>(school: string, work: () => Promise<T>): Promise<T | null> =>
    work().catch(async (error: unknown) => {
      if (error instanceof TamperedJournal)
        await reportKey({ key: `${school}/~journal`, reason: 'journal-altered' });
      logFailure(error);
      failed.add(school);
      return null;
    });
  const report = async ({ key, commit, reason }: Suspect): Promise<void> => {
    streams.add(logKey(key));
    await reportKey({ key: `${logKey(key)}/${commit}`, reason });
  };
  const reportAll = async ({ suspects, unjournaled: left }: Suspicion): Promise<void> => {
    for (const suspect of suspects) await report(suspect);
    const [first] = suspects;
    if (first !== undefined) for (const commit of left) unjournaled.add(`${logKey(first.key)}/${commit}`);
  };
  const unreadable = async (newest: NewestCommit, error: unknown): Promise<null> => {
    if (isNewerEvent(error)) {
      logFailure(error, { school: newest.key.school });
      return null;
    }
    if (!isTamperedItem(error)) throw error;
    const suspicion = await suspicionOf(deps, newest.key, []);
    await reportAll(suspicion);
    if (suspicion.suspects.length === 0) await report({ ...newest, reason: 'undecodable' });
    return null;
  };
  return {
    isLate,
    report,
    reportAll,
    reportKey,
    isSuspect: (key) => streams.has(logKey(key)),
    differs: (row) => void rows.push(row),
    findings: { tampered, unjournaled, rows },
    checked: { rows: 0, checkpoints: 0 },
    onStream: (newest, work) =>
      onSchool(newest.key.school, () => work().catch((error: unknown) => unreadable(newest, error))),
    onSchool,
    failed,
  };
};
