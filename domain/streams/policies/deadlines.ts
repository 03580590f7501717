import { roles } from '../../../events/catalogue/words.ts';
import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import { toRole } from '../../kernel/notice.ts';
import { reviewDues, reviewIn, sharingDues } from './dues.ts';
import { reviewersFor } from './reviewers.ts';
import type { PolicySettings } from './settings.ts';
import type { PolicyState } from './state.ts';

const lastDay = (due: { readonly dueOn: string } | { readonly dueAt: string }): string =>
  'dueOn' in due ? due.dueOn : due.dueAt;

/** The last day of the period by which the policy is to be reviewed (POL-03, K10). */
const review = defineDeadline({
  name: 'policy-review',
  items: ['POL-03', 'POL-08'],
  ...ofOwnStream,
  reminders: { daysBefore: [28], sent: 'in-digest' },
  duesOf: (state: PolicyState, { school }: DeadlineContext<PolicySettings>) => reviewDues(state, school),
  command: ({ cycle }) => ({ type: 'RecordReviewFellDue', cycle }),
  recipients: ({ cycle, hasFallenDue }, settings) => {
    const reviewer = roles.find((role) => role === reviewIn(cycle).reviewer) ?? null;
    const reviewers = reviewersFor({ reviewer }, settings);
    return [...new Set([...reviewers, ...(hasFallenDue ? (['headteacher'] as const) : [])])].map(toRole);
  },
  line: (due) => `The policy is to be reviewed by ${lastDay(due)}.`,
});

/** The last day of the term of a review: by then the governing board is given the policy (POL-04). */
const sharing = defineDeadline({
  name: 'policy-sharing',
  items: ['POL-04'],
  ...ofOwnStream,
  reminders: { daysBefore: [14], sent: 'in-digest' },
  duesOf: (state: PolicyState, { school, settings }: DeadlineContext<PolicySettings>) =>
    sharingDues(state, settings, school),
  command: ({ cycle }) => ({ type: 'RecordSharingFellDue', cycle }),
  recipients: (_, settings) =>
    [...new Set([...reviewersFor({ reviewer: null }, settings), 'headteacher' as const])].map(toRole),
  line: (due) => `The governing board is to be given the reviewed policy by ${lastDay(due)}.`,
});

export const policyDeadlines = [review, sharing];
