import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PermissionRow, permissionsIn } from '../../../../domain/kernel/permission.ts';
import { type Relation, relations } from '../../../../domain/kernel/relation.ts';
import type { Caller } from '../../../../functions/shared/access/identity.ts';
import { permissions } from '../../../../functions/shared/access/permissions.ts';
import { type Attempt, grantFor } from '../../../../functions/shared/access/permitted.ts';
import { campaignSample, oneOfEach } from '../../../support/campaign-size.ts';
import { cedarEngine } from '../../../support/rights/cedar-engine.ts';
import { cedarSchema, cedarText } from '../../../support/rights/cedar-text.ts';
import { ME, MY_CLASS, situations } from '../../../support/rights/situations.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const engine = cedarEngine('rights', read('docs/rights.cedar'), read('docs/rights.cedarschema'));

const answered = (table: typeof permissions, caller: Caller, attempt: Attempt) => {
  const decision = grantFor(table, caller, attempt);
  if (decision.effect !== 'permit') return { answer: 'refused', row: decision.row };
  return { answer: decision.opensPersonal ? 'opened' : 'without names', row: decision.row };
};

/** Where the two differ: in what they answer, or in that the row which decided is none of the policies that did. */
const differences = (
  table: typeof permissions,
  asking: Pick<typeof engine, 'ask'>,
  cells: readonly (readonly [Caller, Attempt])[],
): readonly string[] =>
  cells.flatMap(([caller, attempt]) => {
    const ours = answered(table, caller, attempt);
    const cedar = asking.ask(caller, attempt);
    const isSame =
      ours.answer === cedar.answer && (ours.row === 'no-row' ? true : cedar.by.includes(ours.row));
    const asked = `${attempt.stream}/${attempt.action} by ${caller.roles.join('+')} about ${attempt.subject}`;
    return isSame ? [] : [`${asked}: ${ours.answer} by ${ours.row}, Cedar ${cedar.answer} by ${cedar.by}`];
  });

const actions = [
  ...new Set(permissions.flatMap((row) => row.actions.map((action) => `${row.stream}/${action}`))),
].map((one) => {
  const [stream = '', action = ''] = one.split('/');
  return { stream, action };
});
const senders = [...new Set(permissions.flatMap((row) => row.roles))];
const holder = (roles: readonly string[]): Caller => ({
  person: ME,
  roles,
  children: [],
  classes: [MY_CLASS],
  tenant: 'larkfield-infant',
});

describe('the table of permissions as Cedar policies', () => {
  it('GOV-04 shows a policy of each row', () => {
    expect(engine.ids.toSorted()).toEqual(permissions.map(({ id }) => id).toSorted());
  });

  it('ORG-02 refuses and permits by the policies just as by the table: cells of every action, role and situation', () => {
    const all = actions.flatMap((asked) =>
      senders.flatMap((role) =>
        situations.map(({ about }) => [holder([role]), { ...asked, ...about }] as const),
      ),
    );
    // All of them would take minutes: a fourth, spread over all, is a whole campaign.
    const cells = campaignSample(oneOfEach(4, all));
    expect(differences(permissions, engine, cells)).toEqual([]);
    expect(cells.length).toBeGreaterThan(4000);
    process.stderr.write(`rights in Cedar: ${cells.length} cells are answered as the table answers them\n`);
  }, 1_200_000);

  it('ORG-02 refuses and permits alike where somebody holds two roles', () => {
    const pairs = senders.flatMap((one, at) => senders.slice(at + 1).map((other) => [one, other] as const));
    const cells = pairs.flatMap((pair, at) => {
      const [asked, situation] = [actions[(at * 7) % actions.length], situations[at % situations.length]];
      if (asked === undefined || situation === undefined) throw new Error('nothing to ask');
      return [[holder(pair), { ...asked, ...situation.about }] as const];
    });
    expect(differences(permissions, engine, cells)).toEqual([]);
  }, 60_000);

  it('ORG-02 says the same by the policies of one action as by all of them', () => {
    const cells = campaignSample(actions).map((asked, at) => {
      const [role, situation] = [senders[at % senders.length], situations[(at * 3) % situations.length]];
      if (role === undefined || situation === undefined) throw new Error('nothing to ask');
      return [holder([role]), { ...asked, ...situation.about }] as const;
    });
    expect(cells.map((cell) => engine.ask(...cell))).toEqual(cells.map((cell) => engine.askAll(...cell)));
    expect(cells.some((cell) => engine.askAll(...cell).answer !== 'refused')).toBe(true);
  }, 60_000);

  it('ORG-02 finds a table that differs from the policies', () => {
    const wider = permissions.map((row) =>
      row.id === 'devices/read' ? { ...row, roles: [...row.roles, 'pupil' as const] } : row,
    );
    const nothing = situations[0]?.about ?? { subject: null };
    const cell = [holder(['pupil']), { stream: 'devices', action: 'read', ...nothing }] as const;
    expect(differences(permissions, engine, [cell])).toEqual([]);
    expect(differences(wider, engine, [cell])).toHaveLength(1);
  });
});

describe('relations that no row of today asks', () => {
  const rowsOf = (relation: Relation): readonly PermissionRow<string>[] => [
    { actions: ['Open'], roles: ['staff', 'auditor'], relation },
    { actions: ['read'], roles: ['staff', 'auditor'], withholdsPersonal: true },
    { actions: ['read'], roles: ['staff', 'auditor'], relation, effect: 'forbid' },
  ];
  const people = ['p-me', 'p-other'];
  const locks = [
    null,
    { roles: ['staff'] as const, people: [] },
    { roles: [], people: ['p-me'] },
    { roles: ['headteacher'] as const, people: ['p-other'] },
  ];
  const callers: readonly Caller[] = [holder(['staff']), { ...holder(['auditor']), tenant: '_trust' }];
  const attempts = locks.flatMap((lockedTo) =>
    people.flatMap((subject) =>
      [true, false].map((isAboutStaff) => ({
        subject,
        looked: {
          person: { isOwnChild: false, class: isAboutStaff ? MY_CLASS : null },
          concern: { people: isAboutStaff ? ['p-me'] : [], isAboutStaff, lockedTo },
        },
      })),
    ),
  );

  it.each(Object.keys(relations) as readonly Relation[])(
    'INC-14 refuses and permits by %s alike, in the table and in Cedar',
    (relation) => {
      const table = permissionsIn('matters', rowsOf(relation));
      const asking = cedarEngine(`of-${relation}`, cedarText(table), cedarSchema(table));
      const cells = ['Open', 'read'].flatMap((action) =>
        callers.flatMap((caller) =>
          attempts.map((about) => [caller, { stream: 'matters', action, ...about }] as const),
        ),
      );
      expect(differences(table, asking, cells)).toEqual([]);
    },
  );
});
