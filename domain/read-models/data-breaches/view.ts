import * as z from 'zod/mini';
import { hoursBetween } from '../../kernel/instant.ts';
import { under } from '../../kernel/list-keys.ts';
import { HEAD, IT, OVERSIGHT } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, dataBreachStatus, listedDataBreach, placeOf } from './lists.ts';

const query = z.strictObject({
  status: z.optional(dataBreachStatus.check(z.describe('Whether it is closed'))),
});
const shown = z.extend(listedDataBreach, {
  /** Whole hours that the law leaves to report it; 0: its time is over; null: it is decided. */
  hoursLeft: z.nullable(z.number()),
  /** Whether the time of the law passed without a report, or the report came later. */
  isLate: z.boolean(),
  /** Whole hours from when somebody knew until it was on record. */
  hoursToRecord: z.number(),
});

/** Data breaches: what is left to do about each, and how long the law leaves (EML-05, EML-06). */
export const dataBreachesView = defineView({
  model: 'data-breaches',
  items: ['EML-05', 'EML-06'],
  permissions: [{ roles: [...HEAD, ...IT, 'dpo'] }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: true,
  query,
  row: listedDataBreach,
  shown,
  ranges: ({ query: { status } }) =>
    (status === undefined ? dataBreachStatus.options : [status]).map((one) => under(ALL, placeOf(one))),
  item: (listed, { now }) => {
    const isOpen = !listed.isDecided;
    return {
      ...listed,
      hoursLeft: isOpen ? Math.max(0, hoursBetween(now, listed.reportDueAt)) : null,
      isLate: listed.reportedLate || (isOpen && now > listed.reportDueAt),
      hoursToRecord: Math.max(0, hoursBetween(listed.awareAt, listed.recordedAt)),
    };
  },
  summary: ({ numbers }) => ({
    open: numbers['open'] ?? 0,
    closed: numbers['closed'] ?? 0,
    undecided: numbers['undecided'] ?? 0,
    late: numbers['late'] ?? 0,
  }),
});
