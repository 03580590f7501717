import { describe, expect, it } from 'vitest';
import { isPresentOn } from '../../../../../domain/kernel/person.ts';
import {
  audiencesOf,
  logInsOn,
  personView,
  presentOn,
  rolesAt,
} from '../../../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../../../domain/streams/people/stream.ts';
import { contact, parent, pupil, role, staff, visitor } from '../../../../support/people.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

/** An infant school. */
const school = { yearGroups: ['R', 'Y1', 'Y2', 'Y3'] as const };
const context = contextOf({ settings: null, facts: { school } }, { streamId: 'p-101' });
const from = '2026-09-02';

describe('joining', () => {
  it.each([
    [
      { type: 'JoinStaff', kind: 'agency', ...contact, startedOn: from } as const,
      'StaffMemberJoined',
      'agency',
    ],
    [
      { type: 'AdmitPupil', name: 'Tobi', yearGroup: 'Y1', admittedOn: from } as const,
      'PupilAdmitted',
      'pupil',
    ],
    [{ type: 'AppointGovernor', ...contact, appointedOn: from } as const, 'GovernorAppointed', 'governor'],
    [{ type: 'RegisterVolunteer', ...contact, from } as const, 'VolunteerRegistered', 'volunteer'],
    [{ type: 'RegisterVisitor', ...contact, visitOn: from } as const, 'VisitorRegistered', 'visitor'],
    [{ type: 'RegisterParent', ...contact, from } as const, 'ParentRegistered', 'parent'],
  ])('ORG-06 is recorded and gives the role that comes with it: $0.type', (command, type, kind) => {
    const { type: _, ...data } = command;
    given(peopleStream, [])
      .when(command, context)
      .thenEvents({ type, data } as never);
    expect(rolesAt(fold(peopleStream.decider, [{ type, data }]), from)).toEqual([kind]);
  });
  it('ORG-06 registers a parent from today when no day is given', () => {
    given(peopleStream, [])
      .when({ type: 'RegisterParent', ...contact }, context)
      .thenEvents({ type: 'ParentRegistered', data: { ...contact, from: '2026-09-03' } });
  });
  it('ORG-06 refuses to join twice in the same way', () => {
    given(peopleStream, [staff])
      .when({ type: 'JoinStaff', kind: 'staff', ...contact, startedOn: '2026-10-01' }, context)
      .thenRejected('AlreadyRegistered', 'ORG-06');
  });
  it('ORG-06 lets a parent work at the school, too, and visitors come again', () => {
    given(peopleStream, [parent])
      .when({ type: 'JoinStaff', kind: 'staff', ...contact, startedOn: from }, context)
      .thenEvents(staff);
    given(peopleStream, [visitor])
      .when({ type: 'RegisterVisitor', ...contact, visitOn: '2026-10-15' }, context)
      .thenEvents({ type: 'VisitorRegistered', data: { ...contact, visitOn: '2026-10-15' } });
  });
  it.each(['bootstrap', 'system.parent-links'])('ORG-06 gives nobody the id of a system: %s', (streamId) => {
    given(peopleStream, [])
      .when({ type: 'RegisterParent', ...contact }, { ...context, streamId })
      .thenRejected('IdNotForPeople');
  });
  const admit = (changes: object) =>
    ({ type: 'AdmitPupil', name: 'Tobi', yearGroup: 'Y1', admittedOn: from, ...changes }) as const;
  it.each([
    { admittedOn: '0000-01-01' },
    { admittedOn: '9999-12-31' },
    { dateOfBirth: '2026-09-03' },
    { dateOfBirth: '1026-09-03' },
  ])('ORG-06 refuses a day that can’t be: %o', (changes) => {
    given(peopleStream, []).when(admit(changes), context).thenRejected('DayNotPossible', 'ORG-06');
  });
});

describe('a log-in', () => {
  const subject = 'https://login.fernhill.example/|f6f0a5b2';
  const hash = 'q3Zt0vYbN1xKc8Rw';
  const link = { type: 'LinkLogIn' as const, subject };
  const unlink = { type: 'UnlinkLogIn' as const, subject };
  const linked = { type: 'LogInLinked' as const, data: { subject, mark: hash, from: context.today } };
  const unlinked = { type: 'LogInUnlinked' as const, data: { mark: hash } };
  const other = {
    type: 'LogInLinked' as const,
    data: { subject: `${subject}-2`, mark: 'Zz3t0vYbN1xKc8Rw', from: context.today },
  };
  const reserved = { ...context, reservationHash: hash };
  it('ACC-02 is linked to a person with the hash that it is reserved by', () => {
    given(peopleStream, [staff]).when(link, reserved).thenEvents(linked);
    expect(fold(peopleStream.decider, [staff, linked, other])).toMatchObject({
      logIns: [{ mark: hash }, { mark: 'Zz3t0vYbN1xKc8Rw' }],
    });
  });
  it('ACC-02 is linked once, and again after it was unlinked', () => {
    given(peopleStream, [staff, linked]).when(link, reserved).thenNothing();
    given(peopleStream, [staff, linked, unlinked]).when(link, reserved).thenEvents(linked);
  });
  it('ACC-02 is never linked without a hash', () => {
    given(peopleStream, [staff]).when(link, context).thenRejected('LogInNotReserved', 'ACC-02');
  });
  it('ACC-02 is unlinked, and no other with it', () => {
    given(peopleStream, [staff, linked, other]).when(unlink, reserved).thenEvents(unlinked);
    expect(fold(peopleStream.decider, [staff, linked, other, unlinked])).toMatchObject({
      logIns: [{ mark: 'Zz3t0vYbN1xKc8Rw' }],
    });
  });
  it('ACC-02 is unlinked also from who has left; where it is not linked there is nothing to do', () => {
    given(peopleStream, [staff, linked, { type: 'PersonLeft', data: { on: from } }])
      .when(unlink, reserved)
      .thenEvents(unlinked);
    given(peopleStream, [staff, other]).when(unlink, reserved).thenNothing();
    given(peopleStream, [staff, linked]).when(unlink, context).thenNothing();
  });
  it('ACC-02 is reserved for its person by linking and unlinking, and by no other command', () => {
    const held = { purpose: 'identity', text: subject, holder: 'p-101' };
    expect(peopleStream.reservation(link, 'p-101')).toEqual(held);
    expect(peopleStream.reservation(unlink, 'p-101')).toEqual(held);
    expect(peopleStream.reservation({ type: 'LeavePerson', on: from }, 'p-101')).toBeNull();
  });
  it('ORG-06 needs a person who is registered and has not left', () => {
    given(peopleStream, []).when(link, reserved).thenRejected('PersonNotRegistered');
    given(peopleStream, [staff, { type: 'PersonLeft', data: { on: from } }])
      .when(link, reserved)
      .thenRejected('PersonHasLeft');
  });
});

describe('leaving', () => {
  const left = (on: string) => ({ type: 'PersonLeft' as const, data: { on } });
  const leave = (on: string) => ({ type: 'LeavePerson' as const, on });
  const logIn = {
    type: 'LogInLinked' as const,
    data: { subject: 'sealed', mark: 'q3Zt0vYbN1xKc8Rw', from },
  };
  const logInsOf = (history: Parameters<typeof fold>[1], day: string) => {
    const present = presentOn(fold(peopleStream.decider, history), day);
    return present === null ? null : logInsOn(present, day);
  };
  it('ORG-06 ends every role from that day on', () => {
    given(peopleStream, [staff, role('office')])
      .when(leave('2026-09-10'), context)
      .thenEvents(left('2026-09-10'));
    const state = fold(peopleStream.decider, [staff, role('office'), left('2026-09-10')]);
    expect([rolesAt(state, '2026-09-09'), rolesAt(state, '2026-09-10')]).toEqual([['office', 'staff'], []]);
    expect(isPresentOn(personView(state), '2026-09-09')).toBe(true);
    expect(isPresentOn(personView(state), '2026-09-10')).toBe(false);
  });
  it('ORG-06 leaves log-ins until that day, and nothing from then on', () => {
    const history = [parent, logIn, left('2026-09-10')];
    expect([logInsOf(history, '2026-09-09'), logInsOf(history, '2026-09-10')]).toEqual([
      ['q3Zt0vYbN1xKc8Rw'],
      null,
    ]);
  });
  it('ORG-06 has who joins again given a log-in again', () => {
    const again = { ...parent, data: { ...parent.data, from: '2027-01-04' } };
    const history = [parent, logIn, left('2026-09-10'), again];
    expect(fold(peopleStream.decider, history)).toMatchObject({ status: 'registered', leftOn: null });
    expect(logInsOf(history, '2027-01-04')).toEqual([]);
  });
  it('ORG-06 keeps the log-ins of who joins in another way without having left', () => {
    expect(logInsOf([parent, logIn, staff], from)).toEqual(['q3Zt0vYbN1xKc8Rw']);
  });
  it('ORG-06 on a day is recorded once', () => {
    given(peopleStream, [staff, left('2026-09-10')])
      .when(leave('2026-09-10'), context)
      .thenNothing();
  });
  it.each(['2026-12-18', '2026-09-03'])(
    'ORG-06 is brought forward from %s, also when that day has come',
    (recorded) => {
      given(peopleStream, [staff, left(recorded)])
        .when(leave('2026-09-02'), context)
        .thenEvents(left('2026-09-02'));
    },
  );
  it('ORG-06 is put off while the day is still to come, and refused once it has', () => {
    given(peopleStream, [staff, left('2026-09-04')])
      .when(leave('2026-12-18'), context)
      .thenEvents(left('2026-12-18'));
    given(peopleStream, [staff, left('2026-09-03')])
      .when(leave('2026-12-18'), context)
      .thenRejected('AlreadyLeft', 'ORG-06');
  });
});

describe('correcting a person', () => {
  const correct = (changes: object) => ({
    type: 'CorrectPerson' as const,
    corrects: 1,
    changes: {},
    reason: 'A slip.',
    ...changes,
  });
  const event = (changes: object) => ({
    type: 'PersonCorrected' as const,
    data: { corrects: 1, changes: {}, reason: 'A slip.', ...changes },
  });
  it('ORG-06 puts right what the joining stated', () => {
    const data = {
      name: 'Tobi O.',
      email: 'tobi@larkfield.example',
      dateOfBirth: '2020-03-15',
      changes: { from: '2026-09-01', yearGroup: 'Y2' as const },
    };
    given(peopleStream, [pupil]).when(correct(data), context).thenEvents(event(data));
    expect(fold(peopleStream.decider, [pupil, event(data)])).toMatchObject({
      name: 'Tobi O.',
      addresses: [{ capacity: 'pupil', email: 'tobi@larkfield.example' }],
      dateOfBirth: '2020-03-15',
      years: [{ yearGroup: 'Y2', from: '2026-09-01' }],
      roles: [{ role: 'pupil', from: '2026-09-01' }],
    });
  });
  it.each(['dsl', 'governor', 'volunteer'])(
    'ORG-02 refuses to move the assigned role %s, also one that could come from joining',
    (name) => {
      given(peopleStream, [staff, role(name)])
        .when(correct({ corrects: 2, changes: { from: '2026-09-01' } }), context)
        .thenRejected('RoleNotCorrectable', 'ORG-02');
    },
  );
  it('ORG-06 puts right the first day of an earlier joining', () => {
    given(peopleStream, [staff, parent])
      .when(correct({ changes: { from: '2026-09-01' } }), context)
      .thenEvents(event({ changes: { from: '2026-09-01' } }));
  });
  it('ORG-06 has nothing to do when nothing is named', () => {
    given(peopleStream, [staff]).when(correct({}), context).thenNothing();
  });
  it('ORG-06 refuses what a later joining stated again, and roles that the event did not give', () => {
    given(peopleStream, [staff, parent])
      .when(correct({ name: 'A. Shah' }), context)
      .thenRejected('CorrectionNotPossible');
    given(peopleStream, [staff])
      .when(correct({ corrects: 2, changes: { from } }), context)
      .thenRejected('CorrectionNotPossible');
  });
  it('ORG-06 leaves later statements alone when it is folded', () => {
    expect(fold(peopleStream.decider, [staff, parent, event({ name: 'A. Shah' })])).toMatchObject({
      name: contact.name,
    });
    expect(fold(peopleStream.decider, [staff, event({})])).toMatchObject({
      name: contact.name,
      addresses: [{ capacity: 'staff', email: contact.email }],
      years: [],
    });
  });
});

it('ORG-06 knows nothing of somebody who never joined', () => {
  const state = fold(peopleStream.decider, [role('dsl')]);
  expect([personView(state).kind, rolesAt(state, from), audiencesOf(state, from)]).toEqual([null, [], []]);
});
