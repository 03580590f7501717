import * as z from 'zod/mini';
import { daysBetween } from '../../kernel/day.ts';
import { under } from '../../kernel/list-keys.ts';
import { HEAD } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, complaintStatus, listedComplaint, placeOf, statuses } from './lists.ts';

const query = z.strictObject({
  status: z.optional(complaintStatus.check(z.describe('Whether it is answered'))),
});
const shown = z.extend(listedComplaint, {
  /** Days left to acknowledge it, negative when it is late; null: that is done. */
  daysLeft: z.nullable(z.number()),
});

/** Complaints about how data is handled: what is open, and what was late (DPR-05). */
export const dataComplaintsView = defineView({
  model: 'data-complaints',
  items: ['DPR-05'],
  permissions: [{ roles: [...HEAD, 'dpo'] }, { roles: ['auditor'], withholdsPersonal: true }],
  sensitive: true,
  query,
  row: listedComplaint,
  shown,
  ranges: ({ query: { status } }) =>
    (status === undefined ? statuses : [status]).map((one) => under(ALL, placeOf(one))),
  item: (listed, { today }) => {
    const waits = listed.acknowledgedOn === null && listed.answeredOn === null;
    return { ...listed, daysLeft: waits ? daysBetween(today, listed.dueOn) : null };
  },
  summary: ({ numbers }) => ({
    open: numbers['open'] ?? 0,
    answered: numbers['answered'] ?? 0,
    late: numbers['late'] ?? 0,
  }),
});
