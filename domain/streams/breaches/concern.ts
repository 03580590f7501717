import type { Concern, LockedTo } from '../../kernel/concern.ts';
import { kinds } from './kinds.ts';
import type { Breach, BreachState } from './state.ts';

const AT_WORK: readonly string[] = ['staff', 'contractor', 'agency'];

const toRoles = (...roles: LockedTo['roles']): LockedTo => ({ roles, people: [] });

/**
 * Who alone reads a breach: of the head, the board's chair and the trust; of others at work, the head; of
 * everybody else, the leads. What is against the security of systems IT support reads, too, unless somebody
 * at work did it.
 */
const lockOf = ({ capacity, isHead, kind }: Breach): LockedTo | null => {
  if (isHead) return toRoles('chair-of-governors', 'trust-admin');
  if (capacity !== null && AT_WORK.includes(capacity)) return toRoles('headteacher');
  return kinds[kind].isSecurity ? null : toRoles('headteacher', 'dsl', 'deputy-dsl', 'auditor');
};

/** Nobody reads or decides on what they did, or are said to have done (ACC-11, UNA-04). */
export const concernOf = ({ attempts, breach, sanctions }: BreachState): Concern => {
  const people = [...[...attempts, ...sanctions].map(({ person }) => person), breach?.person ?? null];
  return {
    people: [...new Set(people.filter((person) => person !== null))],
    isAboutStaff:
      breach?.capacity !== undefined && breach.capacity !== null && AT_WORK.includes(breach.capacity),
    lockedTo: breach === null ? null : lockOf(breach),
  };
};
