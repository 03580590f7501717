import type { FollowedRun } from '../../kernel/legal-run.ts';
import type { DataComplaintState } from './state.ts';

/** From the day on which it came to the acknowledgement, or else the answer (DPR-05). */
export const runsOfDataComplaint = (state: DataComplaintState): readonly FollowedRun[] =>
  state.status === 'none'
    ? []
    : [
        {
          rule: 'complaintAcknowledged',
          begun: state.received.receivedOn,
          done: state.acknowledged?.on ?? state.answered?.on ?? null,
        },
      ];
