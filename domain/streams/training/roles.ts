import type { Training } from '../../../events/catalogue/training-forms.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';

/** By which roles training is due: those who work here, governors, safeguarding leads and deputies. */
export const WORKERS: readonly string[] = ['staff', 'contractor', 'agency'];
export const BOARD: readonly string[] = ['governor'];
export const LEADS: readonly string[] = ['dsl', 'deputy-dsl'];

export const isTrainedRole = (role: string): boolean =>
  [WORKERS, BOARD, LEADS].some((all) => all.includes(role));

/** Who has an account at a platform for courses (TRG-11). */
export const isAccountHolder = (role: string): boolean => WORKERS.includes(role) || BOARD.includes(role);

/** What training comes with a role; a first one only to who is new. */
export const trainingsOf = (
  role: string,
  { isNew, hasPlatform }: { readonly isNew: boolean; readonly hasPlatform: boolean },
): readonly Training[] => {
  const course: readonly Training[] = isNew && hasPlatform ? ['online-course'] : [];
  if (LEADS.includes(role)) return ['safeguarding-lead', 'knowledge-update'];
  if (BOARD.includes(role)) return ['governor', ...course];
  return [...(isNew ? (['induction'] as const) : []), 'refresher', 'cyber-security', ...course];
};

const isAlike = (one: string, other: string): boolean =>
  one === other || (WORKERS.includes(one) && WORKERS.includes(other));

/** Whether somebody holds a role, or one like it, already before it begins: then nobody is new by it. */
const isContinued = (held: HeldRole, roles: readonly HeldRole[]): boolean =>
  roles.some(
    (other) =>
      isAlike(other.role, held.role) &&
      other.from < held.from &&
      (other.until === null || other.until >= held.from),
  );

/** Who was there when the school began to keep its book here is not new. */
export const isNewBy = (held: HeldRole, roles: readonly HeldRole[], keptSince: string | null): boolean =>
  keptSince !== null && held.from > keptSince && !isContinued(held, roles);
