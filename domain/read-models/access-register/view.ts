import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { afterDay, beforeDay, fromDay, ifAny, type KeyRange, under } from '../../kernel/list-keys.ts';
import { IT, OFFICE, OVERSIGHT } from '../../kernel/role-groups.ts';
import { type Asked, defineView } from '../../kernel/view.ts';
import { accessKind, aheadOf, endedOf, isGiven, LAPSED, listedEntry, overOf } from './lists.ts';
import type { Entry } from './row.ts';

/** A date is in force on its last day and no longer (NET-01). */
export const isInForce = ({ status, from, until }: Entry, today: string): boolean =>
  status === 'given' && (from === null || from <= today) && (until === null || today <= until);

const query = z.strictObject({
  inForce: z.optional(
    z
      .enum(['true', 'false'])
      .check(z.describe('true: what is in force today; false: what is over, refused or yet to come')),
  ),
  person: z.optional(personId.check(z.describe('Whose'))),
  kind: z.optional(z.enum(['wifi', 'account', 'right']).check(z.describe('What is given'))),
  lapsed: z.optional(
    z.enum(['true']).check(z.describe('Only what was given on a signature that carries it no more')),
  ),
});
const shown = z.extend(listedEntry, { isInForce: z.boolean() });
type Listed = z.output<typeof listedEntry>;

/** What is over rests on nothing any more. */
const isLapsed = (entry: Entry, today: string): boolean =>
  isGiven(entry) && entry.lapsed !== null && (entry.until === null || today <= entry.until);

const isAskedFor = (
  listed: Listed,
  { today, query: { inForce, person, kind, lapsed } }: Asked<typeof query>,
): boolean =>
  (lapsed === undefined || isLapsed(listed, today)) &&
  (inForce === undefined || (inForce === 'true') === isInForce(listed, today)) &&
  (person === undefined || person === listed.person) &&
  (kind === undefined || kind === listed.kind);

const rangesOf = (
  kind: Listed['kind'],
  { today, numbers, query: { inForce } }: Asked<typeof query>,
): readonly KeyRange[] => {
  const [ended, ahead, over] = [endedOf(kind), aheadOf(kind), overOf(kind)].map((name) => numbers[name] ?? 0);
  const given = fromDay(today, kind, 'given');
  if (inForce === 'true') return ifAny(numbers[kind], given);
  const others = [...ifAny(ended, beforeDay(today, kind, 'given')), ...ifAny(over, under(kind, 'over'))];
  return inForce === 'false'
    ? [...ifAny(ahead, afterDay(today, kind, 'from')), ...others]
    : [given, ...others];
};

/** One person's entries are few, and so are looked through. */
const rangesFor = (asked: Asked<typeof query>): readonly KeyRange[] => {
  const { inForce, person, kind, lapsed } = asked.query;
  if (person !== undefined) return [under('all', person)];
  if (lapsed !== undefined) return ifAny(asked.numbers[LAPSED], under(LAPSED));
  if (inForce === undefined && kind === undefined) return [under('all')];
  return (kind === undefined ? accessKind.options : [kind]).flatMap((one) => rangesOf(one, asked));
};

/** The access register of today; the summary counts what is in force, the query narrows the items. */
export const accessRegisterView = defineView({
  model: 'access-register',
  items: ['ACC-01', 'ACC-02', 'NET-01'],
  permissions: [{ roles: [...OFFICE, ...IT] }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedEntry,
  shown,
  ranges: rangesFor,
  item: (listed, asked) =>
    isAskedFor(listed, asked) ? { ...listed, isInForce: isInForce(listed, asked.today) } : null,
  summary: ({ numbers: { right = 0, account = 0, wifi = 0, lapsed = 0 } }) => ({
    rights: right,
    accounts: account,
    wifi,
    lapsed,
  }),
});
