import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { FileTransferCommand } from './commands.ts';
import type { FileTransferState } from './state.ts';

export interface FileTransferFacts {
  readonly pupil?: Pick<PersonView, 'kind'>;
  /** School days, by which the time runs. */
  readonly school?: SchoolCalendar;
}

const from = { pupil: 'people', school: 'schools' } as const;
const school = { stream: 'schools', id: OF_THE_SCHOOL } as const;

export const fileTransferFacts: Facts<
  FileTransferCommand,
  FileTransferState,
  FileTransferFacts,
  typeof from
> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'ExpectFileTransfer':
        return { pupil: { stream: 'people', id: command.pupil }, school };
      case 'RecordFileTransferFellDue':
      case 'CorrectFileTransfer':
        return { school };
      default:
        return {};
    }
  },
};
