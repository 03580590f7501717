import type { StreamKey } from '../../events/log/types.ts';
import { rungBy } from './bus-message.ts';
import { type CatchUpDeps, catchUp, TRIES } from './catch-up.ts';
import { openGenerations } from './generations.ts';
import { log } from './log.ts';
import type { ReadModel } from './read-model.ts';

export interface ProjectorDeps extends CatchUpDeps {
  readonly readModel: Pick<ReadModel, 'get' | 'put' | 'generations'>;
}

/**
 * Consumer of a read model's queue. A message only says that a stream has something new: what is applied is whole commits, in order,
 * read from the log after the commit that the row reflects. So a repeated, late, reordered or lost message changes no row.
 *
 * A message is applied to the live generation and to the one that a rebuild is filling, and is done with only when the pointer, read
 * again after the writes, still names those. So no generation misses what a message rang for:
 * - one that was named in either reading has it when the message is done with;
 * - one that is named later is filled from the journal, whose end is read after the pointer named it; and a message rings only for what
 *   has been journaled, so the filling finds it there.
 */
export const createProjector =
  (deps: ProjectorDeps) =>
  async (body: string): Promise<void> => {
    const source = rungBy(body);
    if (!Object.hasOwn(deps.projection.streams, source.stream)) return;
    let open = await generationsOf(deps, source);
    for (let tried = 1; tried <= TRIES; tried += 1) {
      for (const generation of open) await project(deps, source, generation);
      const now = await generationsOf(deps, source);
      if (now.join() === open.join()) return;
      open = now;
    }
    throw new Error(`the generations of a model changed ${TRIES} times while one message was applied`);
  };

/** The live one comes first. */
const generationsOf = async ({ readModel, projection }: ProjectorDeps, { school }: StreamKey): Promise<readonly number[]> =>
  openGenerations(await readModel.generations(school, projection.model));

const project = async (deps: ProjectorDeps, source: StreamKey, generation: number): Promise<void> => {
  const { model } = deps.projection;
  const { row, isNew } = await catchUp(deps, { model, source, generation });
  if (isNew) log('projected', { model, ...source, commit: row?.commit });
};
