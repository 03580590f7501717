import { describe, expect, it } from 'vitest';
import { OF_THE_SCHOOL } from '../../../../../domain/kernel/facts.ts';
import { classesOn, lineManagerOn, yearOn } from '../../../../../domain/kernel/person.ts';
import { audiencesOf, personView } from '../../../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../../../domain/streams/people/stream.ts';
import { pupil, staff } from '../../../../support/people.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

/** An infant school. */
const school = { yearGroups: ['R', 'Y1', 'Y2', 'Y3'] as const };
const context = contextOf({ settings: null, facts: { school } }, { streamId: 'p-101' });
const viewOf = (...history: Parameters<typeof fold>[1]) => personView(fold(peopleStream.decider, history));
const moved = (yearGroup: 'Y2' | 'Y3', from: string, ofClass?: string) => ({
  type: 'PupilMovedUp' as const,
  data: { yearGroup, ...(ofClass === undefined ? {} : { class: ofClass }), from },
});
const left = (on: string) => ({ type: 'PersonLeft' as const, data: { on } });

describe('a pupil who moves up', () => {
  const move = (yearGroup: 'Y1' | 'Y3', from: string, changes: object = {}) =>
    ({ type: 'MovePupilUp', yearGroup, from, ...changes }) as const;

  it('ORG-06 is in the new year group from its day on, and was in the old one before', () => {
    given(peopleStream, [pupil])
      .when(move('Y3', '2027-09-01'), context)
      .thenEvents(moved('Y3', '2027-09-01'));
    const view = viewOf(pupil, moved('Y3', '2027-09-01', 'y3-elm'), moved('Y2', '2027-01-04'));
    expect(
      ['2026-09-01', '2026-12-31', '2027-01-04', '2027-08-31', '2027-09-01'].map(
        (on) => yearOn(view, on)?.yearGroup,
      ),
    ).toEqual([undefined, 'Y1', 'Y2', 'Y2', 'Y3']);
    expect(yearOn(view, '2027-09-01')).toMatchObject({ class: 'y3-elm', until: null });
  });

  it('AGR-09 AGR-10 signs what goes with the year group of the day', () => {
    const state = fold(peopleStream.decider, [pupil, moved('Y3', '2027-09-01')]);
    expect(audiencesOf(state, '2026-10-01')).toEqual(['pupil-ks1', 'pupil-ks2']);
    expect(audiencesOf(state, '2027-09-01')).toEqual(['pupil-ks2']);
    expect(
      audiencesOf(
        fold(peopleStream.decider, [pupil, left('2027-08-01'), moved('Y3', '2027-09-01')]),
        '2026-10-01',
      ),
    ).toEqual(['pupil-ks1']);
  });

  it('ORG-06 has nothing to do when nothing changes, and is no move of who is no pupil then', () => {
    given(peopleStream, [pupil]).when(move('Y1', '2026-10-01'), context).thenNothing();
    given(peopleStream, [staff]).when(move('Y3', '2027-09-01'), context).thenRejected('NotAPupil', 'ORG-06');
    given(peopleStream, [pupil, left('2027-07-22')])
      .when(move('Y3', '2027-09-01'), context)
      .thenRejected('NotAPupil');
    given(peopleStream, [pupil]).when(move('Y3', '2026-09-01'), context).thenRejected('DayNotPossible');
  });

  it('ORG-06 changes class alone, and has a slip in either put right', () => {
    given(peopleStream, [pupil])
      .when(move('Y1', '2026-10-01', { class: 'y1-oak' }), context)
      .thenEvents({ type: 'PupilMovedUp', data: { yearGroup: 'Y1', class: 'y1-oak', from: '2026-10-01' } });
    const correct = {
      type: 'CorrectPerson' as const,
      corrects: 2,
      changes: { class: 'y3-ash', from: '2027-09-02' },
      reason: 'A slip.',
    };
    const { type: _, ...data } = correct;
    given(peopleStream, [pupil, moved('Y3', '2027-09-01')])
      .when(correct, context)
      .thenEvents({ type: 'PersonCorrected', data });
    expect(
      yearOn(viewOf(pupil, moved('Y3', '2027-09-01'), { type: 'PersonCorrected', data }), '2027-09-02'),
    ).toMatchObject({
      yearGroup: 'Y3',
      class: 'y3-ash',
      from: '2027-09-02',
    });
  });
});

describe('who works with a class', () => {
  const from = '2026-09-02';
  const assigned = (changes: object = {}) => ({
    type: 'StaffAssignedToClass' as const,
    data: { class: 'y1-oak', from, ...changes },
  });
  const assign = (changes: object = {}) => ({
    type: 'AssignToClass' as const,
    class: 'y1-oak',
    from,
    ...changes,
  });
  const take = { type: 'TakeFromClass' as const, class: 'y1-oak', on: '2026-11-02' };
  const taken = { type: 'StaffTakenFromClass' as const, data: { class: 'y1-oak', on: '2026-11-02' } };

  it('ORG-06 does so from a day on, until that ends or the person leaves', () => {
    given(peopleStream, [staff]).when(assign(), context).thenEvents(assigned());
    given(peopleStream, [staff, assigned()]).when(take, context).thenEvents(taken);
    const [byTaking, byLeaving] = [
      viewOf(staff, assigned(), taken),
      viewOf(staff, assigned(), left('2026-11-02')),
    ];
    for (const view of [byTaking, byLeaving])
      expect([classesOn(view, '2026-11-01'), classesOn(view, '2026-11-02')]).toEqual([['y1-oak'], []]);
  });

  it('ORG-06 does so once at a time, and as somebody who works there', () => {
    given(peopleStream, [staff, assigned()]).when(assign(), context).thenNothing();
    given(peopleStream, [staff, assigned()])
      .when(assign({ from: '2026-10-01' }), context)
      .thenRejected('ClassAlreadyHeld');
    given(peopleStream, [staff, assigned({ until: '2026-09-30' })])
      .when(assign({ from: '2026-10-01' }), context)
      .thenEvents(assigned({ from: '2026-10-01' }));
    given(peopleStream, [pupil]).when(assign(), context).thenRejected('RoleNotForPupils');
    given(peopleStream, [staff, left('2026-10-01')])
      .when(assign({ from: '2026-10-01' }), context)
      .thenRejected('PersonHasLeft');
    given(peopleStream, [staff])
      .when(assign({ until: '2026-09-01' }), context)
      .thenRejected('DayNotPossible');
    given(peopleStream, [staff]).when(take, context).thenRejected('ClassNotHeld');
    given(peopleStream, [staff, assigned(), taken]).when(take, context).thenNothing();
  });
});

describe('a line manager', () => {
  const from = '2026-09-02';
  const assign = (manager: string | null, day = from) => ({
    type: 'AssignLineManager' as const,
    manager,
    from: day,
  });
  const assigned = (manager: string | null, day = from) => ({
    type: 'LineManagerAssigned' as const,
    data: { manager, from: day },
  });
  const known = { ...context, facts: { manager: { roles: [{ role: 'staff', from, until: null, by: 1 }] } } };

  it('ORG-06 is one at a time, from a day on, or nobody', () => {
    given(peopleStream, [staff]).when(assign('p-100'), known).thenEvents(assigned('p-100'));
    const view = viewOf(
      staff,
      assigned('p-100'),
      assigned('p-103', '2026-10-01'),
      assigned(null, '2026-12-01'),
    );
    expect(['2026-09-30', '2026-10-01', '2026-12-01'].map((on) => lineManagerOn(view, on))).toEqual([
      'p-100',
      'p-103',
      null,
    ]);
    given(peopleStream, [staff, assigned('p-100')])
      .when(assign('p-100', '2026-10-01'), known)
      .thenNothing();
    given(peopleStream, [staff]).when(assign(null), context).thenNothing();
  });

  it('ORG-06 is somebody else who is at the school then', () => {
    given(peopleStream, [staff]).when(assign('p-101'), known).thenRejected('ManagerNotPresent', 'ORG-06');
    given(peopleStream, [staff]).when(assign('p-100'), context).thenRejected('ManagerNotPresent');
    given(peopleStream, [staff, left('2026-09-10')])
      .when(assign('p-100', '2026-09-10'), known)
      .thenRejected('PersonHasLeft');
    given(peopleStream, [staff, assigned('p-100', '2026-12-01')])
      .when(assign('p-103'), known)
      .thenRejected('DayNotPossible');
    expect(peopleStream.factNeeds(assign('p-100'), 'p-101')).toEqual({
      manager: { stream: 'people', id: 'p-100' },
    });
    expect(peopleStream.factNeeds(assign(null), 'p-101')).toEqual({});
  });
});

it('ORG-06 says for which supplier somebody works, who may hold a role for it', () => {
  const contractor = {
    type: 'StaffMemberJoined' as const,
    data: { kind: 'contractor' as const, name: 'Ife Obi', startedOn: '2026-09-02', supplier: 'atlas-it' },
  };
  expect(viewOf(contractor)).toMatchObject({ kind: 'contractor', supplier: 'atlas-it' });
});

describe('a year group', () => {
  const admit = {
    type: 'AdmitPupil' as const,
    name: 'Tobi Okoro',
    yearGroup: 'Y13' as const,
    admittedOn: '2026-09-01',
  };
  const move = { type: 'MovePupilUp' as const, yearGroup: 'Y13' as const, from: '2027-09-01' };
  const correct = {
    type: 'CorrectPerson' as const,
    corrects: 1,
    changes: { yearGroup: 'Y13' as const },
    reason: 'A slip.',
  };

  it('ORG-06 is one that the school teaches, however the pupil comes to be in it', () => {
    given(peopleStream, []).when(admit, context).thenRejected('YearNotTaught', 'ORG-06');
    for (const command of [move, correct])
      given(peopleStream, [pupil]).when(command, context).thenRejected('YearNotTaught', 'ORG-06');
    const nowhere = contextOf({ settings: null, facts: {} }, { streamId: 'p-101' });
    given(peopleStream, [])
      .when({ ...admit, yearGroup: 'Y1' }, nowhere)
      .thenRejected('YearNotTaught');
  });

  it('ORG-06 is looked up in the registration of the school, and only where one is named', () => {
    for (const command of [admit, move, correct]) {
      expect(peopleStream.factNeeds(command, 'u-301')).toEqual({
        school: { stream: 'schools', id: OF_THE_SCHOOL },
      });
    }
    expect(peopleStream.factNeeds({ ...correct, changes: { class: 'y1-oak' } }, 'u-301')).toEqual({});
  });
});
