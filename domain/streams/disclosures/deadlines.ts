import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toRole } from '../../kernel/notice.ts';
import { requestDues } from './request.ts';
import type { DisclosureSettings } from './settings.ts';
import type { DisclosureState } from './state.ts';

/** Who asks for their own data is answered in the time of the law (DPR-05). */
const subjectRequest = defineDeadline({
  name: 'subject-request',
  items: ['DPR-05'],
  ...ofOwnStream,
  reminders: { daysBefore: [14, 3], sent: 'by-itself' },
  duesOf: (state: DisclosureState, _: DeadlineContext<DisclosureSettings>): readonly Due[] =>
    requestDues(state),
  command: ({ cycle }) => ({ type: 'RecordSubjectRequestFellDue' as const, cycle }),
  recipients: () => [toRole('dpo'), toRole('headteacher')],
  line: (due) =>
    `Somebody who asked for their own data is to be answered by ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const disclosureDeadlines = [subjectRequest];
