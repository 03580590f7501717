import { describe, expect, it } from 'vitest';
import type { Permission } from '../../../../../domain/kernel/permission.ts';
import { roles } from '../../../../../events/catalogue/words.ts';
import { permissions } from '../../../../../functions/shared/access/permissions.ts';
import { grantFor } from '../../../../../functions/shared/access/permitted.ts';
import {
  type Answer,
  type ExpectedRight,
  expectedAnswer,
  expectedRights,
  rightsIn,
} from '../../../../support/rights/expected-rights.ts';
import { ME, MY_CLASS, type Situation, situations } from '../../../../support/rights/situations.ts';

const senders = [
  ...new Set([
    ...roles,
    ...permissions.flatMap((row) => row.roles),
    ...expectedRights.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.roles)),
  ]),
];
const nameOf = ({ stream, action }: { readonly stream: string; readonly action: string }) =>
  `${stream}/${action}`;

const answered = (
  table: readonly Permission[],
  { stream, action }: Pick<ExpectedRight, 'stream' | 'action'>,
  held: readonly string[],
  { about }: Situation,
): Answer => {
  const caller = { person: ME, roles: held, children: [], classes: [MY_CLASS], tenant: 'larkfield-infant' };
  const decision = grantFor(table, caller, { stream, action, ...about });
  if (decision.effect !== 'permit') return 'refused';
  return decision.opensPersonal ? 'opened' : 'without names';
};

/** What of the table is not as expected, cell by cell. */
const differences = (table: readonly Permission[], held: readonly (readonly string[])[]) =>
  expectedRights.flatMap((right) =>
    held.flatMap((some) =>
      situations.flatMap((situation) => {
        const [is, expected] = [
          answered(table, right, some, situation),
          expectedAnswer(right, some, situation.stands),
        ];
        const where = `${nameOf(right)} by ${some.join('+')} where ${situation.stands.join('+') || 'nothing holds'}`;
        return is === expected ? [] : [`${where}: ${is}, expected ${expected}`];
      }),
    ),
  );

describe('the table of permissions, beside what was reviewed', () => {
  it('ORG-02 names the same actions, each once', () => {
    const ofTable = permissions.flatMap(({ stream, actions }) =>
      actions.map((action) => nameOf({ stream, action })),
    );
    const expected = expectedRights.map(nameOf);
    expect(expected.toSorted()).toEqual([...new Set(ofTable)].toSorted());
  });

  it('ORG-02 says the same of every role, action and relation', () => {
    const alone = senders.map((role) => [role]);
    expect(differences(permissions, alone)).toEqual([]);
    const cells = expectedRights.length * alone.length * situations.length;
    process.stdout.write(`rights: ${cells} cells of the table are as reviewed\n`);
    expect(cells).toBeGreaterThan(40_000);
  }, 30_000);

  it('ORG-02 says the same of every two roles together', () => {
    const pairs = roles.flatMap((one, at) => roles.slice(at + 1).map((other) => [one, other]));
    expect(
      differences(
        permissions,
        pairs.filter((_, at) => at % 7 === 0),
      ),
    ).toEqual([]);
  }, 30_000);

  it('ORG-02 finds a row that is too wide, too narrow, or opens names', () => {
    const changed = (change: (row: Permission) => Permission) =>
      differences(
        permissions.map((row) => (row.id === 'agreements/read:own-child' ? change(row) : row)),
        [['parent'], ['pupil']],
      );
    expect(changed((row) => row)).toEqual([]);
    expect(changed((row) => ({ ...row, roles: ['pupil'] })).length).toBeGreaterThan(1);
    expect(changed((row) => ({ ...row, withholdsPersonal: true }))).toContain(
      'agreements/read by parent where own-child: without names, expected opened',
    );
    const { relation: _, ...open } = permissions.find((row) => row.id === 'agreements/read:own-child') ?? {
      relation: null,
    };
    expect(changed((row) => ({ ...row, ...open, relation: 'self' })).length).toBeGreaterThan(0);
  });

  it('INC-14 finds a row that forbids and is gone', () => {
    const without = permissions.filter(({ effect }) => effect !== 'forbid');
    expect(differences(without, [['dsl']])).toContain(
      'incidents/read by dsl where subject-is-me: opened, expected refused',
    );
  });
});

describe('the reviewed expectation', () => {
  const text =
    'group g = a b\nstream s\n read Write | g c if self; d without names; never b if locked-to | X-01: words';

  it('ORG-02 is read as it is written', () => {
    const [read, write] = rightsIn(text);
    expect([read?.action, write?.action]).toEqual(['read', 'Write']);
    expect(read?.clauses).toEqual([
      { roles: ['a', 'b', 'c'], relation: 'self', isWithoutNames: false, isNever: false },
      { roles: ['d'], relation: null, isWithoutNames: true, isNever: false },
      { roles: ['b'], relation: 'locked-to', isWithoutNames: false, isNever: true },
    ]);
    const said = (held: readonly string[], ...stands: readonly string[]) =>
      read === undefined ? null : expectedAnswer(read, held, stands);
    expect([said(['a']), said(['a'], 'self'), said(['d']), said(['d', 'c'], 'self')]).toEqual([
      'refused',
      'opened',
      'without names',
      'opened',
    ]);
    expect(said(['b'], 'self', 'locked-to')).toBe('refused');
  });

  it('ORG-02 refuses a line without a reason, and one of no form', () => {
    expect(() => rightsIn('stream s\n read | office')).toThrow('no known form');
    expect(() => rightsIn('streams')).toThrow('no known form');
  });

  it('ORG-02 names no role that there is not', () => {
    const known = [...roles, ...permissions.flatMap((row) => row.roles)];
    const named = expectedRights.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.roles));
    expect(named.filter((role) => !known.some((one) => one === role))).toEqual([]);
  });
});
