import { planned, type Times } from '../../kernel/times.ts';
import type { DisposalCommand } from './commands.ts';
import type { DisposalContext } from './decision.ts';
import type { DisposalState } from './state.ts';

/** Until when a record is kept is a rule of its own. */
export const disposalTimes: Times<DisposalCommand, DisposalState, DisposalContext> = {
  RecordRetentionPeriodEnded: { dueOn: planned('DPR-04') },
  // It has happened, whatever this clock says: what destroyed the key may have one that is ahead.
  RecordErasure: { destroyedAt: planned('DPR-04') },
  ExtendRetention: { until: planned('DPR-04') },
};
