import { answeringFor } from './consent.ts';
import { isOver } from './held-roles.ts';
import type { PersonView } from './person.ts';

type Person = Pick<PersonView, 'roles' | 'parents'>;

const working: readonly string[] = ['staff', 'contractor', 'agency'];

/** Whether somebody is, or will be, a pupil on a day, or works at the school; null: neither. */
export const photographedAs = ({ roles }: Pick<Person, 'roles'>, day: string): 'pupil' | 'staff' | null => {
  const still = roles.filter((held) => !isOver(held, day));
  if (still.some(({ role }) => role === 'pupil')) return 'pupil';
  return still.some(({ role }) => working.includes(role)) ? 'staff' : null;
};

/**
 * Who answers about a person on a day: of a pupil those who decide for it, of anybody else the person alone.
 */
export const answeringOn = (person: Person, id: string, day: string): readonly string[] => {
  switch (photographedAs(person, day)) {
    case 'pupil':
      return answeringFor(person, day);
    case 'staff':
      return [id];
    case null:
      return [];
  }
};
