import type { SourceRow } from '../../../domain/kernel/projection.ts';
import {
  type Generations,
  generationKey,
  generationsIn,
  type ModelPlace,
  pointerKey,
  readGenerations,
} from './generations.ts';
import {
  type Item,
  isSourceKey,
  listKey,
  placedRow,
  sourceIn,
  storedSource,
  storedSummary,
} from './items.ts';
import { itemsAt, placeOf, summaryKey } from './items-at.ts';
import type { Lists } from './lists.ts';
import { queryAll } from './query-all.ts';
import { queryRange } from './query-range.ts';
import { type PatientTable, type ReadModelTable, readModelTable } from './read-model-table.ts';

/** The rows of every model for those who read them; a moment old at most. */
export interface ReadModel {
  /**
   * The lists of a model in some schools, in their order: of the generations that are live now, whose rows
   * stay for an hour.
   */
  readonly lists: (schools: readonly string[], model: string) => Promise<readonly Lists[]>;
  /** What is kept of every stream: only for models that are small. */
  readonly sources: (school: string, model: string) => Promise<readonly SourceRow[]>;
  /** Which generations of a model there are in a school. */
  readonly generations: (school: string, model: string) => Promise<Generations>;
}

export const createReadModel = ({ client, tableName }: ReadModelTable): ReadModel => {
  const table = readModelTable(client, tableName);
  const generations = (school: string, model: string) => readGenerations(table, { school, model });
  const live = createLive(table);
  return {
    generations,
    lists: async (schools, model) => {
      const found = await live(schools.map((school) => ({ school, model })));
      return found.map(({ pk, summary }) => ({
        tally: storedSummary(summary).tally,
        rows: async function* ({ from, to }, most) {
          for await (const item of queryRange(table, { pk, from: listKey(from), to: listKey(to), most }))
            yield placedRow(item);
        },
      }));
    },
    sources: async (school, model) => {
      const pk = generationKey({ school, model }, (await generations(school, model)).live);
      return (await Array.fromAsync(queryAll({ ...table, pk }))).flatMap((item) => sourceRow(item) ?? []);
    },
  };
};

const sourceRow = (item: Item): SourceRow | null => {
  const sk = item['sk']?.S ?? '';
  if (!isSourceKey(sk)) return null;
  const { commit, row } = storedSource(item);
  return row === null ? null : { ...sourceIn(sk), commit, row };
};

interface LiveModel {
  /** Partition of its rows. */
  readonly pk: string;
  readonly summary: Item | undefined;
}

/**
 * Finds live generations and their summaries, in one request where nothing was rebuilt since the last look.
 */
const createLive = (table: PatientTable) => {
  const known = new Map<string, number>();
  return async (places: readonly ModelPlace[]): Promise<readonly LiveModel[]> => {
    for (;;) {
      const guesses = places.map((place) => known.get(placeOf(pointerKey(place))) ?? 1);
      const keys = places.flatMap((place, index) => [
        pointerKey(place),
        summaryKey(place, guesses[index] ?? 1),
      ]);
      const found = await itemsAt(table, keys, false);
      const lives = places.map((place) => generationsIn(found.get(placeOf(pointerKey(place)))).live);
      for (const [index, place] of places.entries()) known.set(placeOf(pointerKey(place)), lives[index] ?? 1);
      if (lives.every((one, index) => one === guesses[index])) {
        return places.map((place, index) => {
          const generation = lives[index] ?? 1;
          return {
            pk: generationKey(place, generation),
            summary: found.get(placeOf(summaryKey(place, generation))),
          };
        });
      }
    }
  };
};
