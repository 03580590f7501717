import * as z from 'zod/mini';
import { personId, slug } from '../../../events/catalogue/fields.ts';
import { type KeyRange, under } from '../../kernel/list-keys.ts';
import { OFFICE, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import { defineView, type Reader } from '../../kernel/view.ts';
import {
  ALL,
  BY_CLASS,
  engagementStatus,
  engagementStatuses,
  listedEngagement,
  UNANSWERED,
} from './lists.ts';

const query = z.strictObject({
  status: z.optional(engagementStatus.check(z.describe('How it stands; left out: each'))),
  class: z.optional(slug.check(z.describe('Pupils of one class'))),
  closure: z.optional(
    z
      .string()
      .check(
        z.regex(/^[1-9]\d{0,8}$/, 'expected a whole number'),
        z.describe('One closure, by the number of the event that declared it'),
      ),
  ),
  pupil: z.optional(personId.check(z.describe('One pupil'))),
});

const WHOLE_SCHOOL: readonly string[] = [...OFFICE, ...SAFEGUARDING, 'slt', 'auditor'];

/** Who sees all classes: those who lead and keep the records; whoever else works there sees their own. */
const seesAll = (reader: Reader | undefined): boolean =>
  reader?.roles.some((role) => WHOLE_SCHOOL.includes(role)) === true;

const inOrder = [...engagementStatuses.filter((one) => one !== 'taking-part'), 'taking-part'] as const;

const rangesIn = (
  classes: readonly string[] | null,
  statuses: readonly (typeof inOrder)[number][],
): readonly KeyRange[] =>
  statuses.flatMap((status) =>
    classes === null ? [under(ALL, status)] : classes.map((one) => under(BY_CLASS, one, status)),
  );

/** Who takes part at home, whose work waits for an answer, and whom the school has spoken with. */
export const engagementView = defineView({
  model: 'engagement',
  items: ['HLP-03', 'HLP-04'],
  permissions: [{ roles: STAFF }, { roles: ['auditor'], withholdsPersonal: true }],
  sensitive: true,
  query,
  row: listedEngagement,
  ranges: ({ query: { status, class: ofClass }, reader }) => {
    const own = seesAll(reader) ? null : (reader?.classes ?? []);
    const statuses = status === undefined ? inOrder : [status];
    if (ofClass === undefined) return rangesIn(own, statuses);
    return rangesIn(own === null || own.includes(ofClass) ? [ofClass] : [], statuses);
  },
  item: (row, { query: { pupil, closure } }) =>
    (pupil === undefined || row.pupil === pupil) && (closure === undefined || String(row.closure) === closure)
      ? row
      : null,
  summary: ({ numbers }) => ({
    unanswered: numbers[UNANSWERED] ?? 0,
    byStatus: Object.fromEntries(engagementStatuses.map((status) => [status, numbers[status] ?? 0])),
  }),
});
