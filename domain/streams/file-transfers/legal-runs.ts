import type { FollowedRun } from '../../kernel/legal-run.ts';
import type { FileTransferState } from './state.ts';

/** From the pupil’s first day at another school to the sending (DPR-02). */
export const runsOfFileTransfer = (state: FileTransferState): readonly FollowedRun[] =>
  state.status === 'none' || state.status === 'called-off'
    ? []
    : [{ rule: 'fileTransfer', begun: state.expected.startsOn, done: state.sent?.on ?? null }];
