import { happened, planned, type Times } from '../../kernel/times.ts';
import type { DataComplaintCommand } from './commands.ts';
import type { DataComplaintContext } from './decision.ts';
import type { DataComplaintState } from './state.ts';

const past = happened<unknown, unknown, unknown>('DPR-05');
/** Nothing is done about a complaint before it came. */
const received = happened<unknown, DataComplaintState, unknown>('DPR-05', (_, state) =>
  state.status === 'none' ? null : state.received.receivedOn,
);

export const dataComplaintTimes: Times<DataComplaintCommand, DataComplaintState, DataComplaintContext> = {
  ReceiveDataComplaint: { receivedOn: past },
  AcknowledgeDataComplaint: { on: received },
  AnswerDataComplaint: { on: received },
  // The day of its own cycle; the decider looks whether it is due then.
  RecordDataComplaintFellDue: { cycle: planned('DPR-05') },
  CorrectDataComplaint: { 'changes.receivedOn': past, 'changes.on': received },
};
