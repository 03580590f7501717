import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import { type Due, lastInstantOf } from '../../kernel/due.ts';
import { toRole } from '../../kernel/notice.ts';
import { reportDues } from './overdue.ts';
import type { DataBreachSettings } from './settings.ts';
import type { DataBreachState } from './state.ts';

/** The authority hears of a breach in the time of the law, or it is on record why not (EML-06). */
const dataBreachReport = defineDeadline({
  name: 'data-breach-report',
  items: ['EML-06'],
  ...ofOwnStream,
  reminders: { daysBefore: [2, 1], sent: 'by-itself' },
  duesOf: (state: DataBreachState, _: DeadlineContext<DataBreachSettings>): readonly Due[] =>
    reportDues(state),
  command: ({ cycle }) => ({ type: 'RecordReportFellDue' as const, cycle }),
  recipients: () => [toRole('dpo'), toRole('headteacher')],
  line: (due) =>
    `The authority is to hear of a data breach, or it is decided why not, by ${lastInstantOf(due)}.`,
});

export const dataBreachDeadlines = [dataBreachReport];
