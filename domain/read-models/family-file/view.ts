import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { keyOf, under } from '../../kernel/list-keys.ts';
import { OFFICE, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView, type Item } from '../../kernel/view.ts';
import { listedFamily } from './lists.ts';

const query = z.strictObject({
  child: z.optional(personId.check(z.describe('The file of one child; parents read that of their own'))),
  parent: z.optional(personId.check(z.describe('The files of the children of one parent'))),
});

/**
 * Agreements and consents of a child and its parents: for the office, and for the parents who decide for the
 * child (AGR-11).
 */
export const familyFileView = defineView({
  model: 'family-file',
  items: ['AGR-08', 'AGR-11', 'PUB-01'],
  permissions: [{ roles: [...OFFICE, ...SAFEGUARDING] }, { roles: ['parent'], relation: 'own-child' }],
  sensitive: false,
  query,
  childFilter: 'child',
  row: listedFamily,
  ranges: ({ query: { child, parent } }) => {
    if (child !== undefined) return [{ from: keyOf('child', child), to: keyOf('child', child) }];
    return [parent === undefined ? under('child') : under('parent', parent)];
  },
  item: (listed, { query: { parent } }): Item | null =>
    parent === undefined || listed.parents.includes(parent) ? listed : null,
  summary: ({ numbers }) => ({ children: numbers['children'] ?? 0 }),
});
