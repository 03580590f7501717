import { heldSince, holdersFrom, listedHolder } from '../../../domain/read-models/role-holders/lists.ts';
import type { Lists } from './lists.ts';
import type { ReadModel } from './read-model.ts';

/** People by role, as the read model has them. */
export interface RoleHolders {
  /** Person ids of those who hold the role on a day, sorted. */
  readonly of: (role: string, day: string) => Promise<readonly string[]>;
}

/** The rows of a page of holders; a role of more people is read in several. */
const PAGE = 200;

/** Reads who holds a role at a school: one look at the pointer, and then one read for each role. */
export const roleHoldersAt = (readModel: Pick<ReadModel, 'lists'>, school: string): RoleHolders => {
  let opened: Promise<readonly Lists[]> | undefined;
  return {
    of: async (role, day) => {
      opened ??= readModel.lists([school], 'role-holders');
      const held: string[] = [];
      for (const lists of await opened) {
        for await (const { row } of lists.rows(holdersFrom(day, role), PAGE)) {
          const holder = listedHolder.safeParse(row).data;
          if (holder !== undefined && heldSince(holder, day) !== null) held.push(holder.person);
        }
      }
      return held.toSorted();
    },
  };
};
