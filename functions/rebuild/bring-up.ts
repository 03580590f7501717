import type { StreamKey } from '../../events/log/types.ts';
import { type ModelPlace, SCHOOL_DIRECTORY } from '../shared/read-model/generations.ts';
import { sourceIn } from '../shared/read-model/items.ts';
import { projectIn } from './project-in.ts';
import type { StoredRows } from './stored-rows.ts';
import type { RebuildDeps, Run } from './types.ts';

/** Two generations of a model: the one that is read, and the one that was filled beside it. */
export interface ToCompare {
  readonly place: ModelPlace;
  readonly live: number;
  readonly filled: number;
}

/** The directory's rows are those of the schools themselves, each recorded under its own id. */
export const sourceOf = ({ school, model }: ModelPlace, name: string): StreamKey => {
  const source = sourceIn(name);
  return { school: model === SCHOOL_DIRECTORY ? source.id : school, ...source };
};

type Rows = ReadonlyMap<string, StoredRows>;

/** Streams of the one that the other reflects to a different commit, or not at all. */
export const laggingIn = (one: Rows, other: Rows): readonly string[] =>
  [...one].filter(([source, { commit }]) => commit !== other.get(source)?.commit).map(([source]) => source);

/** Brings streams to the end of the log in both. */
export const bringUp = async (
  deps: RebuildDeps,
  run: Run,
  { place, live, filled }: ToCompare,
  sources: readonly string[],
): Promise<void> => {
  const streams = sources.map((source) => sourceOf(place, source));
  for (const [school, ofSchool] of Map.groupBy(streams, (key: StreamKey) => key.school)) {
    await projectIn(deps, run, { school, streams: ofSchool, generations: [live, filled] });
  }
};
