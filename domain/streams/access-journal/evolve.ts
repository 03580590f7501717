import type { AccessJournalRecorded } from '../../../events/catalogue/access-journal.ts';
import type { AccessJournalState } from './state.ts';

export const evolve = (state: AccessJournalState, event: AccessJournalRecorded): AccessJournalState => {
  switch (event.type) {
    case 'SensitiveRecordRead':
    case 'AuditReplayPerformed':
    case 'AccessRefused':
    case 'CommandRefused':
      return state;
  }
};
