import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { ifAny, keyOf, under } from '../../kernel/list-keys.ts';
import { SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { listedSearch, outstanding } from './lists.ts';

const query = z.strictObject({
  pupil: z.optional(personId.check(z.describe('Searches of one pupil’s devices'))),
  outstanding: z.optional(
    outstanding.check(
      z.describe(
        'search: not made yet; parents: none was told; decision: what becomes of what was found; police-report: decided and not made; complaint: open',
      ),
    ),
  ),
});

/**
 * The register of searches, newest first, found or not (SRC-01); the summary counts all of them, the query
 * narrows the items.
 */
export const searchRegisterView = defineView({
  model: 'search-register',
  items: ['SRC-01', 'SRC-02', 'SRC-05', 'CMP-01'],
  permissions: [{ roles: [...SAFEGUARDING, 'slt'] }],
  sensitive: true,
  query,
  row: listedSearch,
  ranges: ({ numbers, query: { pupil, outstanding: open } }) => {
    if (pupil !== undefined) return [under('pupil', pupil)];
    return open === undefined
      ? ifAny(numbers['total'], under('all'))
      : ifAny(numbers[keyOf('outstanding', open)], under('outstanding', open));
  },
  item: (row, { query: { outstanding: open } }) =>
    open === undefined || row.outstanding.includes(open) ? row : null,
  summary: ({ numbers }) => ({
    total: numbers['total'] ?? 0,
    nothingFound: numbers['nothing'] ?? 0,
    materialFound: numbers['material'] ?? 0,
    outstanding: Object.fromEntries(
      outstanding.options.map((one) => [one, numbers[keyOf('outstanding', one)] ?? 0]),
    ),
  }),
});
