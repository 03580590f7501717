import { logKey } from '../../../events/log/key.ts';
import type { LogReader, StreamKey } from '../../../events/log/types.ts';
import { atOnce } from '../lambda/at-once.ts';
import { type OpenGeneration, openModels } from './open-models.ts';
import {
  type Outcome,
  type ProjectModelDeps,
  projectModel,
  READS_AT_ONCE,
  reflectedBy,
  type ToProject,
  wantedOf,
} from './project-model.ts';
import { createReadCommits, type ReadCommits } from './read-commits.ts';

export interface ProjectStreamsDeps extends ProjectModelDeps {
  readonly log: Pick<LogReader, 'commitsAfter'>;
}

/**
 * Applies to the rows of some models what the streams have after them, anyone else who does the same: whole
 * commits, in order, each once. What can't be done for one stream or model is done for the others; nothing is
 * thrown. Pointers and rows of all are read in one request, and so is the log of each stream.
 * @returns in the order of `models`
 */
export const projectStreams = async (
  deps: ProjectStreamsDeps,
  models: readonly ToProject[],
): Promise<readonly Outcome[]> => {
  if (models.length === 0) return [];
  const opened = await openModels(deps.table, deps.known, models.map(wantedOf)).catch((error: unknown) => ({
    error,
  }));
  if ('error' in opened) return models.map((model) => allFailed(model, opened.error));
  const read = createReadCommits(deps.log);
  await readBeforehand(read, models, opened);
  return Promise.all(
    models.map((model, index) =>
      projectModel(deps, read, model, opened[index] ?? []).catch((error: unknown) => allFailed(model, error)),
    ),
  );
};

const allFailed = ({ streams }: ToProject, error: unknown): Outcome =>
  new Map(streams.map((key) => [logKey(key), { error }]));

/**
 * From the oldest row on that any model has of a stream. What fails here fails again for each model, and is
 * noted there.
 */
const readBeforehand = async (
  read: ReadCommits,
  models: readonly ToProject[],
  opened: readonly (readonly OpenGeneration[])[],
): Promise<void> => {
  const firsts = new Map<string, { readonly key: StreamKey; readonly after: number }>();
  for (const [index, { streams }] of models.entries()) {
    for (const key of streams) {
      const after = Math.min(
        reflectedBy(opened[index] ?? [], key),
        firsts.get(logKey(key))?.after ?? Number.POSITIVE_INFINITY,
      );
      firsts.set(logKey(key), { key, after });
    }
  }
  await atOnce(READS_AT_ONCE, [...firsts.values()], ({ key, after }) => read(key, after).catch(() => null));
};
