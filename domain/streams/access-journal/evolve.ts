import type { AccessJournalRecorded } from '../../../events/catalogue/access-journal.ts';
import type { AccessJournalState } from './state.ts';

export const evolve = (state: AccessJournalState, event: AccessJournalRecorded): AccessJournalState => {
  switch (event.type) {
    case 'SensitiveRecordRead':
      return { ...state, kind: 'read' };
    case 'AuditReplayPerformed':
      return { ...state, kind: 'replay' };
    case 'AccessRefused':
      return { ...state, kind: 'not-granted' };
    case 'CommandRefused':
      return { ...state, kind: 'rule' };
  }
};
