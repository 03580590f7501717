import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areManyLeavers } from '../../../../domain/imports/roster/plan.ts';
import type { Membership, Roster, RosterPerson } from '../../../../domain/imports/roster/roster.ts';
import { forAll } from '../../../support/for-all.ts';
import { carryOut, day, markOf, record } from './world.ts';

const as = (capacity: Membership['capacity'], changes: Partial<Membership> = {}): Membership => ({
  capacity,
  from: null,
  email: null,
  ...changes,
});
const one = (
  id: string,
  capacity: Membership['capacity'],
  changes: Partial<RosterPerson> = {},
): RosterPerson => ({
  id,
  name: `Name ${id}`,
  dateOfBirth: null,
  memberships: [as(capacity)],
  ended: [],
  isGone: false,
  yearGroup: capacity === 'pupil' ? 'Y1' : null,
  class: null,
  classes: null,
  links: capacity === 'pupil' ? [] : null,
  personId: null,
  at: { file: 'roster.csv', row: 2 },
  ...changes,
});
const roster = (people: readonly RosterPerson[], changes: Partial<Roster> = {}): Roster => ({
  extent: 'bulk',
  people: people.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  flawed: [],
  covers: [...new Set(people.flatMap(({ memberships }) => memberships.map(({ capacity }) => capacity)))],
  ...changes,
});
const child = one('c1', 'pupil', { links: [{ parent: 'g1', kind: 'guardian' }], class: 'y1-oak' });
const family = [child, one('g1', 'parent'), one('s1', 'staff')];
const types = (steps: readonly { readonly commands: readonly { readonly type: string }[] }[]) =>
  steps.flatMap(({ commands }) => commands.map(({ type }) => type));

/** Rosters of a small school, whose people share some names and addresses. */
const anyRoster = fc
  .array(
    fc.record({
      id: fc.integer({ min: 1, max: 12 }),
      what: fc.constantFrom('staff', 'pupil', 'parent', 'governor', 'staff+parent'),
      name: fc.constantFrom('Ann Lee', 'Ben Hale', 'Cy Moor'),
      email: fc.option(fc.constantFrom('a@mail.example', 'b@mail.example')),
      born: fc.option(fc.constantFrom('2019-10-01', '2020-03-14')),
      year: fc.constantFrom('R', 'Y1', 'Y2'),
      class: fc.option(fc.constantFrom('oak', 'ash')),
      from: fc.option(fc.constantFrom('2026-09-01', '2026-10-01')),
      parents: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) => {
    const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
    const parents = unique.filter(({ what }) => what.includes('parent')).map(({ id }) => id);
    return roster(
      unique.map((row) => {
        const capacities = row.what.split('+') as Membership['capacity'][];
        const [capacity = 'staff'] = capacities;
        const links = row.parents.filter((id) => parents.includes(id));
        const worked = { in: row.class === null ? [] : [row.class], out: [] };
        const isPupil = {
          memberships: [as('pupil', { from: row.from })],
          dateOfBirth: row.born,
          yearGroup: row.year as 'R',
          class: row.class,
          links: links.map((id) => ({ parent: `x${id}`, kind: 'guardian' as const })),
        };
        const isAdult = {
          memberships: capacities.map((each) => as(each, { from: row.from, email: row.email })),
          classes: worked,
        };
        return one(`x${row.id}`, capacity, {
          name: row.name,
          ...(capacity === 'pupil' ? isPupil : isAdult),
        });
      }),
    );
  });

describe('a roster', () => {
  it('ORG-06 brings people with capacities, classes and parents on record', () => {
    const world = record();
    expect(carryOut(world, roster(family))).toBe(7);
    expect(world.people.get('r-c1')).toMatchObject({
      years: [{ yearGroup: 'Y1', class: 'y1-oak', from: day }],
      parents: [{ parent: 'r-g1', kind: 'parent', mayBeTold: true }],
      outsideIds: [{ source: 'office', mark: markOf('c1') }],
    });
  });

  it('ORG-06 that comes again sends nothing, whatever roster came before it', () => {
    forAll(fc.tuple(anyRoster, anyRoster), ([first, second]) => {
      const world = record();
      carryOut(world, first);
      carryOut(world, second);
      expect(carryOut(world, second)).toBe(0);
    });
  });

  it('ORG-06 asks for the same whatever the order of the rows', () => {
    forAll(fc.tuple(anyRoster, fc.func(fc.integer())), ([some, key]) => {
      const world = record();
      const turned = { ...some, people: some.people.toSorted((a, b) => key(a.id) - key(b.id)) };
      const plans = [some, turned].map((each) => world.plan(each).people);
      expect(plans[1]).toEqual(plans[0]);
    });
  });

  it('ORG-06 moves a pupil up, changes names and addresses, and puts a date of birth right, from its day on', () => {
    const world = record();
    carryOut(world, roster(family));
    const next = [
      { ...child, yearGroup: 'Y2' as const, class: 'y2-ash', name: 'Tobi Okoro', dateOfBirth: '2020-03-14' },
      one('g1', 'parent', { memberships: [as('parent', { email: 'grace@mail.example' })] }),
      one('s1', 'staff', { classes: { in: ['y2-ash'], out: [] } }),
    ];
    const { people } = world.plan(roster(next), day);
    expect(people.map(({ commands }) => commands)).toEqual([
      [
        { type: 'ChangeContact', capacity: 'pupil', name: 'Tobi Okoro', from: day },
        {
          type: 'CorrectPerson',
          corrects: 1,
          changes: {},
          dateOfBirth: '2020-03-14',
          reason: expect.any(String),
        },
        { type: 'MovePupilUp', yearGroup: 'Y2', class: 'y2-ash', from: day },
      ],
      [{ type: 'ChangeContact', capacity: 'parent', email: 'grace@mail.example', from: day }],
      [{ type: 'AssignToClass', class: 'y2-ash', from: day }],
    ]);
  });

  it('ORG-06 lets those leave on a given day who are missing from a whole file, and nobody whom it never had', () => {
    const world = record();
    carryOut(world, roster(family));
    world.send('p-900', { type: 'RegisterParent', name: 'By Hand', from: day });
    const { leavers } = world.plan(roster([child, one('g2', 'parent')]), '2026-10-01');
    expect(leavers).toMatchObject([
      { person: 'r-g1', commands: [{ type: 'LeavePerson', on: '2026-10-01' }] },
    ]);
    // A file without staff says nothing of staff.
    expect(types(world.plan(roster([child]), day).leavers)).toEqual([]);
    expect(types(world.plan(roster([one('g2', 'parent')], { flawed: ['g1'] }), day).leavers)).toEqual([]);
  });

  it('ORG-06 that has changes only lets those leave of whom it says so', () => {
    const world = record();
    carryOut(world, roster(family));
    const gone = one('s1', 'staff', { memberships: [], isGone: true });
    const changes = roster([gone], { extent: 'delta' });
    expect(types(world.plan(changes).people)).toEqual(['LeavePerson']);
    expect(types(world.plan(changes).leavers)).toEqual([]);
    expect(carryOut(world, changes)).toBe(1);
    expect(carryOut(world, changes)).toBe(0);
  });

  it('ORG-06 ends one capacity of somebody who stays another, and never what the file has not', () => {
    const world = record();
    const both = one('s1', 'staff', { memberships: [as('staff'), as('parent')] });
    carryOut(world, roster([both, child, one('s2', 'staff')]));
    world.send('r-s1', { type: 'RegisterVolunteer', name: 'Name s1', from: day });
    const parentOnly = one('s1', 'staff', { memberships: [as('parent')] });
    expect(types(world.plan(roster([parentOnly, child, one('s2', 'staff')])).people)).toEqual([
      'EndCapacity',
    ]);
    const staffOnly = one('s1', 'staff');
    expect(types(world.plan(roster([staffOnly, child, one('s2', 'staff')])).people)).toEqual([]);
  });

  it('ORG-06 never tells who may not be told, and never makes a link again that somebody ended', () => {
    const world = record();
    carryOut(world, roster(family));
    const link = { type: 'LinkParent', parent: 'r-g1', kind: 'parent' } as const;
    world.send('r-c1', { ...link, mayBeTold: false, from: day });
    expect(
      types(
        world
          .plan(roster(family))
          .links()
          .map(({ step }) => step),
      ),
    ).toEqual([]);
    const asContact = [{ ...child, links: [{ parent: 'g1', kind: 'contact' as const }] }, ...family.slice(1)];
    expect(world.plan(roster(asContact)).links()[0]?.step.commands).toMatchObject([{ mayBeTold: false }]);
    world.send('r-c1', { type: 'UnlinkParent', parent: 'r-g1', on: day, reason: 'By order of a court.' });
    const [again] = world.plan(roster(family)).links();
    expect(again).toMatchObject({ step: { commands: [] }, withheld: ['r-g1'] });
  });

  it('ORG-06 ends a link that a whole file has no more, of parents from the same system alone', () => {
    const world = record();
    carryOut(world, roster(family));
    world.send('p-900', { type: 'RegisterParent', name: 'By Hand', from: day });
    world.send('r-c1', { type: 'LinkParent', parent: 'p-900', kind: 'carer', mayBeTold: true, from: day });
    const without = roster([{ ...child, links: [] }, ...family.slice(1)]);
    expect(world.plan(without).links()[0]?.step.commands).toMatchObject([
      { type: 'UnlinkParent', parent: 'r-g1' },
    ]);
  });

  it('ORG-06 finds people who were on record before, by id, address or date of birth, and doubles nobody', () => {
    const world = record();
    const since = { startedOn: '2026-09-01', kind: 'staff' as const };
    world.send('p-101', {
      type: 'JoinStaff',
      name: 'Amira Shah',
      email: 'amira@larkfield.example',
      ...since,
    });
    world.send('p-102', { type: 'JoinStaff', name: 'Bea Lane', ...since });
    world.send('p-103', { type: 'JoinStaff', name: 'Cal Reed', ...since });
    const people = [
      one('s1', 'staff', {
        name: 'AMIRA SHAH',
        memberships: [as('staff', { email: 'Amira@larkfield.example' })],
      }),
      one('s2', 'staff', { name: 'Bea Lane' }),
      one('s3', 'staff', { name: 'C. Reed', personId: 'p-103' }),
      one('s4', 'staff', { name: 'Di Moss', personId: 'p-404' }),
    ];
    const plan = world.plan(roster(people));
    expect(plan.people.map(({ person }) => person)).toEqual(['p-101', 'p-103']);
    expect(plan.flaws.map(({ code, column }) => [code, column])).toEqual([
      ['may-be-same', 'name'],
      ['person-unknown', 'person'],
    ]);
  });

  it('ORG-06 has one person for two ids of one name and address, and brings back who had left', () => {
    const world = record();
    const home = { name: 'Amira Shah' };
    const two = [
      one('s1', 'staff', { ...home, memberships: [as('staff', { email: 'a@mail.example' })] }),
      one('g1', 'parent', { ...home, memberships: [as('parent', { email: 'a@mail.example' })] }),
      one('s2', 'staff'),
      one('g2', 'parent'),
    ];
    carryOut(world, roster(two));
    expect([...world.people.keys()]).toEqual(['r-g1', 'r-g2', 'r-s2']);
    carryOut(world, roster(two.slice(2)), '2026-09-03');
    expect(world.known('r-g1')?.state.leftOn).toBe('2026-09-03');
    carryOut(world, roster(two), '2026-10-01');
    expect(world.known('r-g1')?.state.leftOn).toBeNull();
    expect(carryOut(world, roster(two), '2026-10-01')).toBe(0);
  });

  it('asks for confirmation where more than a fifth would leave', () => {
    expect([areManyLeavers(20, 100), areManyLeavers(21, 100), areManyLeavers(0, 0)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
