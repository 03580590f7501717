import { isHeldOn } from '../../../domain/kernel/held-roles.ts';
import {
  heldSince,
  holdersOfAll,
  listedClassStaff,
  listedHolder,
  staffOfClass,
} from '../../../domain/read-models/role-holders/lists.ts';
import type { Lists } from './lists.ts';
import type { ReadModel } from './read-model.ts';

/** People by role, as the read model has them. */
export interface RoleHolders {
  /** Person ids of those who hold the roles on a day, sorted. */
  readonly of: <R extends string>(
    roles: readonly R[],
    day: string,
  ) => Promise<ReadonlyMap<R, readonly string[]>>;
  /** Person ids of those who work with a class on a day, sorted. */
  readonly ofClass: (ofClass: string, day: string) => Promise<readonly string[]>;
}

/** The rows of a page of holders; a role of more people is read in several. */
const PAGE = 200;

/**
 * Reads who holds roles at a school: one look at the pointer, one read for all roles that lead, and one for
 * each other.
 */
export const roleHoldersAt = (readModel: Pick<ReadModel, 'lists'>, school: string): RoleHolders => {
  let opened: Promise<readonly Lists[]> | undefined;
  return {
    of: async (roles, day) => {
      if (roles.length === 0) return new Map();
      opened ??= readModel.lists([school], 'role-holders');
      const lists = await opened;
      const held = new Map(roles.map((role) => [role, new Set<string>()] as const));
      const byName = new Map<string, Set<string>>(held);
      const reads = lists.flatMap((one) =>
        holdersOfAll(day, roles).map(async (range) => {
          for await (const { row } of one.rows(range, PAGE)) {
            const holder = listedHolder.safeParse(row).data;
            if (holder !== undefined && heldSince(holder, day) !== null)
              byName.get(holder.role)?.add(holder.person);
          }
        }),
      );
      await Promise.all(reads);
      return new Map([...held].map(([role, people]) => [role, [...people].toSorted()]));
    },
    ofClass: async (ofClass, day) => {
      opened ??= readModel.lists([school], 'role-holders');
      const people = new Set<string>();
      for (const one of await opened)
        for await (const { row } of one.rows(staffOfClass(ofClass, day), PAGE)) {
          const found = listedClassStaff.safeParse(row).data;
          if (found !== undefined && isHeldOn(found, day)) people.add(found.person);
        }
      return [...people].toSorted();
    },
  };
};
