import type { JournalEntry } from '../../events/log/journal/types.ts';
import { logKey } from '../../events/log/key.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { catchUp } from '../shared/read-model/catch-up.ts';
import type { Followed } from './cursor.ts';
import type { RebuildDeps, Run } from './types.ts';

const ENTRIES_A_READ = 1000;
const STREAMS_AT_ONCE = 8;

export interface ToFill {
  readonly generation: number;
  /** Whose journals are followed, sorted. */
  readonly schools: readonly string[];
  /** Where an invocation before had come to; null to begin. */
  readonly from: Followed | null;
  readonly checkpoint: (followed: Followed) => Promise<void>;
}

/**
 * Follows the journals in order and makes the row of every stream that the model is made of, each from the log. The end of a journal is
 * read here, after the pointer named the generation: whatever is journaled later rings at projectors that know of it. False when late.
 */
export const fill = async (deps: RebuildDeps, run: Run, { generation, schools, from, checkpoint }: ToFill): Promise<boolean> => {
  const reflected = new Map<string, number>();
  for (const school of schools.filter((one) => from === null || one >= from.school)) {
    const end = await deps.journal.headPosition(school);
    let after = from?.school === school ? from.position : 0;
    while (after < end) {
      if (run.isLate()) return false;
      const entries = await deps.journal.readJournal(school, after, ENTRIES_A_READ);
      await fillStreams(deps, run, { generation, streams: streamsIn(run, school, entries), reflected });
      after = entries.at(-1)?.position ?? end;
      await checkpoint({ school, position: after });
    }
  }
  return true;
};

/** The newest commit among the entries, by stream. */
type Newest = ReadonlyMap<string, { readonly source: StreamKey; readonly commit: number }>;

const streamsIn = ({ projection }: Run, school: string, entries: readonly JournalEntry[]): Newest => {
  const own = entries.filter(({ stream }) => Object.hasOwn(projection.streams, stream));
  return new Map(
    own.map(({ stream, id, commit }) => {
      const source = { school, stream, id };
      return [logKey(source), { source, commit }];
    }),
  );
};

interface Streams {
  readonly generation: number;
  readonly streams: Newest;
  /** What this invocation has seen a stream's row reflect, so that it is not asked for again. */
  readonly reflected: Map<string, number>;
}

const fillStreams = async (deps: RebuildDeps, { projection }: Run, { generation, streams, reflected }: Streams): Promise<void> => {
  const open = [...streams].filter(([key, { commit }]) => (reflected.get(key) ?? 0) < commit);
  for (let from = 0; from < open.length; from += STREAMS_AT_ONCE) {
    await Promise.all(
      open.slice(from, from + STREAMS_AT_ONCE).map(async ([key, { source, commit }]) => {
        const { row } = await catchUp({ ...deps, projection }, { model: projection.model, source, generation });
        reflected.set(key, row?.commit ?? commit);
      }),
    );
  }
};
