import type { Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { DisclosureCommand } from './commands.ts';
import type { DisclosureState } from './state.ts';

export interface DisclosureFacts {
  /** Everybody whose data it is, each once. */
  readonly people?: readonly Pick<PersonView, 'kind'>[];
}

const from = { people: 'people' } as const;

const namedIn = (command: DisclosureCommand): readonly string[] => {
  if (command.type === 'ReceiveSubjectRequest') return [command.person];
  if (command.type === 'CorrectDisclosure') return command.changes.about ?? [];
  return 'about' in command ? command.about : [];
};

/** That people are of the school is checked as it is written. */
export const disclosureFacts: Facts<DisclosureCommand, DisclosureState, DisclosureFacts, typeof from> = {
  from,
  needs: (command) => {
    const people = [...new Set(namedIn(command))].map((id) => ({ stream: 'people' as const, id }));
    return people.length === 0 ? {} : { people };
  },
};
