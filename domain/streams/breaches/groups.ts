import type { Concern } from '../../kernel/concern.ts';
import { ADMIN, HEAD, SAFEGUARDING } from '../../kernel/role-groups.ts';
import type { Asked } from '../../kernel/view.ts';

/** Whose business a breach is: what is counted for one reader is no number for another. */
export type BreachGroup = 'head' | 'staff' | 'others';

/** Roles that read the breaches of a group. */
const readersOf: Readonly<Record<BreachGroup, readonly string[]>> = {
  head: ['chair-of-governors', ...ADMIN],
  staff: HEAD,
  others: [...SAFEGUARDING, 'auditor'],
};

export const groupOf = ({ lockedTo, isAboutStaff }: Concern): BreachGroup => {
  if (lockedTo?.roles.includes('chair-of-governors') === true) return 'head';
  return isAboutStaff ? 'staff' : 'others';
};

/** How many there are for who asks, over the groups that they may read; their own are among them. */
export const countFor = (
  { reader, numbers }: Pick<Asked, 'reader' | 'numbers'>,
  nameOf: (group: BreachGroup) => string,
): number => {
  const groups = (['head', 'staff', 'others'] as const).filter((group) =>
    readersOf[group].some((role) => reader?.roles.includes(role) === true),
  );
  return groups.reduce((sum, group) => sum + (numbers[nameOf(group)] ?? 0), 0);
};
