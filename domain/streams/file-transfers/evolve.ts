import type { FileTransferRecorded } from '../../../events/catalogue/file-transfers.ts';
import { corrected } from './corrected.ts';
import { cycleOf } from './dues.ts';
import type { FileTransferState } from './state.ts';

export const evolve = (state: FileTransferState, event: FileTransferRecorded): FileTransferState => {
  const by = state.events + 1;
  if (event.type === 'FileTransferExpected') {
    if (state.status !== 'none') return state;
    const begun = { sent: null, confirmed: null, fellDue: [] };
    return { ...state, status: 'expected', expected: { ...event.data, by }, ...begun };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'ChildProtectionFileSent':
      return { ...state, status: 'sent', sent: { ...event.data, by } };
    case 'FileReceiptConfirmed':
      return { ...state, status: 'confirmed', confirmed: { ...event.data, by } };
    case 'FileTransferFellDue':
      return { ...state, fellDue: [...state.fellDue, cycleOf(event.data.step, event.data.dueOn)] };
    case 'FileTransferCalledOff':
      return { ...state, status: 'called-off' };
    case 'FileTransferCorrected':
      return corrected(state, event.data);
  }
};
