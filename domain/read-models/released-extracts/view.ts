import * as z from 'zod/mini';
import { under } from '../../kernel/list-keys.ts';
import { GOVERNORS, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, listedExtract, UNREVIEWED } from './lists.ts';

const query = z.strictObject({
  unreviewed: z.optional(
    z.literal('true').check(z.describe('Those that the governing board has not looked at')),
  ),
});
const shown = z.omit(listedExtract, { concerned: true });

/**
 * The log of incidents as governors were given it, newest first; nothing else of an incident is theirs to
 * read (GOV-02). Nobody sees their own matter.
 */
export const releasedExtractsView = defineView({
  model: 'released-extracts',
  items: ['GOV-02'],
  permissions: [{ roles: [...GOVERNORS, ...SAFEGUARDING] }, { roles: ['auditor'], withholdsPersonal: true }],
  sensitive: true,
  query,
  row: listedExtract,
  shown,
  ranges: ({ query: { unreviewed } }) => [under(unreviewed === undefined ? ALL : UNREVIEWED)],
  item: ({ concerned, ...item }, { reader }) =>
    concerned.length > 0 && (reader === undefined || concerned.includes(reader.person)) ? null : item,
  summary: ({ numbers }) => ({ given: numbers[ALL] ?? 0, unreviewed: numbers[UNREVIEWED] ?? 0 }),
});
