import * as z from 'zod/mini';
import { beforeDay, ifAny, under } from '../../kernel/list-keys.ts';
import { GOVERNORS, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { INCOMPLETE, listedReview, MADE, OPEN, OVERDUE } from './lists.ts';

const query = z.strictObject({
  status: z.optional(
    z
      .enum([OPEN, OVERDUE, MADE, INCOMPLETE])
      .check(
        z.describe('Reviews to come, overdue, made, or made and not shared; left out: to come and made'),
      ),
  ),
});

/**
 * When the policy is reviewed, earliest first, then what was; overdue reviews of the whole trust are this
 * list of the trust (POL-03).
 */
export const reviewCalendarView = defineView({
  model: 'review-calendar',
  items: ['POL-03', 'POL-04', 'POL-08'],
  permissions: [{ roles: [...STAFF, ...GOVERNORS, ...OVERSIGHT] }],
  sensitive: false,
  query,
  row: listedReview,
  ranges: ({ today, numbers, query: { status } }) => {
    switch (status) {
      case OPEN:
        return ifAny(numbers[OPEN], under(OPEN));
      case OVERDUE:
        return ifAny(numbers[OVERDUE], beforeDay(today, OPEN));
      case MADE:
        return ifAny(numbers[MADE], under(MADE));
      case INCOMPLETE:
        return ifAny(numbers[INCOMPLETE], under(INCOMPLETE));
      case undefined:
        return [...ifAny(numbers[OPEN], under(OPEN)), ...ifAny(numbers[MADE], under(MADE))];
    }
  },
  item: (row, { today }) => ({
    ...row,
    isOverdue: row.reviewedOn === null && row.dueOn !== null && row.dueOn < today,
  }),
  summary: ({ numbers }) =>
    Object.fromEntries([OPEN, OVERDUE, MADE, INCOMPLETE].map((name) => [name, numbers[name] ?? 0])),
});
