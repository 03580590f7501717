import * as z from 'zod/mini';
import { date, personId, slug } from '../../../events/catalogue/fields.ts';
import { type KeyRange, keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { defineView } from '../../kernel/view.ts';
import { listedMail } from './lists.ts';

const query = z.strictObject({
  to: z.optional(personId.check(z.describe('Who was mailed'))),
  about: z.optional(personId.check(z.describe('Whom the record was about'))),
  record: z.optional(
    z
      .string()
      .check(
        z.regex(/^[a-z-]+\/[\w.-]{1,100}$/, 'expected a record, such as incidents/i-55'),
        z.describe('The record that it was about, such as `incidents/i-55`'),
      ),
  ),
  notice: z.optional(slug.check(z.describe('What it was about, such as `incident-reported`'))),
  from: z.optional(date.check(z.describe('First day of the time that is asked about'))),
  until: z.optional(date.check(z.describe('Last day of it'))),
});

type Query = z.output<typeof query>;

const placeOf = ({ to, about, record }: Query): readonly string[] => {
  if (to !== undefined) return ['to', to];
  if (about !== undefined) return ['about', about];
  return record === undefined ? ['all'] : ['record', ...record.split('/')];
};

/** From the last day back to the first: the newest day comes first in the keys. */
const between = (parts: readonly string[], { from, until }: Query): KeyRange => ({
  from: keyOf(...parts, newestFirst(until ?? '9999-12-31')),
  to: `${keyOf(...parts, newestFirst(from ?? '0000-01-01'))}/~`,
});

/**
 * What the product mailed, to be read and disclosed word for word: for the data protection officer (EML-07).
 */
export const sentNoticesView = defineView({
  model: 'sent-notices',
  items: ['EML-07', 'DPR-05'],
  permissions: [{ roles: ['dpo'] }, { roles: ['auditor'], withholdsPersonal: true }],
  sensitive: true,
  query,
  row: listedMail,
  ranges: ({ query: asked }) => [between(placeOf(asked), asked)],
  item: (row, { query: { about, record, notice } }) =>
    (about === undefined || row.about === about) &&
    (record === undefined || `${row.stream}/${row.streamId}` === record) &&
    (notice === undefined || row.notice === notice)
      ? row
      : null,
  summary: ({ numbers }) => ({ mails: numbers['mails'] ?? 0 }),
});
