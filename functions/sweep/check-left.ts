import { isKept } from '../../events/log/journal/find-entries.ts';
import { logKey } from '../../events/log/key.ts';
import { log } from '../shared/lambda/log.ts';
import { checkChains, journaledIn } from './check-chains.ts';
import { readCursor, saveCursor } from './cursor.ts';
import type { Run } from './run.ts';
import type { NewestCommit } from './scan-log.ts';
import type { SweepDeps } from './types.ts';

/** How far a run came with what an earlier one of everything had left. */
export interface Left {
  /** Streams that this run looked at. */
  readonly checked: number;
  /** Nothing is left any more. */
  readonly isDone: boolean;
}

/**
 * Checks chains and states of the streams behind the one at which a run of everything had to stop, to the end of
 * the log, as long as the time lasts. It takes the streams of a school from its journal, so that it scans no table;
 * what is in the log and in no journal is found by the run of each night, which compares their numbers.
 * @param schools every tenant that has a journal
 * @returns null where nothing was left
 */
export const checkLeft = async (
  deps: SweepDeps,
  run: Run,
  schools: readonly string[],
): Promise<Left | null> => {
  const last = await readCursor(deps);
  if (last === '') return null;
  let checked = 0;
  for (const school of inOrderOfKeys(schools).filter((one) => endOf(one) > last)) {
    if (run.isLate()) return { checked, isDone: false };
    const seen = await run.onSchool(school, () => checkSchool(deps, run, school, last));
    checked += seen?.checked ?? 0;
    if (seen?.isDone === false) return { checked, isDone: false };
    await saveCursor(deps, endOf(school));
  }
  await saveCursor(deps, '');
  return { checked, isDone: true };
};

/** The order of the log's keys, in which a slash follows each school. */
const inOrderOfKeys = (schools: readonly string[]): readonly string[] =>
  schools.toSorted((a, b) => (`${a}/` < `${b}/` ? -1 : 1));

/** Behind every stream of a school: no stream's name begins with a tilde. */
const endOf = (school: string): string => `${school}/~`;

const checkSchool = async (deps: SweepDeps, run: Run, school: string, last: string): Promise<Left> => {
  const all = await newestIn(deps, school);
  const streams = all.filter(({ key }) => logKey(key) > last);
  const checked = await checkChains(deps, run, { school, streams, all });
  if (checked === streams.length) return { checked, isDone: true };
  log('sweep-stopped', { school });
  const reached = streams[checked - 1];
  if (reached !== undefined) await saveCursor(deps, logKey(reached.key));
  return { checked, isDone: false };
};

/** The newest commit of each stream, as the journal has it, in the order of their keys. */
const newestIn = async ({ journal }: SweepDeps, school: string): Promise<readonly NewestCommit[]> => {
  const newest = new Map<string, NewestCommit>();
  for (const { stream, id, commit } of (await journaledIn(journal, school)).filter(isKept)) {
    const key = { school, stream, id };
    newest.set(logKey(key), { key, commit });
  }
  return [...newest].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
};
