import { isKept, isLost } from '../../events/log/journal/find-entries.ts';
import type { FoundEntry, Journal, JournalEntry } from '../../events/log/journal/types.ts';
import { logKey } from '../../events/log/key.ts';
import { checkCheckpoints, notLedTo } from './check-checkpoints.ts';
import { openRows, type RowChecks } from './check-rows.ts';
import { checkSegments } from './check-segments.ts';
import type { Run } from './run.ts';
import type { NewestCommit } from './scan-log.ts';
import { suspicionOf } from './suspect-in.ts';
import type { SweepDeps } from './types.ts';

/** Streams of one school to be checked, among all that the scan saw of it. */
export interface Portion {
  readonly school: string;
  readonly streams: readonly NewestCommit[];
  readonly all: readonly NewestCommit[];
}

const ENTRIES_A_READ = 4000;
/** A stream takes seven requests, one after the other: the run is billed while it waits. */
export const STREAMS_AT_ONCE = 32;

/**
 * Checks the streams of a portion against the journal, and what the read models made of them; that no
 * journaled stream is gone, no line of the journal lost, that the archive has what was journaled, and that what was
 * signed is that journal. Answers
 * how many streams it checked before it was late.
 */
export const checkChains = async (
  deps: SweepDeps,
  run: Run,
  { school, streams, all }: Portion,
): Promise<number> => {
  const entries = await journaledIn(deps.journal, school);
  await reportLost(run, school, entries);
  const lines = linesOf(school, entries);
  await checkGone(deps, run, { school, all, lines });
  await checkSegments(deps, run, school, entries);
  const unled = await checkCheckpoints(deps, run, school, entries);
  const rows = await openRows(deps, run, school);
  const checked = await checkEach(deps, run, streams, { lines, rows });
  await notLedTo(run, school, unled);
  return checked;
};

/** Answers how many there was time for. */
const checkEach = async (
  deps: SweepDeps,
  run: Run,
  streams: Portion['streams'],
  beside: Beside,
): Promise<number> => {
  for (let from = 0; from < streams.length; from += STREAMS_AT_ONCE) {
    if (run.isLate()) return from;
    const some = streams.slice(from, from + STREAMS_AT_ONCE);
    await Promise.all(some.map((newest) => checkOne(deps, run, newest, beside)));
  }
  return streams.length;
};

/** The lines of each stream, by log key. */
type Lines = ReadonlyMap<string, readonly JournalEntry[]>;

/** The whole journal of a school. */
export const journaledIn = async (journal: Journal, school: string): Promise<readonly FoundEntry[]> => {
  const all: FoundEntry[] = [];
  for (let more = true; more; ) {
    const entries = await journal.findEntries(school, all.length, ENTRIES_A_READ);
    all.push(...entries);
    more = entries.length === ENTRIES_A_READ;
  }
  return all;
};

/** What the journal says of each stream, by log key. */
export const linesOf = (school: string, entries: readonly FoundEntry[]): Lines =>
  Map.groupBy(entries.filter(isKept), (entry) => logKey({ school, ...entry }));

/** The first of each run of positions whose page is gone, or can't be read. */
export const reportLost = async (run: Run, school: string, entries: readonly FoundEntry[]): Promise<void> => {
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (isLost(entry) && (before === undefined || !isLost(before)))
      await run.reportKey({ key: `${school}/~journal/${entry.position}`, reason: 'journal-lost' });
  }
};

interface Known extends Pick<Portion, 'school' | 'all'> {
  readonly lines: Lines;
}

/**
 * A stream born after the scan is in the journal too, so the log itself is asked before a stream counts as
 * gone.
 */
const checkGone = async (deps: SweepDeps, run: Run, { school, all, lines }: Known): Promise<void> => {
  const gone = new Map(lines);
  for (const { key } of all) gone.delete(logKey(key));
  for (const [first, ...others] of gone.values()) {
    if (first === undefined) continue;
    const { stream, id, commit } = first;
    const key = { school, stream, id };
    const suspicion = await run.onStream({ key, commit }, () => suspicionOf(deps, key, [first, ...others]));
    if (suspicion !== null) await run.reportAll(suspicion);
  }
};

interface Beside {
  readonly lines: Lines;
  readonly rows: RowChecks;
}

const checkOne = async (
  deps: SweepDeps,
  run: Run,
  newest: NewestCommit,
  { lines, rows }: Beside,
): Promise<void> => {
  const check = rows.of(newest.key);
  const suspicion = await run.onStream(newest, () =>
    suspicionOf(deps, newest.key, lines.get(logKey(newest.key)) ?? [], check.visit),
  );
  if (suspicion !== null) await run.reportAll(suspicion);
  if (suspicion?.suspects.length === 0) check.end();
};
