import type { YearGroup } from '../../../events/catalogue/words.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { PersonCommand } from './commands.ts';
import type { PersonState } from './state.ts';

type Person = Pick<PersonView, 'roles'>;

export interface PersonFacts {
  /** The person named as a parent: `people/<parent>`; no roles when nobody of that id is known. */
  readonly parent?: Person;
  /** The person named as taking a role over: `people/<successor>`. */
  readonly successor?: Person;
  /** The person named as a manager: `people/<manager>`. */
  readonly manager?: Person;
  /** The school where a year group is named: which years it teaches. */
  readonly school?: { readonly yearGroups: readonly YearGroup[] };
}

/** The year group that a command names. */
export const yearGroupIn = (command: PersonCommand): YearGroup | undefined => {
  switch (command.type) {
    case 'AdmitPupil':
    case 'MovePupilUp':
      return command.yearGroup;
    case 'CorrectPerson':
      return command.changes.yearGroup;
    default:
      return undefined;
  }
};

const from = { parent: 'people', successor: 'people', manager: 'people', school: 'schools' } as const;

const school = { stream: 'schools', id: OF_THE_SCHOOL } as const;

export const personFacts: Facts<PersonCommand, PersonState, PersonFacts, typeof from> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'LinkParent':
        return { parent: { stream: 'people', id: command.parent } };
      case 'EndRole':
      case 'EndCapacity':
      case 'LeavePerson':
        return command.successor === undefined
          ? {}
          : { successor: { stream: 'people', id: command.successor } };
      case 'AssignLineManager':
        return command.manager === null ? {} : { manager: { stream: 'people', id: command.manager } };
      default:
        return yearGroupIn(command) === undefined ? {} : { school };
    }
  },
};
