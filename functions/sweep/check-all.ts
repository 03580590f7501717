import { logKey } from '../../events/log/key.ts';
import { log } from '../shared/lambda/log.ts';
import { checkChains, type Portion } from './check-chains.ts';
import { readCursor, saveCursor } from './cursor.ts';
import type { Run } from './run.ts';
import type { NewestCommit, ScannedLog } from './scan-log.ts';
import type { SweepDeps } from './types.ts';

/**
 * Checks chains and states of all streams, round and round: a run begins behind the stream at which the run
 * before had to stop, so that no stream waits forever, however large the trust. Answers how many streams are
 * left to the next run.
 */
export const checkAll = async (
  deps: SweepDeps,
  run: Run,
  schools: ScannedLog['schools'],
): Promise<number> => {
  const before = await readCursor(deps);
  const order = inTurn([...schools.values()].flat(), before);
  let done = 0;
  for (const portion of portionsOf(order, schools)) {
    const { school, streams } = portion;
    const checked = run.isLate() ? 0 : await run.onSchool(school, () => checkChains(deps, run, portion));
    done += checked ?? streams.length;
    if (checked !== null && checked < streams.length) break;
  }
  await saveCursor(deps, reachedBy(order, done, before));
  return order.length - done;
};

/** Before every key of the log: nothing was looked at, and everything is left. */
const BEFORE_ALL = '!';

/** The scan's order is that of the log keys. */
const inTurn = (streams: readonly NewestCommit[], last: string): readonly NewestCommit[] => {
  const next = streams.findIndex(({ key }) => logKey(key) > last);
  return next < 0 ? streams : [...streams.slice(next), ...streams.slice(0, next)];
};

/** A school that was left in its midst comes twice: first what was left of it, last the rest. */
const portionsOf = (order: readonly NewestCommit[], schools: ScannedLog['schools']): readonly Portion[] => {
  const portions: (Portion & { readonly streams: NewestCommit[] })[] = [];
  for (const newest of order) {
    const { school } = newest.key;
    const open = portions.at(-1);
    if (open?.school === school) open.streams.push(newest);
    else portions.push({ school, streams: [newest], all: schools.get(school) ?? [] });
  }
  return portions;
};

/** The cursor behind what was done; empty behind everything. */
const reachedBy = (order: readonly NewestCommit[], done: number, before: string): string => {
  const next = order[done];
  if (next === undefined) return '';
  log('sweep-stopped', next.key);
  const last = order[done - 1];
  return last === undefined ? before || BEFORE_ALL : logKey(last.key);
};
