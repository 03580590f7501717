import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toRole } from '../../kernel/notice.ts';
import { assemblyDues, workshopDues } from './dues.ts';
import type { ActivitySettings } from './settings.ts';
import type { ActivityState } from './state.ts';

type Context = DeadlineContext<ActivitySettings>;

const dayOf = (due: Due): string => ('dueOn' in due ? due.dueOn : due.dueAt);

const parentWorkshop = defineDeadline({
  name: 'parent-workshop',
  items: ['CUR-08'],
  ...ofOwnStream,
  reminders: { daysBefore: [56], sent: 'in-digest' },
  duesOf: (state: ActivityState, context: Context): readonly Due[] => workshopDues({ state, ...context }),
  command: ({ cycle }) => ({ type: 'RecordWorkshopFellDue' as const, cycle }),
  recipients: () => [toRole('headteacher')],
  line: (due) => `Parents are invited to a workshop on online safety by ${dayOf(due)}.`,
});

const assembly = defineDeadline({
  name: 'assembly-strand',
  items: ['CUR-03'],
  ...ofOwnStream,
  reminders: { daysBefore: [56], sent: 'in-digest' },
  duesOf: (state: ActivityState, context: Context): readonly Due[] => assemblyDues({ state, ...context }),
  command: ({ cycle }) => ({ type: 'RecordAssemblyFellDue' as const, cycle }),
  recipients: () => [toRole('computing-lead')],
  line: (due) => `A strand of online safety is taught in an assembly by ${dayOf(due)}.`,
});

export const activityDeadlines = [parentWorkshop, assembly];
