import * as z from 'zod/mini';
import { type MatterHolder, matterHolders } from '../../../events/catalogue/staff-matter-forms.ts';
import type { Numbers } from '../../kernel/counts.ts';
import { under } from '../../kernel/list-keys.ts';
import { defineView, type Reader } from '../../kernel/view.ts';
import { listedMatter, matterStatus, numberOf } from './lists.ts';

const query = z.strictObject({
  status: z.optional(matterStatus.check(z.describe('Whether it is settled'))),
});

/**
 * What a reader sees to, by their roles: of the headteacher's own, a headteacher does not even see how many.
 */
const seenToBy = (reader: Reader | undefined): readonly MatterHolder[] =>
  matterHolders.filter((holder) => reader?.roles.includes(holder) === true);

const countedFor = (reader: Reader | undefined): readonly MatterHolder[] => {
  const own = seenToBy(reader);
  return own.length > 0 || reader === undefined ? own : matterHolders;
};

const numberFor = (numbers: Numbers, holders: readonly MatterHolder[], status: string): number =>
  holders.reduce((sum, holder) => sum + (numbers[numberOf(holder, status)] ?? 0), 0);

/**
 * Matters of staff for those who see to them; for who oversees the school, how many there are (INC-14,
 * EML-08).
 */
export const staffMattersView = defineView({
  model: 'staff-matters',
  items: ['INC-14', 'EML-08'],
  permissions: [
    { roles: matterHolders },
    { roles: ['safeguarding-governor', 'auditor'], withholdsPersonal: true },
  ],
  sensitive: true,
  query,
  row: listedMatter,
  ranges: ({ reader, query: { status } }) =>
    seenToBy(reader).flatMap((holder) =>
      (status === undefined ? matterStatus.options : [status]).map((one) => under(holder, one)),
    ),
  item: (listed, { reader }) =>
    reader !== undefined && seenToBy(reader).includes(listed.heldBy) && listed.person !== reader.person
      ? listed
      : null,
  summary: ({ numbers, reader }) => ({
    open: numberFor(numbers, countedFor(reader), 'open'),
    closed: numberFor(numbers, countedFor(reader), 'closed'),
  }),
});
