import type { Role } from '../../../events/catalogue/words.ts';
import type { FactSource, Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { DataBreachCommand } from './commands.ts';
import type { DataBreachState } from './state.ts';

export interface DataBreachFacts {
  /** Whom the command names by id. */
  readonly person?: Pick<PersonView, 'kind'>;
  /** Who was mailed that there is a breach, by the roles in which they were. */
  readonly mailed?: {
    readonly notices: readonly { readonly notice: string; readonly roles: readonly Role[] }[];
  };
}

const from = { person: 'people', mailed: 'notifications' } as const;

/** The record of who hears of the first event of a breach. */
const mailed = (streamId: string): FactSource<'notifications'> => ({
  stream: 'notifications',
  id: `data-breaches.${streamId}.1`,
});

const personIn = (command: DataBreachCommand): string | null | undefined => {
  switch (command.type) {
    case 'ReportEmailSentInError':
    case 'ReportDataBreach':
      return command.causedBy;
    case 'RecordNotified':
      return command.person;
    case 'CorrectDataBreach':
      return command.changes.causedBy ?? command.changes.person;
    default:
      return null;
  }
};

/** That people are of the school, and who heard, is checked as it is written (EML-05). */
export const dataBreachFacts: Facts<DataBreachCommand, DataBreachState, DataBreachFacts, typeof from> = {
  from,
  needs: (command, streamId) => {
    if (command.type === 'CloseDataBreach') return { mailed: mailed(streamId) };
    const id = personIn(command);
    return id === undefined || id === null ? {} : { person: { stream: 'people', id } };
  },
};
