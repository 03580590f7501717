import * as z from 'zod/mini';
import { asStored } from '../../kernel/as-stored.ts';
import type { Numbers } from '../../kernel/counts.ts';
import { isOver } from '../../kernel/held-roles.ts';
import { fromDay, type KeyRange, under } from '../../kernel/list-keys.ts';
import type { RowData } from '../../kernel/projection.ts';
import { OFFICE, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { type Asked, defineView, type Item } from '../../kernel/view.ts';
import { expectedIn, KNOWS_NONE, kinds, listedRow, versionIn, versionState } from './lists.ts';

const status = z.enum(['outstanding', 'stale', 'known']);

const query = z.strictObject({
  kind: z.optional(
    z
      .enum(kinds)
      .check(
        z.describe(
          'Who knows the policy, documents acknowledged, visits, notices given; left out: the policy',
        ),
      ),
  ),
  status: z.optional(
    status.check(z.describe('Of the policy: who knows no version, an earlier one, or the one in force')),
  ),
});

/** What follows a beginning in the names of the numbers that are not 0. */
const namesAfter = (beginning: string, numbers: Numbers): readonly string[] =>
  Object.keys(numbers).flatMap((name) =>
    name.startsWith(beginning) && numbers[name] !== 0 ? [name.slice(beginning.length)] : [],
  );

/** The version in force; null: none is. */
const currentIn = (numbers: Numbers): number | null => {
  const versions = namesAfter(versionIn(''), numbers).map(Number);
  return versions.length === 0 ? null : Math.max(...versions);
};

type Status = z.output<typeof status>;
const statusIn = (state: string, current: number): Status => {
  if (state === KNOWS_NONE) return 'outstanding';
  return state === versionState(current) ? 'known' : 'stale';
};

const statesIn = (numbers: Numbers): readonly string[] => namesAfter(expectedIn(''), numbers);

const rangesFor = ({ today, numbers, query: asked }: Asked<typeof query>): readonly KeyRange[] => {
  const { kind = 'policy' } = asked;
  if (kind !== 'policy') return [under(kind)];
  const current = currentIn(numbers);
  if (current === null) return [];
  return statesIn(numbers)
    .filter((state) => asked.status === undefined || statusIn(state, current) === asked.status)
    .map((state) => fromDay(today, 'policy', state));
};

const itemFor = (
  listed: z.output<typeof listedRow>,
  { today, numbers }: Asked<typeof query>,
): Item | null => {
  if (listed.kind !== 'policy') return { ...asStored(listed), key: listed.key };
  const current = currentIn(numbers);
  const { until = null, version = null, ...known } = listed;
  if (current === null || isOver({ until }, today)) return null;
  const state = version === null ? KNOWS_NONE : versionState(version);
  return {
    ...asStored({ ...known, version, status: statusIn(state, current), currentVersion: current }),
    key: listed.key,
  };
};

/**
 * How many of those expected know the version in force; and how many have acknowledged or were given each
 * edition.
 */
const summaryOf = ({ numbers }: Asked<typeof query>): RowData => {
  const current = currentIn(numbers);
  const states = statesIn(numbers);
  const count = (state: string): number => numbers[expectedIn(state)] ?? 0;
  const policy =
    current === null
      ? null
      : {
          version: current,
          known: count(versionState(current)),
          expected: states.reduce((sum, state) => sum + count(state), 0),
        };
  const editions = (kind: string) =>
    asStored(
      Object.fromEntries(
        namesAfter(`${kind}/`, numbers).map((name) => [name, numbers[`${kind}/${name}`] ?? 0]),
      ),
    );
  return { policy, documents: editions('document'), notices: editions('notice') };
};

/**
 * Who knows the policy in force, who does not, and what else was acknowledged or given (POL-06, POL-11,
 * PUB-09, DPR-03).
 */
export const acknowledgementsView = defineView({
  model: 'acknowledgements',
  permissions: [{ roles: [...OFFICE, ...SAFEGUARDING] }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  items: ['POL-06', 'POL-11', 'PUB-09', 'DPR-03'],
  query,
  row: listedRow,
  shown: z.extend(listedRow, { status: z.optional(status), currentVersion: z.optional(z.number()) }),
  ranges: rangesFor,
  item: itemFor,
  summary: summaryOf,
});
