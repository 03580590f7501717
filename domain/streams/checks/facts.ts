import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type FactSource, type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import { isOfSchool } from '../../kernel/ids.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { CheckCommand } from './commands.ts';
import type { CheckState } from './state.ts';

export interface CheckFacts {
  /** Half-terms and terms, by which intervals end. */
  readonly school?: SchoolCalendar;
  /** Everybody whom the command names as having made it. */
  readonly people?: readonly Pick<PersonView, 'kind'>[];
}

const from = { school: 'schools', people: 'people' } as const;

const named = (ids: readonly string[]): readonly FactSource<'people'>[] =>
  [...new Set(ids)].filter(isOfSchool).map((id) => ({ stream: 'people', id }));

const peopleIn = (command: CheckCommand): readonly FactSource<'people'>[] => {
  switch (command.type) {
    case 'CompleteSecurityCheck':
      return named(command.checkedBy === undefined ? [] : [command.checkedBy]);
    case 'ReviewFiltering':
    case 'ReviewAccessRights':
      return named(command.reviewers);
    default:
      return [];
  }
};

export const checkFacts: Facts<CheckCommand, CheckState, CheckFacts, typeof from> = {
  from,
  needs: (command) => {
    if (command.type === 'RecordCheckFellDue') return { school: { stream: 'schools', id: OF_THE_SCHOOL } };
    const people = peopleIn(command);
    return people.length === 0 ? {} : { people };
  },
};
