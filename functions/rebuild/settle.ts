import type { StreamKey } from '../../events/log/types.ts';
import type { ReportedRow } from '../shared/operations/operation.ts';
import { type BothLooks, lookAt, type ToLookAt } from './look-at.ts';
import { projectIn } from './project-in.ts';
import type { RebuildDeps, Run } from './types.ts';

/** How what is made of one stream differs. */
type Difference = Omit<ReportedRow, 'row'>;

/** Looks at rows that others are at work on; more often than this is never needed. */
const TRIES = 20;

/**
 * Brings all that is made of one stream to the end of the log in both generations, and compares it then. Seen
 * twice with the same commits, neither moves any more: the row is ahead of its stream, or there is nothing to
 * make it of.
 */
export const settle = async (
  deps: RebuildDeps,
  run: Run,
  toSettle: ToLookAt,
): Promise<'same' | Difference> => {
  const { source, live, filled } = toSettle;
  let before = '';
  let streams: readonly StreamKey[] = [source];
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const { unreadable } = await projectIn(deps, run, {
      school: source.school,
      streams,
      generations: [live, filled],
    });
    const [bad] = unreadable;
    if (bad !== undefined) return differenceIn(bad);
    const seen = await lookAt(deps, run, toSettle);
    if (seen === null) continue;
    const commits = `${seen.live.commits} ${seen.filled.commits}`;
    if (seen.live.commits === seen.filled.commits || commits === before) return verdictOn(seen);
    before = commits;
    streams = [source, ...seen.joins.map((join) => ({ school: source.school, ...join }))];
  }
  return { how: 'differs' };
};

const differenceIn = ({ row: _, ...difference }: ReportedRow): Difference => difference;

const verdictOn = ({ live, filled }: BothLooks): 'same' | Difference => {
  if (live.texts === filled.texts) return 'same';
  return { how: filled.texts === '' ? 'gone' : 'differs' };
};
