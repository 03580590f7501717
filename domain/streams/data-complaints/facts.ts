import type { Facts } from '../../kernel/facts.ts';
import { isOfSchool } from '../../kernel/ids.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { DataComplaintCommand } from './commands.ts';
import type { DataComplaintState } from './state.ts';

export interface DataComplaintFacts {
  /** Who complains, and whose handling it is about, each once. */
  readonly people?: readonly Pick<PersonView, 'kind'>[];
}

const from = { people: 'people' } as const;

const namedIn = (command: DataComplaintCommand): readonly string[] => {
  const said = command.type === 'CorrectDataComplaint' ? command.changes : command;
  const person = 'person' in said && typeof said.person === 'string' ? [said.person] : [];
  return [...person, ...('about' in said ? (said.about ?? []) : [])];
};

export const dataComplaintFacts: Facts<
  DataComplaintCommand,
  DataComplaintState,
  DataComplaintFacts,
  typeof from
> = {
  from,
  needs: (command) => {
    const named = [...new Set(namedIn(command))].filter(isOfSchool);
    return named.length === 0 ? {} : { people: named.map((id) => ({ stream: 'people', id })) };
  },
};
