import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { defineView, type RowData, type StoredRow, type ViewContext } from '../../kernel/projection.ts';
import { IT, OFFICE, OVERSIGHT } from '../../kernel/role-groups.ts';
import { accessRow, type Entry } from './row.ts';

type Item = RowData & { readonly key: string; readonly person: string; readonly kind: string; readonly isInForce: boolean };

/** A date is in force on its last day and no longer (NET-01). */
export const isInForce = ({ status, from, until }: Entry, today: string): boolean =>
  status === 'given' && (from === null || from <= today) && (until === null || today <= until);

const kindOf = (what: string): string => (what === 'wifi' || what === 'account' ? what : 'right');

const itemsOf = (rows: readonly StoredRow[], today: string): readonly Item[] =>
  rows
    .flatMap(({ id, row }) => {
      const { person = '', entries = [] } = accessRow.safeParse(row).data ?? {};
      return entries.map((entry) => ({
        key: `${id}#${entry.what}`,
        stream: id,
        person,
        kind: kindOf(entry.what),
        ...entry,
        isInForce: isInForce(entry, today),
      }));
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));

const query = z.strictObject({
  inForce: z.optional(
    z.enum(['true', 'false']).check(z.describe('true: what is in force today; false: what is over, refused or yet to come')),
  ),
  person: z.optional(personId.check(z.describe('Whose'))),
  kind: z.optional(z.enum(['wifi', 'account', 'right']).check(z.describe('What is given'))),
});

const isAskedFor = (item: Item, { query: { inForce, person, kind } }: ViewContext<typeof query>): boolean =>
  (inForce === undefined || inForce === String(item.isInForce)) &&
  (person === undefined || person === item.person) &&
  (kind === undefined || kind === item.kind);

/** The access register of today; the summary counts what is in force, the query narrows the items. */
export const accessRegisterView = defineView({
  model: 'access-register',
  permissions: [{ roles: [...OFFICE, ...IT] }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  query,
  reads: ['access-register'],
  build: (rows, context) => {
    const items = itemsOf(rows['access-register'] ?? [], context.today);
    const count = (kind: string) => items.filter((item) => item.isInForce && item.kind === kind).length;
    return {
      summary: { rights: count('right'), accounts: count('account'), wifi: count('wifi') },
      items: items.filter((item) => isAskedFor(item, context)),
    };
  },
});
