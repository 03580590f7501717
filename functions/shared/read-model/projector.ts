import type { StreamKey } from '../../../events/log/types.ts';
import { rungBy } from '../lambda/bus-message.ts';
import { type CatchUpDeps, catchUp } from './catch-up.ts';
import { openGenerations } from './generations.ts';
import { log } from '../lambda/log.ts';
import type { ReadModel } from './read-model.ts';

export interface ProjectorDeps extends CatchUpDeps {
  readonly readModel: Pick<ReadModel, 'get' | 'put' | 'generations'>;
}

/**
 * Consumer of a read model's queue. A message only says that a stream has something new: what is applied is whole commits, in order,
 * read from the log after the commit that the row reflects. So a repeated, late, reordered or lost message changes no row.
 *
 * The pointer is read once, before the log, and that is enough for no generation to miss what a message rang for: the live generation and
 * the one that a rebuild is filling have it when the message is done with, and one that the pointer names later is filled from the
 * journal, whose end is read after the pointer named it; a message rings only for what has been journaled, so the filling finds it there.
 */
export const createProjector =
  (deps: ProjectorDeps) =>
  async (body: string): Promise<void> => {
    const source = rungBy(body);
    const { model, streams } = deps.projection;
    if (!Object.hasOwn(streams, source.stream)) return;
    for (const generation of openGenerations(await deps.readModel.generations(source.school, model)))
      await project(deps, source, generation);
  };

const project = async (deps: ProjectorDeps, source: StreamKey, generation: number): Promise<void> => {
  const { model } = deps.projection;
  const { row, isNew } = await catchUp(deps, { model, source, generation });
  if (isNew) log('projected', { model, ...source, commit: row?.commit });
};
