import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  generationKey,
  type ModelPlace,
  readGenerations,
} from '../../../functions/shared/read-model/generations.ts';
import { queryAll } from '../../../functions/shared/read-model/query-all.ts';
import type { ReadModelTable } from '../../../functions/shared/read-model/read-model-table.ts';

/**
 * The rows of a model that are read now, as they stand in the table but for their generation and how often
 * they were put.
 */
export const liveRows = async (
  table: ReadModelTable,
  place: ModelPlace,
): Promise<readonly Record<string, AttributeValue>[]> => {
  const { live } = await readGenerations(table, place);
  const rows = await Array.fromAsync(queryAll({ ...table, pk: generationKey(place, live) }));
  return rows.map(({ pk: _, r: __, ...row }) => row);
};
