import { holdsOn, type Retention, retained } from '../../kernel/retention.ts';
import type { FileTransferState } from './state.ts';

/**
 * It runs until its receipt is confirmed or it is called off; until then it holds what there is of the pupil:
 * nothing of a file that has not arrived is destroyed.
 */
export const fileTransferRetention: Retention<FileTransferState> = {
  of: (state) => {
    if (state.status === 'none') return null;
    const isOver = state.status === 'confirmed' || state.status === 'called-off';
    return retained('child-protection', isOver ? 'closed' : 'open', [state.expected.pupil]);
  },
  holds: (state) => {
    if (state.status === 'none') return null;
    const isOpen = state.status === 'expected' || state.status === 'sent';
    return holdsOn('other', isOpen, [state.expected.pupil]);
  },
};
