import type { StreamKey } from '../../../events/log/types.ts';
import { coverKey } from '../../shared/deadlines/due-cover.ts';
import { DUE_DATES } from '../../shared/deadlines/due-dates.ts';
import { createLiveGenerations, generationKey } from '../../shared/read-model/generations.ts';
import { sourceText } from '../../shared/read-model/items.ts';
import { itemKey, itemsAt, placeOf } from '../../shared/read-model/items-at.ts';
import type { PatientTable } from '../../shared/read-model/read-model-table.ts';

/** A record, and what is kept of it. */
export interface Reflecting {
  readonly model: string;
  readonly key: StreamKey;
}

/** The key of a row and its commit: the function may read no more of one. */
const REFLECTED = 'pk, sk, c';

/**
 * Which commit the live rows of some lists, or due dates, reflect of some records; 0 where nothing is kept. A
 * hundred in one request. In their order.
 */
export const reflectedIn = async (
  table: PatientTable,
  asked: readonly Reflecting[],
): Promise<readonly number[]> => {
  const liveAt = createLiveGenerations(table);
  const keys = await Promise.all(
    asked.map(async ({ model, key }) => {
      if (model === DUE_DATES) return coverKey(key);
      const place = { school: key.school, model };
      return itemKey(generationKey(place, await liveAt(place)), sourceText(key));
    }),
  );
  const found = await itemsAt(table, keys, true, REFLECTED);
  return keys.map((key) => Number(found.get(placeOf(key))?.['c']?.N ?? 0));
};
