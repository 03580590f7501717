import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacitiesOn, isPresentOn } from '../../../../../domain/kernel/person.ts';
import { addressOn, personView, presentOn, rolesAt } from '../../../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../../../domain/streams/people/stream.ts';
import { parent, pupil, role, staff, visitor } from '../../../../support/people.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const context = contextOf({ settings: null, facts: {} }, { streamId: 'p-101' });
const [from, day] = ['2026-09-02', '2026-11-02'];
const home = { ...parent, data: { ...parent.data, email: 'amira@families.example' } };
const ended = (capacity: string, on = day, changes: object = {}) => ({
  type: 'CapacityEnded' as const,
  data: { capacity: capacity as never, on, ...changes },
});
const end = (capacity: 'staff' | 'parent' | 'visitor', on = day, changes: object = {}) => ({
  type: 'EndCapacity' as const,
  capacity,
  on,
  ...changes,
});
const stateOf = (...history: Parameters<typeof fold>[1]) => fold(peopleStream.decider, history);
const rolesOf = (history: Parameters<typeof fold>[1], at: string) => rolesAt(stateOf(...history), at);

describe('one capacity of several', () => {
  it('ORG-06 ends alone: who is staff and a parent stays a parent', () => {
    given(peopleStream, [staff, home]).when(end('staff'), context).thenEvents(ended('staff'));
    const history = [staff, home, role('office'), ended('staff')];
    expect([rolesOf(history, '2026-11-01'), rolesOf(history, day)]).toEqual([
      ['office', 'parent', 'staff'],
      ['parent'],
    ]);
    expect(capacitiesOn(personView(stateOf(...history)), '2026-11-01')).toMatchObject([
      { role: 'staff', from, until: '2026-11-01' },
      { role: 'parent', from, until: null },
    ]);
    expect(presentOn(stateOf(...history), day)).not.toBeNull();
  });

  it('ACC-07 ends the roles that rest on it, and no other: who helps as a parent helps no more', () => {
    const helper = [staff, home, role('pta-member'), role('office')];
    expect(rolesOf([...helper, ended('parent')], day)).toEqual(['office', 'staff']);
    expect(rolesOf([...helper, ended('staff')], day)).toEqual(['parent', 'pta-member']);
    const appointed = { type: 'GovernorAppointed', data: { name: 'A. Shah', appointedOn: from } };
    const governor = [staff, appointed, role('safeguarding-governor')];
    expect(rolesOf([...governor, ended('governor')], day)).toEqual(['staff']);
    // A governor who was never appointed as one holds that as what they are.
    expect(rolesOf([staff, role('safeguarding-governor'), ended('staff')], day)).toEqual([]);
  });

  it('ORG-06 that ended may be held again, without the roles of before', () => {
    const again = { ...staff, data: { ...staff.data, startedOn: '2027-01-04' } };
    const history = [staff, home, role('office'), ended('staff'), again];
    expect([rolesOf(history, day), rolesOf(history, '2027-01-04')]).toEqual([
      ['parent'],
      ['parent', 'staff'],
    ]);
  });

  it('ORG-06 has its day moved while that is ahead, and is put off no more once it has come', () => {
    given(peopleStream, [staff, home, ended('staff')])
      .when(end('staff'), context)
      .thenNothing();
    given(peopleStream, [staff, home, ended('staff')])
      .when(end('staff', '2026-12-18'), context)
      .thenEvents(ended('staff', '2026-12-18'));
    expect(rolesOf([staff, home, ended('staff'), ended('staff', '2026-12-18')], '2026-12-01')).toEqual([
      'parent',
      'staff',
    ]);
    given(peopleStream, [staff, home, ended('staff', '2026-09-03')])
      .when(end('staff', '2026-12-18'), context)
      .thenRejected('CapacityNotHeld');
  });

  it('ORG-06 ends only where it is held, on a day that can be', () => {
    given(peopleStream, [staff]).when(end('parent'), context).thenRejected('CapacityNotHeld', 'ORG-06');
    given(peopleStream, [staff]).when(end('staff', '2026-09-01'), context).thenRejected('DayNotPossible');
    given(peopleStream, [visitor])
      .when(end('visitor', '2026-10-16'), context)
      .thenRejected('CapacityNotHeld');
    given(peopleStream, []).when(end('staff'), context).thenRejected('PersonNotRegistered');
  });

  it('ORG-06 has an address of its own: alerts to staff never go to the address of the parent', () => {
    const both = stateOf(staff, home, role('dsl'), role('pta-member'));
    const reached = (name: string | null) => addressOn(both, name, from);
    expect([
      reached('dsl'),
      reached('staff'),
      reached('parent'),
      reached('pta-member'),
      reached(null),
    ]).toEqual([
      staff.data.email,
      staff.data.email,
      'amira@families.example',
      'amira@families.example',
      staff.data.email,
    ]);
    const { email: _, ...unreachable } = staff.data;
    expect(addressOn(stateOf({ ...staff, data: unreachable }, home, role('dsl')), 'dsl', from)).toBeNull();
  });

  it('ORG-06 is reached where the newest address of that capacity says, after leaving where the last one did', () => {
    const changed = {
      type: 'ContactChanged',
      data: { capacity: 'staff', email: 'new@larkfield.example', from },
    };
    expect(addressOn(stateOf(staff, home, changed), 'staff', from)).toBe('new@larkfield.example');
    const left = { type: 'PersonLeft', data: { on: day } };
    expect(addressOn(stateOf(staff, left), null, '2026-12-01')).toBe(staff.data.email);
    expect(addressOn(stateOf(staff, left), 'staff', '2026-12-01')).toBeNull();
    expect(addressOn(stateOf(), 'staff', from)).toBeNull();
  });

  it('ORG-06 has a new name or address since a day that has come', () => {
    const change = (changes: object) => ({
      type: 'ChangeContact' as const,
      capacity: 'staff' as const,
      ...changes,
    });
    given(peopleStream, [staff])
      .when(change({ name: 'A. Shah-Lowe' }), context)
      .thenEvents({
        type: 'ContactChanged',
        data: { capacity: 'staff', name: 'A. Shah-Lowe', from: '2026-09-03' },
      });
    given(peopleStream, [staff]).when(change({}), context).thenNothing();
    given(peopleStream, [home])
      .when(change({ name: 'A.' }), context)
      .thenRejected('CapacityNotHeld');
    given(peopleStream, [staff])
      .when(change({ name: 'A.', from: day }), context)
      .thenRejected('DayNotPossible');
    expect(
      stateOf(staff, { type: 'ContactChanged', data: { capacity: 'staff', name: 'B', from } }),
    ).toMatchObject({
      name: 'B',
      statedBy: { name: 2 },
      addresses: [{ email: staff.data.email }],
    });
  });
});

describe('a day of leaving that lies ahead', () => {
  const left = { type: 'PersonLeft' as const, data: { on: day } };

  it('ORG-06 holds from that day: until then roles are given and log-ins linked', () => {
    const assign = { type: 'AssignRole' as const, role: 'office' as const, from };
    given(peopleStream, [staff, left])
      .when(assign, context)
      .thenEvents(role('office') as never);
    given(peopleStream, [staff, left])
      .when(
        { type: 'LinkLogIn', subject: 'https://a.example|b' },
        { ...context, reservationHash: 'q3Zt0vYbN1xKc8Rw' },
      )
      .thenEvents({
        type: 'LogInLinked',
        data: { subject: 'https://a.example|b', mark: 'q3Zt0vYbN1xKc8Rw', from: context.today },
      });
    given(peopleStream, [staff, left])
      .when({ ...assign, from: day }, context)
      .thenRejected('PersonHasLeft');
    expect(rolesOf([staff, left, role('office')], '2026-11-01')).toEqual(['office', 'staff']);
    expect(rolesOf([staff, left, role('office')], day)).toEqual([]);
  });

  it('ORG-06 stays when somebody joins in another way before it, and ends that, too', () => {
    const state = stateOf(staff, left, home);
    expect(state).toMatchObject({ leftOn: day });
    expect([rolesAt(state, '2026-11-01'), rolesAt(state, day)]).toEqual([['parent', 'staff'], []]);
  });

  it('ORG-06 that has come lets somebody come back on that day or later', () => {
    const gone = { type: 'PersonLeft' as const, data: { on: '2026-09-03' } };
    const back = (on: string) => ({ type: 'RegisterParent' as const, name: 'A. Shah', from: on });
    given(peopleStream, [staff, gone]).when(back(from), context).thenRejected('LeftBefore', 'ORG-06');
    given(peopleStream, [staff, gone])
      .when(back('2026-09-03'), context)
      .thenEvents({ type: 'ParentRegistered', data: { name: 'A. Shah', from: '2026-09-03' } });
  });

  it('ORG-06 is never before somebody joined, or came back', () => {
    const leave = (on: string) => ({ type: 'LeavePerson' as const, on });
    given(peopleStream, [staff]).when(leave('2026-09-01'), context).thenRejected('DayNotPossible');
    given(peopleStream, [staff]).when(leave('9999-12-31'), context).thenRejected('DayNotPossible');
    const again = { ...home, data: { ...home.data, from: '2026-12-01' } };
    given(peopleStream, [staff, left, again])
      .when(leave('2026-11-20'), context)
      .thenRejected('DayNotPossible');
  });

  it('ORG-06 leaves nobody present on a day on which nobody holds anything, in whatever order it was recorded', () => {
    const n = fc.integer({ min: 2, max: 30 }).map((at) => `2026-09-${String(at).padStart(2, '0')}`);
    const anything = fc.oneof(
      n.map((at) => ({ ...staff, data: { ...staff.data, startedOn: at } })),
      n.map((at) => ({ ...home, data: { ...home.data, from: at } })),
      n.map((at) => ({ type: 'PersonLeft', data: { on: at } })),
      n.map((at) => ended('staff', at)),
      n.map((at) => role('office', at)),
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), n, (history, at) => {
        const state = stateOf(...history);
        const isPresent = isPresentOn(personView(state), at);
        expect(rolesAt(state, at).length > 0).toBe(isPresent);
        const last = history.findLast(({ type }) => type === 'PersonLeft')?.data as
          | { on: string }
          | undefined;
        const joinedLater = history.slice(history.findLastIndex(({ type }) => type === 'PersonLeft') + 1);
        const isBack = joinedLater.some(
          ({ type }) => type === 'ParentRegistered' || type === 'StaffMemberJoined',
        );
        if (last !== undefined && !isBack && at >= last.on) expect(isPresent).toBe(false);
      }),
    );
  });
});

describe('the lead for safeguarding who leaves', () => {
  const leave = (changes: object = {}) => ({ type: 'LeavePerson' as const, on: day, ...changes });
  const successor = (until: string | null) => ({
    ...context,
    facts: { successor: { roles: [{ role: 'dsl', from, until, by: 2 }] } },
  });
  const unfilled = { unfilled: ['dsl' as const] };

  it('ORG-02 has left: it is recorded, with that nobody was named who takes over', () => {
    given(peopleStream, [staff, role('dsl')])
      .when(leave(), context)
      .thenEvents({ type: 'PersonLeft', data: { on: day, ...unfilled } });
    given(peopleStream, [staff, home, role('dsl')])
      .when(end('staff'), context)
      .thenEvents(ended('staff', day, unfilled));
    const state = stateOf(staff, role('dsl'), { type: 'PersonLeft', data: { on: day, ...unfilled } });
    expect(state).toMatchObject({ unfilled: [{ role: 'dsl', from: day, by: 3 }] });
  });

  it('ORG-02 names who takes over, who holds the role by then without end', () => {
    const named = { successor: 'p-103' };
    given(peopleStream, [staff, role('dsl')])
      .when(leave(named), successor(null))
      .thenEvents({ type: 'PersonLeft', data: { on: day, ...named } });
    given(peopleStream, [staff, home, role('dsl')])
      .when(end('staff', day, named), successor(null))
      .thenEvents(ended('staff', day, named));
    for (const facts of [successor('2026-12-18'), context])
      given(peopleStream, [staff, role('dsl')])
        .when(leave(named), facts)
        .thenRejected('SuccessorDoesNotHold');
    given(peopleStream, [staff, role('dsl')])
      .when(end('staff', day, { successor: 'p-101' }), successor(null))
      .thenRejected('SuccessorDoesNotHold', 'ORG-02');
    expect(peopleStream.factNeeds(leave(named), 'p-101')).toEqual({
      successor: { stream: 'people', id: 'p-103' },
    });
    expect(peopleStream.factNeeds(end('staff'), 'p-101')).toEqual({});
  });

  it('ORG-02 is flagged no more than once, and not where the role had ended before', () => {
    const over = { type: 'RoleEnded' as const, data: { role: 'dsl', on: '2026-10-01', successor: 'p-103' } };
    given(peopleStream, [staff, role('dsl'), over])
      .when(leave(), context)
      .thenEvents({ type: 'PersonLeft', data: { on: day } });
    const moved = { type: 'PersonLeft' as const, data: { on: '2026-12-18', ...unfilled } };
    given(peopleStream, [staff, role('dsl'), { type: 'PersonLeft', data: { on: day, ...unfilled } }])
      .when(leave({ on: '2026-12-18' }), context)
      .thenEvents(moved);
    given(peopleStream, [staff, home])
      .when(leave(), context)
      .thenEvents({ type: 'PersonLeft', data: { on: day } });
    expect(stateOf(staff, role('dsl'), moved, { ...moved, data: { on: day, ...unfilled } })).toMatchObject({
      unfilled: [{ from: day }],
    });
  });
});

it('ORG-06 no pupil holds a role; who was one and works at the school now may', () => {
  const assign = { type: 'AssignRole' as const, role: 'office' as const, from: '2026-12-01' };
  given(peopleStream, [pupil]).when(assign, context).thenRejected('RoleNotForPupils');
  given(peopleStream, [pupil, ended('pupil'), { ...staff, data: { ...staff.data, startedOn: '2026-12-01' } }])
    .when(assign, context)
    .thenEvents(role('office', '2026-12-01') as never);
});
