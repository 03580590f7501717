import type { Projection } from '../../domain/kernel/projection.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { DUE_DATES } from '../shared/deadlines/due-dates.ts';
import { remakeIn } from '../shared/deadlines/due-messages.ts';
import { log, logFailure } from '../shared/lambda/log.ts';
import { type CatchUpDeps, catchUp } from '../shared/read-model/catch-up.ts';
import { openGenerations } from '../shared/read-model/generations.ts';
import type { ReadModel } from '../shared/read-model/read-model.ts';
import type { Dues } from './dues.ts';
import { failedMessage, requestIn } from './message.ts';

export interface ProjectDeps extends Omit<CatchUpDeps, 'projection'> {
  readonly projections: readonly Projection[];
  readonly readModel: Pick<ReadModel, 'get' | 'put' | 'generations'>;
  /** Puts a message on this function's own queue. */
  readonly requeue: (body: string) => Promise<void>;
  readonly dues: Dues;
}

/**
 * Projects the stream that a message names into every read model that is made of it. Models are independent: all settle, and what failed
 * comes back as a message that names the failed models, whose own failures are the queue's to count.
 */
export const createHandler =
  (deps: ProjectDeps) =>
  async (body: string): Promise<void> => {
    const remake = remakeIn(JSON.parse(body));
    if (remake !== null) return deps.dues.remake(remake);
    const { source, models } = requestIn(body);
    const concerned = deps.projections.filter(
      ({ model, streams }) => Object.hasOwn(streams, source.stream) && (models === null || models.includes(model)),
    );
    const work = concerned.map((projection) => ({ name: projection.model, run: () => projectInto(deps, projection, source) }));
    if (models === null || models.includes(DUE_DATES)) {
      work.push({ name: DUE_DATES, run: () => deps.dues.project(source) });
    }
    const settled = await Promise.allSettled(work.map(({ run }) => run()));
    const failed = work.filter((_, index) => settled[index]?.status === 'rejected').map(({ name }) => name);
    if (failed.length === 0) return;
    const [first] = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (models !== null) throw first;
    logFailure(first);
    await deps.requeue(failedMessage(source, failed));
  };

/**
 * What is applied is whole commits, in order, read from the log after the commit that the row reflects: so a repeated, late, reordered
 * or lost message changes no row. Reads the generation pointer once, before the log (decision 9).
 */
const projectInto = async (deps: ProjectDeps, projection: Projection, source: StreamKey): Promise<void> => {
  const { model } = projection;
  for (const generation of openGenerations(await deps.readModel.generations(source.school, model))) {
    const { row, isNew } = await catchUp({ ...deps, projection }, { model, source, generation });
    if (isNew) log('projected', { model, ...source, commit: row?.commit });
  }
};
