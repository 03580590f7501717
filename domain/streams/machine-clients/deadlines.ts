import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { machineClientDues } from './ending.ts';
import { whoAnswerForIt } from './notices.ts';
import type { MachineClientState } from './state.ts';

/**
 * The last day of a service (DPR-01): a month before it, so that who answers for it can look at it again
 * in time, and a week before it, so that nothing stops by surprise.
 */
const machineClientEnd = defineDeadline({
  name: 'machine-client-end',
  items: ['DPR-01'],
  ...ofOwnStream,
  reminders: { daysBefore: [30, 7], sent: 'by-itself' },
  duesOf: (state: MachineClientState, _: DeadlineContext<null>): readonly Due[] => machineClientDues(state),
  command: ({ cycle }) => ({ type: 'RecordMachineClientExpired' as const, cycle }),
  recipients: () => whoAnswerForIt,
  line: (due) =>
    `A service may read events until ${'dueOn' in due ? due.dueOn : due.dueAt}: let it go on, or let it end.`,
});

export const machineClientDeadlines = [machineClientEnd];
