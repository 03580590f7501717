import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toRole } from '../../kernel/notice.ts';
import { complaintDues } from './dues.ts';
import type { DataComplaintState } from './state.ts';

/** Who complains of how data is handled hears in the time of the law that it has arrived (DPR-05). */
const complaintAcknowledgement = defineDeadline({
  name: 'data-complaint',
  items: ['DPR-05'],
  ...ofOwnStream,
  reminders: { daysBefore: [14, 3], sent: 'by-itself' },
  duesOf: (state: DataComplaintState, _: DeadlineContext<null>): readonly Due[] => complaintDues(state),
  command: ({ cycle }) => ({ type: 'RecordDataComplaintFellDue' as const, cycle }),
  recipients: () => [toRole('dpo'), toRole('headteacher')],
  line: (due) =>
    `A complaint about personal data is to be acknowledged by ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const dataComplaintDeadlines = [complaintAcknowledgement];
