import { isTamperedItem } from '../../events/log/errors.ts';
import { logKey } from '../../events/log/key.ts';
import type { StreamKey } from '../../events/log/types.ts';
import type { ReportedRow } from '../shared/operations/operation.ts';
import { StreamNotProjected } from '../shared/read-model/made-from.ts';
import { projectStreams } from '../shared/read-model/project-streams.ts';
import type { RebuildDeps, Run } from './types.ts';

/** Streams of one school that some generations of the model are brought up to. */
export interface ToBring {
  readonly school: string;
  readonly streams: readonly StreamKey[];
  readonly generations: readonly number[];
}

export interface Brought {
  /** The newest commit of each stream, by log key. */
  readonly commits: ReadonlyMap<string, number>;
  /** Streams that are not as they were journaled, or that the projection fails at: no fault of the others. */
  readonly unreadable: readonly ReportedRow[];
}

/** What is projected in one go: about what one transaction holds. */
const STREAMS_AT_ONCE = 25;

/**
 * Projects streams into some generations, many at a time. @throws what is no single stream's fault, such as
 * an outage
 */
export const projectIn = async (
  deps: RebuildDeps,
  { projection }: Run,
  { school, streams, generations }: ToBring,
): Promise<Brought> => {
  const commits = new Map<string, number>();
  const unreadable: ReportedRow[] = [];
  for (let from = 0; from < streams.length; from += STREAMS_AT_ONCE) {
    const some = streams.slice(from, from + STREAMS_AT_ONCE);
    const [outcome] = await projectStreams(deps, [{ projection, school, streams: some, generations }]);
    for (const source of some) {
      const one = outcome?.get(logKey(source));
      if (one !== undefined && 'commit' in one) commits.set(logKey(source), one.commit);
      else unreadable.push(reported(source, one?.error));
    }
  }
  return { commits, unreadable };
};

const reported = (source: StreamKey, error: unknown): ReportedRow => {
  if (error instanceof StreamNotProjected) return { row: logKey(source), how: 'unreadable' };
  if (isTamperedItem(error))
    return { row: logKey(source), how: 'tampered', ...(error.key === null ? {} : { reason: error.key }) };
  throw error;
};
