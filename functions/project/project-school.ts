import type { Projection } from '../../domain/kernel/projection.ts';
import { logKey } from '../../events/log/key.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { DUE_DATES } from '../shared/deadlines/due-dates.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { log } from '../shared/lambda/log.ts';
import type { Outcome } from '../shared/read-model/project-model.ts';
import { type ProjectStreamsDeps, projectStreams } from '../shared/read-model/project-streams.ts';
import type { Dues } from './dues.ts';
import type { Request } from './message.ts';
import type { Failures } from './settle.ts';

export interface ProjectSchoolDeps extends ProjectStreamsDeps {
  readonly projections: readonly Projection[];
  readonly dues: Dues;
}

/** Records of a school whose due dates are computed at once. */
const DUES_AT_ONCE = 4;

/**
 * Projects what is asked for of one school into all models, and its due dates. Answers what failed; all else
 * is done.
 */
export const projectSchool = async (
  deps: ProjectSchoolDeps,
  school: string,
  asked: readonly Request[],
): Promise<Failures> => {
  const ofModels = projectModels(deps, school, asked);
  const ofDues = await atOnce(DUES_AT_ONCE, streamsOf(asked, wantsDues), (source) =>
    projectDues(deps, source),
  );
  return [...(await ofModels), ...ofDues.flat()];
};

const projectModels = async (
  deps: ProjectSchoolDeps,
  school: string,
  asked: readonly Request[],
): Promise<Failures> => {
  const wanted = deps.projections.flatMap((projection) => {
    const streams = streamsOf(asked, (one) => wantsModel(projection, one));
    return streams.length === 0 ? [] : [{ projection, school, streams, generations: null }];
  });
  const outcomes = await projectStreams(deps, wanted);
  return wanted.flatMap(({ projection: { model }, streams }, index) =>
    streams.flatMap((source) => failureIn(outcomes[index], model, source)),
  );
};

const failureIn = (outcome: Outcome | undefined, model: string, source: StreamKey): Failures => {
  const projected = outcome?.get(logKey(source)) ?? { error: new Error('a stream was left out') };
  if ('error' in projected) return [{ source, model, error: projected.error }];
  if (projected.isNew) log('projected', { model, ...source, commit: projected.commit });
  return [];
};

const projectDues = async ({ dues }: ProjectSchoolDeps, source: StreamKey): Promise<Failures> =>
  dues.project(source).then(
    () => [],
    (error: unknown) => [{ source, model: DUE_DATES, error }],
  );

const wantsModel = ({ model, streams }: Projection, { source, models }: Request): boolean =>
  Object.hasOwn(streams, source.stream) && (models === null || models.includes(model));

const wantsDues = ({ models }: Request): boolean => models === null || models.includes(DUE_DATES);

/** Each once, however many messages name it. */
const streamsOf = (asked: readonly Request[], isWanted: (one: Request) => boolean): readonly StreamKey[] => [
  ...new Map(asked.filter(isWanted).map(({ source }) => [logKey(source), source])).values(),
];
