import type { DataComplaintRecorded } from '../../../events/catalogue/data-complaints.ts';
import { corrected } from './corrected.ts';
import type { DataComplaintState } from './state.ts';

export const evolve = (state: DataComplaintState, event: DataComplaintRecorded): DataComplaintState => {
  const by = state.events + 1;
  if (event.type === 'DataComplaintReceived') {
    if (state.status !== 'none') return state;
    const begun = { acknowledged: null, answered: null, fellDue: [] };
    return { ...state, status: 'open', received: { ...event.data, by }, ...begun };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'DataComplaintAcknowledged':
      return { ...state, acknowledged: { ...event.data, by } };
    case 'DataComplaintAnswered':
      return { ...state, status: 'answered', answered: { ...event.data, by } };
    case 'DataComplaintFellDue':
      return { ...state, fellDue: [...state.fellDue, event.data.acknowledge.dueOn] };
    case 'DataComplaintCorrected':
      return corrected(state, event.data);
  }
};
