import { describe, expect, it } from 'vitest';
import {
  addressOn,
  classesOn,
  classOf,
  isParentOf,
  presentOn,
} from '../../../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../../../domain/streams/people/stream.ts';
import { contact, parent, pupil, role, staff, visitor } from '../../../../support/people.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

/** Somebody with two of everything: what is said of one leaves the other as it is. */
type Fact = { readonly type: string; readonly data: object };
const school = { yearGroups: ['R', 'Y1', 'Y2', 'Y3'] as const };
const context = contextOf({ settings: null, facts: { school } }, { streamId: 'p-101' });
const [from, later] = ['2026-09-02', '2026-10-01'];
const put = (corrects: number, changes: object, more: object = {}) => ({
  corrects,
  changes,
  reason: 'A slip.',
  ...more,
});
const corrected = (corrects: number, changes: object, more: object = {}) =>
  ({ type: 'PersonCorrected', data: put(corrects, changes, more) }) as never;
const stateOf = (...history: readonly Fact[]) => {
  const state = fold(peopleStream.decider, history);
  if (state.status === 'unregistered') throw new Error('somebody joined');
  return state;
};
const correct = (history: readonly Fact[], corrects: number, changes: object, more: object = {}) =>
  given(peopleStream, history).when(
    { type: 'CorrectPerson', ...put(corrects, changes, more) } as never,
    context,
  );
const home = { ...parent, data: { ...parent.data, email: 'home@families.example' } };
const agency = {
  type: 'StaffMemberJoined',
  data: { kind: 'agency', ...contact, startedOn: from, supplier: 'petrel-it' },
};
const linked = (id: string) => ({
  type: 'ParentLinkedToPupil',
  data: { parent: id, kind: 'parent', mayBeTold: true, from },
});
const withClass = (id: string, first = from) => ({
  type: 'StaffAssignedToClass',
  data: { class: id, from: first },
});
const managed = (manager: string, first = from) => ({
  type: 'LineManagerAssigned',
  data: { manager, from: first },
});
const moved = { type: 'PupilMovedUp', data: { yearGroup: 'Y2', class: 'y2-elm', from: '2027-09-01' } };

describe('what is put right of somebody', () => {
  it('ORG-06 is the day of one record, and of no other', () => {
    const child = [pupil, linked('p-201'), linked('p-202'), moved];
    const shown = (state: ReturnType<typeof stateOf>) => ({
      parents: state.parents.map((one) => one.from),
      years: state.years.map((one) => one.from),
      classes: state.classes.map((one) => one.from),
      lines: state.lineManagers.map((one) => one.from),
    });
    const of = (history: readonly Fact[], corrects: number) =>
      shown(stateOf(...history, corrected(corrects, { from: '2026-09-05' })));
    const none = { classes: [], lines: [] };
    expect(of(child, 2)).toEqual({ parents: ['2026-09-05', from], years: [from, '2027-09-01'], ...none });
    expect(of(child, 3)).toEqual({ parents: [from, '2026-09-05'], years: [from, '2027-09-01'], ...none });
    expect(of(child, 4)).toEqual({ parents: [from, from], years: [from, '2026-09-05'], ...none });
    const adult = [staff, withClass('r-1'), withClass('r-2'), managed('p-1'), managed('p-2', later)];
    const nobody = { parents: [], years: [] };
    expect(of(adult, 3)).toEqual({ ...nobody, classes: [from, '2026-09-05'], lines: [from, later] });
    expect(of(adult, 5)).toEqual({ ...nobody, classes: [from, from], lines: [from, '2026-09-05'] });
    for (const corrects of [1, 2, 3, 4])
      correct(child, corrects, { from: '2026-09-01' }).thenEvents(
        corrected(corrects, { from: '2026-09-01' }),
      );
    correct(adult, 2, { from: '0000-01-01' }).thenRejected('DayNotPossible', 'ORG-06');
    correct([staff, role('office')], 2, { from: '2026-09-01' }).thenRejected('RoleNotCorrectable');
    correct([staff, role('office')], 9, { from: '2026-09-01' }).thenRejected('CorrectionNotPossible');
  });
  it('ORG-06 is the year group or class of one year', () => {
    const history = [pupil, moved];
    const years = (changes: object, corrects = 2) =>
      stateOf(...history, corrected(corrects, changes)).years.map((one) => `${one.yearGroup} ${one.class}`);
    expect(years({ yearGroup: 'Y3' })).toEqual(['Y1 null', 'Y3 y2-elm']);
    expect(years({ class: 'y2-oak' })).toEqual(['Y1 null', 'Y2 y2-oak']);
    expect(years({ class: 'y1-oak' }, 1)).toEqual(['Y1 y1-oak', 'Y2 y2-elm']);
    correct([pupil, linked('p-201')], 2, { class: 'y2-oak' }).thenRejected('CorrectionNotPossible');
    correct([pupil, linked('p-201')], 2, { yearGroup: 'Y3' }).thenRejected('CorrectionNotPossible');
  });
  it('ORG-06 is a name as it was said last', () => {
    const renamed = { type: 'ContactChanged', data: { capacity: 'staff', name: 'A. Shah' } };
    const name = { name: 'Amira Khan' };
    correct([staff, renamed], 1, {}, name).thenRejected('CorrectionNotPossible');
    correct([staff, renamed], 2, {}, name).thenEvents(corrected(2, {}, name));
    expect(stateOf(staff, renamed, corrected(2, {}, name)).name).toBe('Amira Khan');
    expect(stateOf(staff, renamed, corrected(1, {}, name)).name).toBe('A. Shah');
    const mailed = { type: 'ContactChanged', data: { capacity: 'staff', email: 'a@larkfield.example' } };
    expect(stateOf(staff, mailed, corrected(1, {}, name)).name).toBe('Amira Khan');
  });
  it('ORG-06 is the address that the event gave, or could have given', () => {
    const email = { email: 'new@larkfield.example' };
    const addresses = (history: readonly Fact[], corrects: number) =>
      stateOf(...history, corrected(corrects, {}, email)).addresses.map(
        (one) => `${one.capacity} ${one.email}`,
      );
    expect(addresses([staff, home], 1)).toEqual([
      'staff new@larkfield.example',
      'parent home@families.example',
    ]);
    expect(addresses([staff, home], 2)).toEqual([
      'staff amira.shah@larkfield.example',
      'parent new@larkfield.example',
    ]);
    const silent = { type: 'StaffMemberJoined', data: { kind: 'staff', name: 'A. Shah', startedOn: from } };
    expect(addresses([home, silent], 2)).toEqual([
      'parent home@families.example',
      'staff new@larkfield.example',
    ]);
    expect(addresses([home, role('office')], 2)).toEqual(['parent home@families.example']);
    const given_ = { type: 'ContactChanged', data: { capacity: 'staff', email: 'a@larkfield.example' } };
    expect(addresses([silent, given_], 1)).toEqual(['staff a@larkfield.example']);
    correct([silent, given_], 1, {}, email).thenRejected('CorrectionNotPossible');
    correct([silent, home], 1, {}, email).thenEvents(corrected(1, {}, email));
    correct([staff, home], 2, {}, email).thenEvents(corrected(2, {}, email));
    correct([staff, role('office')], 2, {}, email).thenRejected('CorrectionNotPossible');
  });
  it('ORG-06 is a day of birth that came before every joining, and has come', () => {
    const birth = (dateOfBirth: string) => ({ dateOfBirth });
    correct([pupil], 1, {}, birth('2020-03-15')).thenEvents(corrected(1, {}, birth('2020-03-15')));
    correct([pupil], 1, {}, birth('2026-09-02')).thenEvents(corrected(1, {}, birth('2026-09-02')));
    correct([pupil], 1, {}, birth('2026-09-03')).thenRejected('DayNotPossible');
    correct([pupil], 1, {}, birth('1020-03-15')).thenRejected('DayNotPossible');
    const ahead = { ...pupil, data: { ...pupil.data, admittedOn: '2027-01-04' } };
    correct([ahead], 1, {}, birth('2026-09-03')).thenEvents(corrected(1, {}, birth('2026-09-03')));
    correct([ahead], 1, {}, birth('2026-09-04')).thenRejected('DayNotPossible');
    const helper = { ...visitor, data: { ...visitor.data, visitOn: '2026-08-01' } };
    correct([pupil, helper], 1, {}, birth('2026-08-02')).thenRejected('DayNotPossible');
    correct([pupil, role('office', '2026-08-01')], 1, {}, birth('2026-08-02')).thenEvents(
      corrected(1, {}, birth('2026-08-02')),
    );
  });
  it('ORG-06 is a day of birth of the admission that said it, or of any where none did', () => {
    const { dateOfBirth: _, ...unsaid } = pupil.data;
    const silent = { type: 'PupilAdmitted', data: unsaid };
    const born = { dateOfBirth: '2020-05-01' };
    const birthOf = (history: readonly Fact[], corrects: number) =>
      stateOf(...history, corrected(corrects, {}, born)).dateOfBirth;
    expect(birthOf([pupil, home], 1)).toBe('2020-05-01');
    expect(birthOf([pupil, home], 2)).toBe('2020-03-14');
    expect(birthOf([silent, home], 1)).toBe('2020-05-01');
    expect(stateOf(pupil, { ...silent, data: { ...unsaid, admittedOn: later } })).toMatchObject({
      dateOfBirth: '2020-03-14',
      statedBy: { dateOfBirth: 1 },
    });
    correct([pupil, home], 2, {}, born).thenRejected('CorrectionNotPossible');
    correct([silent, linked('p-201')], 1, {}, born).thenEvents(corrected(1, {}, born));
    correct([silent, linked('p-201')], 2, {}, born).thenRejected('CorrectionNotPossible');
  });
  it('ORG-03 is the supplier of the joining that named one', () => {
    const heron = { supplier: 'heron-it' };
    correct([agency], 1, heron).thenEvents(corrected(1, heron));
    correct([agency, home], 2, heron).thenRejected('CorrectionNotPossible');
    correct([staff], 1, heron).thenRejected('CorrectionNotPossible');
    expect(stateOf(agency)).toMatchObject({ supplier: 'petrel-it', statedBy: { supplier: 1, name: 1 } });
    expect(stateOf(agency, corrected(1, heron)).supplier).toBe('heron-it');
    expect(stateOf(agency, home, corrected(2, heron)).supplier).toBe('petrel-it');
    expect(stateOf(agency, corrected(1, { from: '2026-09-01' })).supplier).toBe('petrel-it');
    expect(stateOf(home, staff)).toMatchObject({ supplier: null, statedBy: { supplier: 0 } });
  });
});

describe('what somebody is beside others', () => {
  it('ORG-06 is how they joined last', () => {
    const volunteer = { type: 'VolunteerRegistered', data: { ...contact, from } };
    const governor = { type: 'GovernorAppointed', data: { ...contact, appointedOn: from } };
    expect([staff, pupil, governor, volunteer, visitor, parent].map((one) => stateOf(one).kind)).toEqual([
      'staff',
      'pupil',
      'governor',
      'volunteer',
      'visitor',
      'parent',
    ]);
    expect(stateOf(staff, pupil).years).toHaveLength(1);
    expect(stateOf(pupil, staff).years).toHaveLength(1);
  });
  it('ORG-06 are classes and lines of their own, each with its days', () => {
    const taken = { type: 'StaffTakenFromClass', data: { class: 'r-1', on: later } };
    const state = stateOf(
      staff,
      withClass('r-1'),
      withClass('r-2'),
      taken,
      managed('p-1'),
      managed('p-2', later),
    );
    expect(['2026-09-30', later].map((day) => classesOn(state, day))).toEqual([['r-1', 'r-2'], ['r-2']]);
    expect(state.lineManagers.map(({ manager, until }) => `${manager} ${until}`)).toEqual([
      'p-1 2026-09-30',
      'p-2 null',
    ]);
    const alone = stateOf(staff, managed('p-1'), {
      type: 'LineManagerAssigned',
      data: { manager: null, from: later },
    });
    expect(alone.lineManagers).toMatchObject([{ manager: 'p-1', until: '2026-09-30' }]);
  });
  it('ORG-06 is a class and parents of their own', () => {
    const child = stateOf(pupil, linked('p-201'), linked('p-202'), moved);
    expect(['2027-08-31', '2027-09-01', '2020-01-01'].map((day) => classOf(child, day))).toEqual([
      null,
      'y2-elm',
      null,
    ]);
    expect(['p-201', 'p-202', 'p-203'].map((id) => isParentOf(child, id, from))).toEqual([true, true, false]);
    const unlinked = {
      type: 'ParentUnlinkedFromPupil',
      data: { parent: 'p-201', on: later, link: 2, reason: 'Not the mother.' },
    };
    const after = stateOf(pupil, linked('p-201'), linked('p-202'), unlinked);
    expect(after.parents).toMatchObject([
      { until: '2026-09-30', endsWithParent: false },
      { until: null, endsWithParent: false },
    ]);
    expect(classOf(peopleStream.initialState, from)).toBeNull();
    expect(presentOn(peopleStream.initialState, from)).toBeNull();
  });
  it('ACC-02 ORG-06 are log-ins and outside ids of their own', () => {
    const logIn = (mark: string) => ({ type: 'LogInLinked', data: { subject: mark, mark, from } });
    const marks = stateOf(staff, logIn('a'), logIn('b'), logIn('a')).logIns.map(({ mark }) => mark);
    expect(marks).toEqual(['b', 'a']);
    const without = { type: 'LogInUnlinked', data: { mark: 'a' } };
    expect(stateOf(staff, logIn('a'), logIn('b'), without).logIns.map(({ mark }) => mark)).toEqual(['b']);
    const outside = (mark: string) => ({ type: 'OutsideIdLinked', data: { source: 'mis', mark } });
    const ids = (...facts: readonly Fact[]) => stateOf(staff, ...facts).outsideIds.map(({ mark }) => mark);
    expect(ids(outside('a'), outside('b'), outside('a'))).toEqual(['b', 'a']);
    expect(ids(outside('a'), outside('b'), { type: 'OutsideIdUnlinked', data: { mark: 'a' } })).toEqual([
      'b',
    ]);
  });
  it('ORG-02 is where they are reached: in a role at the address of what it rests on', () => {
    const both = stateOf(home, staff, role('office'), role('pta-member'));
    const reached = (name: string | null, day = from) => addressOn(both, name, day);
    expect(reached('staff')).toBe('amira.shah@larkfield.example');
    expect(reached('parent')).toBe('home@families.example');
    expect(reached('office')).toBe('amira.shah@larkfield.example');
    expect(reached('pta-member')).toBe('home@families.example');
    const left = { type: 'PersonLeft', data: { on: later } };
    const gone = stateOf(home, left);
    expect([addressOn(gone, null, later), addressOn(gone, 'parent', later)]).toEqual([
      'home@families.example',
      null,
    ]);
    expect(addressOn(peopleStream.initialState, null, from)).toBeNull();
    const { email: _, ...unmailed } = staff.data;
    expect(addressOn(stateOf({ ...staff, data: unmailed }), null, from)).toBeNull();
    const later_ = stateOf({ ...staff, data: unmailed }, left);
    expect(addressOn(later_, null, later)).toBeNull();
  });
});

describe('the end of what somebody is', () => {
  const over = (on: string) => ({ type: 'CapacityEnded', data: { capacity: 'staff', on } });
  const end = (history: readonly Fact[], on: string) =>
    given(peopleStream, history).when({ type: 'EndCapacity', capacity: 'staff', on } as never, context);
  const again = { ...staff, data: { ...staff.data, startedOn: '2026-11-02' } };
  it('ORG-06 is of the joining that stands, not of the one before', () => {
    end([staff, over(later), again], later).thenRejected('DayNotPossible');
    end([staff, over(later), again], '2026-12-01').thenEvents(over('2026-12-01') as never);
    end([staff, over(later), again, over('2026-12-01')], '2026-12-01').thenNothing();
    end([staff, over(later), again, over('2026-12-01')], '2026-12-24').thenEvents(
      over('2026-12-24') as never,
    );
    end([home], later).thenRejected('CapacityNotHeld');
  });
  it('ORG-06 ORG-02 is joined after again by the same person only when it is over', () => {
    const join = (history: readonly Fact[], startedOn: string) =>
      given(peopleStream, history).when({ type: 'JoinStaff', kind: 'staff', ...contact, startedOn }, context);
    const left = (on: string) => ({ type: 'PersonLeft', data: { on } });
    join([staff, left('2026-09-03')], '2026-09-02').thenRejected('LeftBefore');
    join([home, left('2026-09-03')], '2026-09-03').thenEvents({
      ...staff,
      data: { ...staff.data, startedOn: '2026-09-03' },
    });
    join([home, left('2026-09-04')], '2026-09-02').thenEvents(staff);
  });
});
