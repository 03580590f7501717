import { isHeldOn } from '../../../domain/kernel/held-roles.ts';
import { decides } from '../../../domain/kernel/person.ts';
import { childrenOf, listedParent } from '../../../domain/read-models/role-holders/lists.ts';
import type { ReadModel } from './read-model.ts';

/** Nobody has more children at one school. */
const MOST = 50;

/**
 * Person ids of the pupils whose parent or carer somebody is on a day and of whom they may know, as the read
 * model has them.
 */
export const childrenAt = async (
  readModel: Pick<ReadModel, 'lists'>,
  school: string,
  parent: string,
  day: string,
): Promise<readonly string[]> => {
  const [lists] = await readModel.lists([school], 'role-holders');
  const rows = lists === undefined ? [] : await Array.fromAsync(lists.rows(childrenOf(parent), MOST));
  return rows.flatMap(({ row }) => {
    const link = listedParent.safeParse(row).data;
    return link !== undefined && isHeldOn(link, day) && decides(link) ? [link.pupil] : [];
  });
};
