import type { FactSource, Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { HelpRequestCommand } from './commands.ts';
import type { HelpRequestState } from './state.ts';

export interface HelpRequestFacts {
  /** Everybody whom the command names by id, each once. */
  readonly people?: readonly Pick<PersonView, 'kind'>[];
}

const from = { people: 'people' } as const;

const namedIn = (command: HelpRequestCommand): readonly (string | undefined)[] => {
  if (command.type === 'CorrectHelpRequest') return [command.changes.asker, command.changes.person];
  return ['asker' in command ? command.asker : undefined, 'person' in command ? command.person : undefined];
};

const peopleIn = (command: HelpRequestCommand): readonly FactSource<'people'>[] =>
  [...new Set(namedIn(command))].flatMap((id) => (id === undefined ? [] : [{ stream: 'people', id }]));

/** That somebody who is named is of the school is checked as the request is written. */
export const helpRequestFacts: Facts<HelpRequestCommand, HelpRequestState, HelpRequestFacts, typeof from> = {
  from,
  needs: (command) => {
    const people = peopleIn(command);
    return people.length === 0 ? {} : { people };
  },
};
