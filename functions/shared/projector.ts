import type { Projection, RowData, StoredRow } from '../../domain/kernel/projection.ts';
import type { Catalogue } from '../../events/log/catalogue.ts';
import type { Commit, LogReader, StreamKey } from '../../events/log/types.ts';
import { rungBy } from './bus-message.ts';
import { log } from './log.ts';
import type { ReadModel } from './read-model.ts';

export interface ProjectorDeps {
  readonly projection: Projection;
  readonly log: Pick<LogReader, 'commitsAfter'>;
  readonly readModel: ReadModel;
  readonly catalogue: Pick<Catalogue, 'upcast'>;
}

/** Tries for the guarded write; more than this many writers do not meet at one row. */
const TRIES = 20;

/**
 * Consumer of a read model's queue. A message only says that a stream has something new: what is applied is whole commits, in order,
 * read from the log after the commit that the row reflects. So a repeated, late, reordered or lost message changes no row.
 */
export const createProjector =
  (deps: ProjectorDeps) =>
  async (body: string): Promise<void> => {
    const source = rungBy(body);
    if (!Object.hasOwn(deps.projection.streams, source.stream)) return;
    for (let tried = 1; tried <= TRIES; tried += 1) {
      if (await catchUp(deps, source)) return;
    }
    throw new Error(`the row of a stream was taken by other writers ${TRIES} times`);
  };

/** False when another writer was first. */
const catchUp = async (deps: ProjectorDeps, source: StreamKey): Promise<boolean> => {
  const place = { model: deps.projection.model, source };
  const before = await deps.readModel.get(place);
  const after = await foldAfter(deps, source, before);
  if (after === null || after.commit === before?.commit) return true;
  const isFirst = await deps.readModel.put(place, after, before?.commit ?? null);
  if (isFirst) log('projected', { model: place.model, ...source, commit: after.commit });
  return isFirst;
};

/** What the projector folds with. */
export type FoldDeps = Pick<ProjectorDeps, 'projection' | 'log' | 'catalogue'>;

/** The row as the commits after it make it; null while the stream has none. */
export const foldAfter = async (deps: FoldDeps, source: StreamKey, before: StoredRow | null): Promise<StoredRow | null> => {
  let row = before?.row ?? null;
  let newest = before?.commit ?? 0;
  for await (const { commit } of deps.log.commitsAfter(source, newest)) {
    row = applyCommit(deps, row, commit);
    newest = commit.commit;
  }
  return row === null ? null : { stream: source.stream, id: source.id, commit: newest, row };
};

const applyCommit = ({ projection, catalogue }: FoldDeps, before: RowData | null, commit: Commit): RowData | null => {
  const apply = projection.streams[commit.stream];
  if (apply === undefined) return before;
  return commit.events.reduce((row, event, index) => {
    const { type, data, occurredAt } = catalogue.upcast(commit.stream, event);
    const { id: streamId, recordedAt, actor, firstVersion } = commit;
    return apply(row, { type, data, streamId, occurredAt, recordedAt, actor: actor.id, version: firstVersion + index });
  }, before);
};
