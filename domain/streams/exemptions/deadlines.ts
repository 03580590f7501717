import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toPerson, toRole } from '../../kernel/notice.ts';
import { exemptionDues } from './expiry.ts';
import type { ExemptionSettings } from './settings.ts';
import type { ExemptionState } from './state.ts';

/** The last day of an exemption: from the next on, the list binds again (UNA-03). */
const exemptionExpiry = defineDeadline({
  name: 'exemption-expiry',
  items: ['UNA-03'],
  ...ofOwnStream,
  reminders: { daysBefore: [7], sent: 'in-digest' },
  duesOf: (state: ExemptionState, { streamId }: DeadlineContext<ExemptionSettings>): readonly Due[] =>
    exemptionDues(state, streamId),
  command: ({ cycle }) => ({ type: 'RecordExemptionExpired' as const, cycle }),
  recipients: ({ about }) => (about === null ? [toRole('headteacher')] : [toPerson(about)]),
  line: (due) => `An exemption from the rules of use ends on ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const exemptionDeadlines = [exemptionExpiry];
