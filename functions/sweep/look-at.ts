import { isKept } from '../../events/log/journal/find-entries.ts';
import type { FoundEntry } from '../../events/log/journal/types.ts';
import { logKey } from '../../events/log/key.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import type { Run } from './run.ts';
import type { NewestCommit, ScannedLog } from './scan-log.ts';
import { readSweptUpTo } from './swept-up-to.ts';
import type { SweepDeps } from './types.ts';

/** What a run looks at in one school. */
export interface School {
  readonly school: string;
  /** Every stream that the log has. */
  readonly all: readonly NewestCommit[];
  /** Those that this run looks at. */
  readonly streams: readonly NewestCommit[];
  /** Whether that is all of them. */
  readonly isWhole: boolean;
  /** Up to which this run, once it has ended well, has looked at all that was journaled; null: at nothing new. */
  readonly upTo: number | null;
}

const ENTRIES_A_READ = 1000;
/** What is older is in any scan: reads that are not consistent are behind by a second at most. */
const SURELY_SCANNED_MS = 60_000;

interface Scope {
  readonly isWhole: boolean;
  /** Before the log was scanned. */
  readonly startedAt: string;
}

/**
 * Decides what to look at in each school: everything, or the streams in which something was journaled since the
 * last run. A school whose log has another number of commits than its journal, or whose journal has lost some, is
 * looked at whole: something is missing, or is just being recorded.
 */
export const schoolsToLookAt = async (
  deps: SweepDeps,
  run: Run,
  schools: ScannedLog['schools'],
  scope: Scope,
): Promise<readonly School[]> => {
  const found: School[] = [];
  for (const [school, all] of schools) {
    const seen = await run.onSchool(school, () => lookAt(deps, school, all, scope));
    found.push(seen ?? { school, all, streams: all, isWhole: true, upTo: null });
  }
  return found;
};

const lookAt = async (
  deps: SweepDeps,
  school: string,
  all: readonly NewestCommit[],
  { isWhole, startedAt }: Scope,
): Promise<School> => {
  const from = await readSweptUpTo(deps, school);
  const found = await entriesAfter(deps, school, from);
  const entries = found.filter(isKept);
  const scanned = instantOf(new Date(Date.parse(startedAt) - SURELY_SCANNED_MS));
  const last = entries.findLast(({ at }) => at < scanned);
  const isAll = isWhole || entries.length < found.length || commitsOf(all) !== from + found.length;
  const changed = new Set(entries.map((entry) => logKey({ school, ...entry })));
  return {
    ...{ school, all, isWhole: isAll, upTo: last?.position ?? null },
    streams: isAll ? all : all.filter(({ key }) => changed.has(logKey(key))),
  };
};

/** Commits of a stream are numbered from 1 without a gap. */
const commitsOf = (streams: readonly NewestCommit[]): number =>
  streams.reduce((sum, { commit }) => sum + commit, 0);

const entriesAfter = async (
  { journal }: SweepDeps,
  school: string,
  from: number,
): Promise<readonly FoundEntry[]> => {
  const all: FoundEntry[] = [];
  for (let more = true; more; ) {
    const entries = await journal.findEntries(school, from + all.length, ENTRIES_A_READ);
    all.push(...entries);
    more = entries.length === ENTRIES_A_READ;
  }
  return all;
};
