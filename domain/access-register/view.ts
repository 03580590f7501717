import type { RowData, StoredRow, View, ViewContext } from '../kernel/projection.ts';
import { accessRow, type Entry } from './row.ts';

type Item = RowData & { readonly key: string; readonly person: string; readonly kind: string; readonly isInForce: boolean };

/** A date is in force on its last day and no longer (NET-01). */
const isInForce = ({ status, from, until }: Entry, today: string): boolean =>
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

/** `inForce=true` leaves out what is over, refused or yet to come; `person` and `kind` (`wifi`, `account`, `right`) narrow further. */
const isAskedFor = (item: Item, { query }: ViewContext): boolean =>
  (query['inForce'] !== 'true' || item.isInForce) &&
  (query['person'] === undefined || query['person'] === item.person) &&
  (query['kind'] === undefined || query['kind'] === item.kind);

/** The access register of today; the summary counts what is in force, the query narrows the items. */
export const accessRegisterView: View = {
  model: 'access-register',
  reads: ['access-register'],
  build: (rows, context) => {
    const items = itemsOf(rows['access-register'] ?? [], context.today);
    const count = (kind: string) => items.filter((item) => item.isInForce && item.kind === kind).length;
    return {
      summary: { rights: count('right'), accounts: count('account'), wifi: count('wifi') },
      items: items.filter((item) => isAskedFor(item, context)),
    };
  },
};
