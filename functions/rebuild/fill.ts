import { isKept, isLost } from '../../events/log/journal/find-entries.ts';
import type { FoundEntry, JournalEntry } from '../../events/log/journal/types.ts';
import { logKey } from '../../events/log/key.ts';
import type { StreamKey } from '../../events/log/types.ts';
import type { ReportedRow } from '../shared/operations/operation.ts';
import type { Followed } from './cursor.ts';
import { projectIn } from './project-in.ts';
import type { RebuildDeps, Run } from './types.ts';

const ENTRIES_A_READ = 1000;

export interface ToFill {
  readonly generation: number;
  /** Whose journals are followed, sorted. */
  readonly schools: readonly string[];
  /** Where an invocation before had come to; null to begin. */
  readonly from: Followed | null;
  readonly checkpoint: (followed: Followed, unreadable: readonly ReportedRow[]) => Promise<void>;
}

/**
 * Follows the journals in order and makes the rows of every stream that the model is made of, each from the
 * log. The end of a journal is read here, after the pointer named the generation: of whatever is journaled
 * later a projector hears that knows of it. False when late.
 */
export const fill = async (
  deps: RebuildDeps,
  run: Run,
  { generation, schools, from, checkpoint }: ToFill,
): Promise<boolean> => {
  const reflected = new Map<string, number>();
  for (const school of schools.filter((one) => from === null || one >= from.school)) {
    const end = await deps.journal.headPosition(school);
    let after = from?.school === school ? from.position : 0;
    while (after < end) {
      if (run.isLate()) return false;
      const entries = await deps.journal.findEntries(school, after, ENTRIES_A_READ);
      const streams = streamsIn(run, school, entries.filter(isKept), reflected);
      const { commits, unreadable } = await projectIn(deps, run, {
        school,
        streams,
        generations: [generation],
      });
      for (const [key, commit] of commits) reflected.set(key, commit);
      after = entries.at(-1)?.position ?? end;
      await checkpoint({ school, position: after }, [...lostIn(school, entries), ...unreadable]);
    }
  }
  return true;
};

/** What a page of the journal had that is gone: nobody can say which streams those are. */
const lostIn = (school: string, entries: readonly FoundEntry[]): readonly ReportedRow[] => {
  const first = entries.find(isLost);
  return first === undefined
    ? []
    : [{ row: `${school}/~journal/${first.position}`, how: 'tampered', reason: 'journal-lost' }];
};

/** Streams of the entries, but those whose rows this invocation has seen reflect the newest of them. */
const streamsIn = (
  { projection }: Run,
  school: string,
  entries: readonly JournalEntry[],
  reflected: ReadonlyMap<string, number>,
): readonly StreamKey[] => {
  const newest = new Map<string, { readonly source: StreamKey; readonly commit: number }>();
  for (const { stream, id, commit } of entries) {
    if (!Object.hasOwn(projection.streams, stream)) continue;
    const source = { school, stream, id };
    newest.set(logKey(source), { source, commit });
  }
  return [...newest].flatMap(([key, { source, commit }]) =>
    (reflected.get(key) ?? 0) < commit ? [source] : [],
  );
};
