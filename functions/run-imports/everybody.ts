import { holdersFrom, listedHolder } from '../../domain/read-models/role-holders/lists.ts';
import { baseRoles } from '../../events/catalogue/words.ts';
import type { RunDeps } from './run-deps.ts';

/** Rows that are read at once. */
const PAGE = 500;

/**
 * Ids of all who belong to the school on a day or later, as the read model has them. Somebody who joined a
 * moment ago may be missing: who is found by an id of the outside system is asked of the log.
 */
export const everybodyAt = async (
  { readModel }: Pick<RunDeps, 'readModel'>,
  school: string,
  day: string,
): Promise<readonly string[]> => {
  const people = new Set<string>();
  const [lists] = await readModel.lists([school], 'role-holders');
  if (lists === undefined) return [];
  for (const role of baseRoles)
    for await (const { row } of lists.rows(holdersFrom(day, role), PAGE)) {
      const holder = listedHolder.safeParse(row).data;
      if (holder !== undefined) people.add(holder.person);
    }
  return [...people].toSorted();
};
