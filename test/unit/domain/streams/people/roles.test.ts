import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audiencesOf, rolesAt } from '../../../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../../../domain/streams/people/stream.ts';
import { ended, parent, pupil, role, staff, visitor } from '../../../../support/people.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const context = contextOf({ settings: null, facts: {} }, { streamId: 'p-101' });
const assign = (name: 'dsl' | 'computing-lead' | 'trust-admin', changes: object = {}) => ({
  type: 'AssignRole' as const,
  role: name,
  from: '2026-09-02',
  ...changes,
});
const end = (name: 'dsl' | 'computing-lead', successor?: string) => ({
  type: 'EndRole' as const,
  role: name,
  on: '2026-11-02',
  ...(successor === undefined ? {} : { successor }),
});

describe('assigning a role', () => {
  it('ORG-02 gives the role from a day on, beside other roles', () => {
    given(peopleStream, [staff, role('dsl')])
      .when(assign('computing-lead'), context)
      .thenEvents(role('computing-lead') as never);
  });
  it('ORG-02 does nothing when the same role is held for the same time', () => {
    given(peopleStream, [staff, role('dsl')])
      .when(assign('dsl'), context)
      .thenNothing();
  });
  it('ORG-02 refuses a role that is held for some of that time', () => {
    given(peopleStream, [staff, role('dsl')])
      .when(assign('dsl', { from: '2026-10-01' }), context)
      .thenRejected('RoleAlreadyHeld');
  });
  it('ORG-02 gives a role again after it ended', () => {
    given(peopleStream, [staff, role('computing-lead'), ended('computing-lead', '2026-09-20')])
      .when(assign('computing-lead', { from: '2026-10-01', until: '2026-12-18' }), context)
      .thenEvents(role('computing-lead', '2026-10-01', '2026-12-18') as never);
  });
  it('ORG-02 refuses a role that ends before it begins', () => {
    given(peopleStream, [staff])
      .when(assign('computing-lead', { until: '2026-09-01' }), context)
      .thenRejected('RoleDatesNotInOrder');
  });
  it('ORG-02 refuses a role to a pupil', () => {
    given(peopleStream, [pupil]).when(assign('computing-lead'), context).thenRejected('RoleNotForPupils');
  });
  it('ORG-02 refuses a designated safeguarding lead whose time would run out by itself', () => {
    given(peopleStream, [staff])
      .when(assign('dsl', { until: '2027-07-21' }), context)
      .thenRejected('SuccessorRequired');
  });
  it('ORG-01 gives roles of the trust in the tenant of the trust only, and no role of a school there', () => {
    const ofTheTrust = { ...context, school: '_trust' };
    given(peopleStream, [staff])
      .when(assign('trust-admin'), context)
      .thenRejected('RoleOutOfPlace', 'ORG-01');
    given(peopleStream, [staff]).when(assign('dsl'), ofTheTrust).thenRejected('RoleOutOfPlace', 'ORG-01');
    given(peopleStream, [staff])
      .when(assign('trust-admin'), ofTheTrust)
      .thenEvents(role('trust-admin') as never);
  });
});

describe('ending a role', () => {
  const successor = (until: string | null) => ({
    ...context,
    facts: { successor: { roles: [{ role: 'dsl', from: '2026-10-01', until, by: 2 }] } },
  });
  it('ORG-02 ends it from that day on', () => {
    given(peopleStream, [staff, role('computing-lead')])
      .when(end('computing-lead'), context)
      .thenEvents(ended('computing-lead', '2026-11-02') as never);
  });
  it('ORG-02 does nothing when it ended on that day', () => {
    given(peopleStream, [staff, role('computing-lead'), ended('computing-lead', '2026-11-02')])
      .when(end('computing-lead'), context)
      .thenNothing();
  });
  it('ORG-02 refuses to end what is not held', () => {
    given(peopleStream, [staff]).when(end('computing-lead'), context).thenRejected('RoleNotHeld');
    given(peopleStream, [staff, role('computing-lead', '2026-09-02', '2026-10-31')])
      .when(end('computing-lead'), context)
      .thenRejected('RoleNotHeld');
  });
  it('ORG-02 ends the role of a designated safeguarding lead when somebody else holds it with no end in sight', () => {
    given(peopleStream, [staff, role('dsl')])
      .when(end('dsl', 'p-103'), successor(null))
      .thenEvents({ type: 'RoleEnded', data: { role: 'dsl', on: '2026-11-02', successor: 'p-103' } });
    expect(peopleStream.factNeeds(end('dsl', 'p-103'), 'p-100')).toEqual({
      successor: { stream: 'people', id: 'p-103' },
    });
  });
  it('ORG-02 refuses to leave a school without a designated safeguarding lead', () => {
    const when = (command: ReturnType<typeof end>, here: typeof context) =>
      given(peopleStream, [staff, role('dsl')]).when(command, here as never);
    when(end('dsl'), context).thenRejected('SuccessorRequired', 'ORG-02');
    when(end('dsl', 'p-103'), context).thenRejected('SuccessorRequired');
    when(end('dsl', 'p-103'), successor('2026-12-18') as never).thenRejected('SuccessorRequired');
    when(end('dsl', 'p-101'), successor(null) as never).thenRejected('SuccessorRequired');
    expect(peopleStream.factNeeds(end('dsl'), 'p-100')).toEqual({});
  });
});

describe('roles with dates', () => {
  const day = (n: number) => `2026-09-${String(n).padStart(2, '0')}`;
  const anyDay = fc.integer({ min: 2, max: 30 });
  it('ORG-02 holds a role from its first day to its last, and from the day on which it ended no more', () => {
    fc.assert(
      fc.property(anyDay, fc.option(anyDay), fc.option(anyDay), anyDay, (from, until, endedOn, at) => {
        const given = role('office', day(from), until === null ? undefined : day(until));
        const history = endedOn === null ? [staff, given] : [staff, given, ended('office', day(endedOn))];
        const isHeld = from <= at && (until === null || at <= until) && (endedOn === null || at < endedOn);
        expect(rolesAt(fold(peopleStream.decider, history), day(at)).includes('office')).toBe(isHeld);
      }),
    );
  });
});

describe('a day of leaving that is moved', () => {
  const day = (n: number) => `2026-09-${String(n).padStart(2, '0')}`;
  const anyDay = fc.integer({ min: 2, max: 30 });
  const left = (on: number) => ({ type: 'PersonLeft' as const, data: { on: day(on) } });
  const rolesOf = (history: { type: string; data: object }[]) => {
    const state = fold(peopleStream.decider, history);
    return Array.from({ length: 30 }, (_, index) => rolesAt(state, day(index + 1)));
  };
  it('ORG-06 leaves the roles as if only the last had been recorded', () => {
    fc.assert(
      fc.property(fc.option(anyDay), fc.array(anyDay, { minLength: 1, maxLength: 4 }), (until, days) => {
        const before = [staff, role('office', day(2), until === null ? undefined : day(until))];
        expect(rolesOf([...before, ...days.map(left)])).toEqual(
          rolesOf([...before, ...days.slice(-1).map(left)]),
        );
      }),
    );
  });
  it('ORG-02 brings back no role that ended of itself or was ended meanwhile', () => {
    const office = [staff, role('office')];
    const history = [...office, left(20), ended('office', day(10)), left(25)];
    expect([
      rolesAt(fold(peopleStream.decider, history), day(12)),
      rolesAt(fold(peopleStream.decider, history), day(22)),
    ]).toEqual([['staff'], ['staff']]);
  });
  it('ORG-06 brings back no role from before somebody joined again', () => {
    const again = { ...parent, data: { ...parent.data, from: day(15) } };
    const state = fold(peopleStream.decider, [staff, left(10), again, left(30)]);
    expect([rolesAt(state, day(12)), rolesAt(state, day(20)), rolesAt(state, day(30))]).toEqual([
      [],
      ['parent'],
      [],
    ]);
  });
});

describe('whose agreement somebody may sign', () => {
  const audiences = (...history: { type: string; data: object }[]) =>
    audiencesOf(fold(peopleStream.decider, history), '2026-10-01');
  it('AGR-01 follows from how somebody joined, also before the first day', () => {
    expect(audiences(staff)).toEqual(['staff']);
    expect(audiences(visitor)).toEqual(['visitor']);
    expect(audiences({ ...visitor, data: { ...visitor.data, visitOn: '2026-09-30' } })).toEqual([]);
  });
  it.each(['volunteer', 'pta-member'])(
    'AGR-14 lets a parent sign as volunteers do while holding the role %s',
    (name) => {
      expect(audiences(parent, role(name))).toEqual(['volunteer', 'parent']);
      expect(audiences(parent, role(name), ended(name, '2026-10-01'))).toEqual(['parent']);
    },
  );
  it.each([
    ['R', []],
    ['Y1', ['pupil-ks1']],
    ['Y2', ['pupil-ks1']],
    ['Y3', ['pupil-ks2']],
    ['Y6', ['pupil-ks2']],
    ['Y7', []],
  ] as const)('AGR-09 AGR-10 follows from the year group of a pupil: %s', (yearGroup, expected) => {
    expect(audiences({ ...pupil, data: { ...pupil.data, yearGroup } })).toEqual(expected);
  });
});
