import * as z from 'zod/mini';
import { daysBetween } from '../../kernel/day.ts';
import { under } from '../../kernel/list-keys.ts';
import { SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, listedTransfer, placeOf, statuses, transferStatus } from './lists.ts';

const query = z.strictObject({
  status: z.optional(
    transferStatus.check(z.describe('How far it is: to be sent, sent, confirmed, called off')),
  ),
});
const shown = z.extend(listedTransfer, {
  /** Days left to send it, negative when it is late; null: it is sent, or called off. */
  daysLeft: z.nullable(z.number()),
});

/** Child-protection files that follow pupils, and which are late or not confirmed (DPR-02). */
export const fileTransfersView = defineView({
  model: 'file-transfers',
  items: ['DPR-02'],
  permissions: [{ roles: SAFEGUARDING }, { roles: ['auditor'], withholdsPersonal: true }],
  sensitive: true,
  query,
  row: listedTransfer,
  shown,
  ranges: ({ query: { status } }) =>
    (status === undefined ? statuses : [status]).map((one) => under(ALL, placeOf(one))),
  item: (listed, { today }) => ({
    ...listed,
    daysLeft: listed.status === 'expected' ? daysBetween(today, listed.dueOn) : null,
  }),
  summary: ({ numbers }) => ({
    toSend: numbers['expected'] ?? 0,
    unconfirmed: numbers['sent'] ?? 0,
    late: numbers['late'] ?? 0,
  }),
});
