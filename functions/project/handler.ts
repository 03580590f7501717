import type { Projection } from '../../domain/kernel/projection.ts';
import { logKey } from '../../events/log/key.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { log } from '../shared/lambda/log.ts';
import type { ConsumeBatch, QueueMessage } from '../shared/lambda/queue-pipeline.ts';
import { type ProjectStreamsDeps, projectStreams } from '../shared/read-model/project-streams.ts';
import { type Asked, requestIn } from './message.ts';
import { type Failures, type SettleDeps, settle } from './settle.ts';

export interface ProjectDeps extends ProjectStreamsDeps, SettleDeps {
  readonly projections: readonly Projection[];
}

/** Schools of a batch that are worked on at once. */
const SCHOOLS_AT_ONCE = 4;

/**
 * Projects the streams that the messages of a batch name into every read model that is made of them, school by school: one write a
 * school and model. Models are independent: what failed comes back as a message that names the failed models, whose own failures are
 * the queue's to count. A repeated, late, reordered or lost message changes no row, since what is applied is read from the log.
 */
export const createHandler =
  (deps: ProjectDeps): ConsumeBatch =>
  async (messages) => {
    const failed = new Map<string, unknown>();
    const asked = messages.flatMap((message) => askedIn(message, failed));
    const bySchool = Map.groupBy(asked, ({ source }) => source.school);
    await atOnce([...bySchool], SCHOOLS_AT_ONCE, async ([school, ofSchool]) => {
      for (const [message, error] of await projectSchool(deps, school, ofSchool).catch((error: unknown) => all(ofSchool, error))) {
        failed.set(message, error);
      }
    });
    return failed;
  };

const askedIn = ({ id, body }: QueueMessage, failed: Map<string, unknown>): readonly Asked[] => {
  try {
    return [{ message: id, ...requestIn(body) }];
  } catch (error) {
    failed.set(id, error);
    return [];
  }
};

const all = (asked: readonly Asked[], error: unknown): ReadonlyMap<string, unknown> =>
  new Map(asked.map(({ message }) => [message, error]));

/** Answers which messages failed. */
const projectSchool = async (deps: ProjectDeps, school: string, asked: readonly Asked[]): Promise<ReadonlyMap<string, unknown>> => {
  const wanted = deps.projections.flatMap((projection) => wantedOf(projection, school, asked));
  const outcomes = await projectStreams(deps, wanted);
  const failures: Failures[number][] = [];
  for (const [index, { projection, streams }] of wanted.entries()) {
    const { model } = projection;
    for (const source of streams) {
      const one = outcomes[index]?.get(logKey(source));
      if (one === undefined || 'error' in one) failures.push({ source, model, error: one?.error });
      else if (one.isNew) log('projected', { model, ...source, commit: one.commit });
    }
  }
  return settle(deps, asked, failures);
};

const concerns = ({ model, streams }: Projection, { source, models }: Asked): boolean =>
  Object.hasOwn(streams, source.stream) && (models === null || models.includes(model));

const wantedOf = (projection: Projection, school: string, asked: readonly Asked[]) => {
  const concerned = asked.filter((one) => concerns(projection, one)).map(({ source }) => [logKey(source), source] as const);
  const streams = [...new Map(concerned).values()];
  return streams.length === 0 ? [] : [{ projection, school, streams, generations: null }];
};
