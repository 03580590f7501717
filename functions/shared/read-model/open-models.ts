import type { Source } from '../../../domain/kernel/projection.ts';
import { generationKey, generationsIn, type ModelPlace, openGenerations, pointerKey } from './generations.ts';
import {
  type Item,
  type StoredSource,
  type StoredSummary,
  sourceText,
  storedSource,
  storedSummary,
} from './items.ts';
import { itemKey, itemsAt, placeOf, summaryKey } from './items-at.ts';
import type { PatientTable } from './read-model-table.ts';

/** A model of a school, and the streams of which it is to be known what is kept. */
export interface Wanted {
  readonly place: ModelPlace;
  readonly sources: readonly Source[];
  /** Null: those that are open now, as the pointer says. */
  readonly generations: readonly number[] | null;
}

/** One generation of a model as it was read. */
export interface OpenGeneration {
  readonly place: ModelPlace;
  readonly generation: number;
  readonly summary: StoredSummary;
  /** By `<stream>/<id>`; null where nothing is kept. */
  readonly sources: Map<string, StoredSource | null>;
}

/**
 * Which generations were open when last looked, so that rows are read together with the pointer; a wrong
 * guess costs a request.
 */
export type KnownGenerations = Map<string, readonly number[]>;

const sourceKeys = (place: ModelPlace, generation: number, sources: readonly Source[]) =>
  sources.map((source) => itemKey(generationKey(place, generation), sourceText(source)));

/**
 * Reads for each model its pointer, and of each open generation its summary and what is kept of the sources,
 * in one request.
 * @returns in the order of `wanted`, for each the generations that are open
 */
export const openModels = async (
  table: PatientTable,
  known: KnownGenerations,
  wanted: readonly Wanted[],
): Promise<readonly (readonly OpenGeneration[])[]> => {
  let guesses = wanted.map(
    ({ place, generations }) => generations ?? known.get(placeOf(pointerKey(place))) ?? [1],
  );
  for (;;) {
    const keys = wanted.flatMap(({ place, sources }, index) => [
      pointerKey(place),
      ...(guesses[index] ?? []).flatMap((generation) => [
        summaryKey(place, generation),
        ...sourceKeys(place, generation, sources),
      ]),
    ]);
    const found = await itemsAt(table, keys);
    const open = wanted.map(
      ({ place, generations }) =>
        generations ?? openGenerations(generationsIn(found.get(placeOf(pointerKey(place))))),
    );
    for (const [index, { place }] of wanted.entries())
      known.set(placeOf(pointerKey(place)), open[index] ?? []);
    if (open.every((generations, index) => generations.every((one) => guesses[index]?.includes(one)))) {
      return wanted.map((one, index) =>
        (open[index] ?? []).map((generation) => openedIn(found, one, generation)),
      );
    }
    guesses = open;
  }
};

const openedIn = (
  found: ReadonlyMap<string, Item>,
  { place, sources }: Wanted,
  generation: number,
): OpenGeneration => {
  const pk = generationKey(place, generation);
  return {
    place,
    generation,
    summary: storedSummary(found.get(placeOf(summaryKey(place, generation)))),
    sources: new Map(sources.map((source) => [sourceText(source), sourceAt(found, pk, source)])),
  };
};

const sourceAt = (found: ReadonlyMap<string, Item>, pk: string, source: Source): StoredSource | null => {
  const item = found.get(placeOf(itemKey(pk, sourceText(source))));
  return item === undefined ? null : storedSource(item);
};

/**
 * Reads what is kept of more sources, where it is not known yet. What is read after a summary is as new as
 * it, or newer.
 */
export const openSources = async (
  table: PatientTable,
  { place, generation, sources }: OpenGeneration,
  more: readonly Source[],
): Promise<void> => {
  const missing = more.filter((source) => !sources.has(sourceText(source)));
  if (missing.length === 0) return;
  const found = await itemsAt(table, sourceKeys(place, generation, missing));
  for (const source of missing)
    sources.set(sourceText(source), sourceAt(found, generationKey(place, generation), source));
};
