import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toRole, toTrust } from '../../kernel/notice.ts';
import { confirmationDues } from './dues.ts';
import type { ErasureConfirmationState } from './state.ts';

/** Who was sent what is erased now removes it, and says so (DPR-04; UK GDPR, Article 19). */
const erasureConfirmation = defineDeadline({
  name: 'erasure-confirmation',
  items: ['DPR-04'],
  ...ofOwnStream,
  reminders: { daysBefore: [7], sent: 'by-itself' },
  duesOf: (state: ErasureConfirmationState, _: DeadlineContext<null>): readonly Due[] =>
    confirmationDues(state),
  command: ({ cycle }) => ({ type: 'RecordErasureConfirmationFellDue' as const, cycle }),
  recipients: () => [toRole('dpo'), toTrust('trust-admin')],
  line: (due) =>
    `Consumers of events are to confirm an erasure by ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const erasureConfirmationDeadlines = [erasureConfirmation];
