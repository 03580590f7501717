import { getAll } from '../../../events/log/journal/batches.ts';
import { generationKey, type ModelPlace } from './generations.ts';
import { type Item, SUMMARY } from './items.ts';
import type { PatientTable } from './read-model-table.ts';

export const itemKey = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } });
export const summaryKey = (place: ModelPlace, generation: number) =>
  itemKey(generationKey(place, generation), SUMMARY);

/** A key, or that of an item, as one text. */
export const placeOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S}`;

/** Reads items by their keys, each once, by `placeOf`. @param only see `getAll` */
export const itemsAt = async (
  table: PatientTable,
  keys: readonly Item[],
  isConsistent = true,
  only?: string,
): Promise<ReadonlyMap<string, Item>> => {
  const distinct = [...new Map(keys.map((key) => [placeOf(key), key])).values()];
  return new Map((await getAll(table, distinct, isConsistent, only)).map((item) => [placeOf(item), item]));
};
