import type { Concern } from '../../domain/kernel/concern.ts';
import type { Addressee } from './people-of.ts';

/**
 * Nobody hears by a role or a relation of their own matter (INC-14), nor of what is locked to others
 * (INC-04).
 */
export const mayHear =
  (concern: Concern | undefined, today: string) =>
  ({ id, holds }: Pick<Addressee, 'id' | 'holds'>): boolean => {
    if (concern === undefined) return true;
    const { people, lockedTo } = concern;
    if (people.includes(id)) return false;
    return (
      lockedTo === null || lockedTo.people.includes(id) || lockedTo.roles.some((role) => holds(role, today))
    );
  };
