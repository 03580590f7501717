import * as z from 'zod/mini';
import { daysBetween } from '../../kernel/day.ts';
import { under } from '../../kernel/list-keys.ts';
import { HEAD } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, disclosureKind, disclosureKinds, listedDisclosure } from './lists.ts';

const query = z.strictObject({
  kind: z.optional(disclosureKind.check(z.describe('What it is: given, not given, sent, or asked for'))),
});
const shown = z.extend(listedDisclosure, {
  /** Of a request that waits: days left, negative when it is late; null: answered, or time stands still. */
  daysLeft: z.nullable(z.number()),
});

/** Data given away, sent or asked for, and how long the law leaves to answer (DPR-02, DPR-05, EML-03). */
export const disclosuresView = defineView({
  model: 'disclosures',
  items: ['DPR-02', 'DPR-05', 'EML-03'],
  permissions: [{ roles: [...HEAD, 'dpo'] }, { roles: ['auditor'], withholdsPersonal: true }],
  sensitive: true,
  query,
  row: listedDisclosure,
  shown,
  ranges: ({ query: { kind } }) =>
    (kind === undefined ? disclosureKinds : [kind]).map((one) => under(ALL, one)),
  item: (listed, { today }) => {
    const isOpen = listed.dueOn !== null && listed.answeredOn === null && !listed.isPaused;
    return { ...listed, daysLeft: isOpen ? daysBetween(today, listed.dueOn ?? today) : null };
  },
  summary: ({ numbers }) => ({
    unanswered: numbers['unanswered'] ?? 0,
    flagged: numbers['flagged'] ?? 0,
    byKind: Object.fromEntries(disclosureKinds.map((kind) => [kind, numbers[kind] ?? 0])),
  }),
});
