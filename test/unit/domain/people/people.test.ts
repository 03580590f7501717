import { describe, expect, it } from 'vitest';
import { peopleStream } from '../../../../domain/people/stream.ts';
import { audiencesOf, personRoles, rolesAt } from '../../../../domain/people/views.ts';
import { contact, parent, pupil, role, staff, visitor } from '../../../support/people.ts';
import { contextOf, fold, given } from '../../../support/scenario.ts';

const context = contextOf({ settings: null, facts: {} }, { streamId: 'p-101' });
const from = '2026-09-02';

describe('joining', () => {
  it.each([
    [{ type: 'JoinStaff', kind: 'agency', ...contact, startedOn: from } as const, 'StaffMemberJoined', 'agency'],
    [{ type: 'AdmitPupil', name: 'Tobi', yearGroup: 'Y1', admittedOn: from } as const, 'PupilAdmitted', 'pupil'],
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
  it('ORG-06 keeps the address that is known when the next joining names none', () => {
    expect(
      fold(peopleStream.decider, [parent, { type: 'StaffMemberJoined', data: { kind: 'staff', name: 'A. Shah', startedOn: from } }]),
    ).toMatchObject({
      name: 'A. Shah',
      email: contact.email,
      kind: 'staff',
      statedBy: 2,
    });
  });
});

describe('a parent and a pupil', () => {
  const link = { type: 'LinkParent' as const, pupil: 'u-301' };
  const known = { ...context, facts: { pupil: { roles: [{ role: 'pupil', from, until: null, by: 1 }] } } };
  const linked = { type: 'ParentLinkedToPupil' as const, data: { pupil: 'u-301' } };
  it('ORG-06 are linked', () => {
    given(peopleStream, [parent]).when(link, known).thenEvents(linked);
    expect(personRoles(fold(peopleStream.decider, [parent, linked]))).toMatchObject({ children: ['u-301'], kind: 'parent', left: false });
  });
  it('ORG-06 are linked once', () => {
    given(peopleStream, [parent, linked]).when(link, known).thenNothing();
  });
  it('ORG-06 are not linked when the one is no parent or the other no pupil', () => {
    given(peopleStream, [staff]).when(link, known).thenRejected('NotAParent');
    given(peopleStream, [parent]).when(link, context).thenRejected('PupilNotRegistered');
    given(peopleStream, [parent])
      .when(link, { ...context, facts: { pupil: { roles: [] } } })
      .thenRejected('PupilNotRegistered');
    expect(peopleStream.factNeeds(link)).toEqual({ pupil: { stream: 'people', id: 'u-301' } });
  });
});

describe('a log-in', () => {
  const command = { type: 'LinkLogIn' as const, subject: 'https://login.fernhill.example/|f6f0a5b2' };
  const event = { type: 'LogInLinked' as const, data: { subject: command.subject } };
  it('ACC-02 is linked to a person and reserved for that person', () => {
    given(peopleStream, [staff]).when(command, context).thenEvents(event);
    expect(peopleStream.reservation(command, 'p-101')).toEqual({ purpose: 'identity', text: command.subject, holder: 'p-101' });
    expect(fold(peopleStream.decider, [staff, event])).toMatchObject({ hasLogIn: true });
  });
  it('ACC-02 is reserved by no other command', () => {
    expect(peopleStream.reservation({ type: 'LeavePerson', on: from }, 'p-101')).toBeNull();
  });
  it('ORG-06 needs a person who is registered and has not left', () => {
    given(peopleStream, []).when(command, context).thenRejected('PersonNotRegistered');
    given(peopleStream, [staff, { type: 'PersonLeft', data: { on: from } }])
      .when(command, context)
      .thenRejected('PersonHasLeft');
  });
});

describe('leaving', () => {
  const left = { type: 'PersonLeft' as const, data: { on: '2026-09-10' } };
  it('ORG-06 ends every role from that day on', () => {
    given(peopleStream, [staff, role('dsl')])
      .when({ type: 'LeavePerson', on: '2026-09-10' }, context)
      .thenEvents(left);
    const state = fold(peopleStream.decider, [staff, role('dsl'), left]);
    expect([rolesAt(state, '2026-09-09'), rolesAt(state, '2026-09-10')]).toEqual([['dsl', 'staff'], []]);
    expect(personRoles(state)).toMatchObject({ left: true });
  });
  it('ORG-06 happens once, until the person joins again', () => {
    given(peopleStream, [staff, left]).when({ type: 'LeavePerson', on: '2026-09-11' }, context).thenNothing();
    expect(fold(peopleStream.decider, [staff, left, { ...staff, data: { ...staff.data, startedOn: '2027-01-04' } }])).toMatchObject({
      status: 'registered',
    });
  });
});

describe('correcting a person', () => {
  const correct = (changes: object) => ({ type: 'CorrectPerson' as const, corrects: 1, changes: {}, reason: 'A slip.', ...changes });
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
      email: 'tobi@larkfield.example',
      dateOfBirth: '2020-03-15',
      yearGroup: 'Y2',
      roles: [{ role: 'pupil', from: '2026-09-01' }],
    });
  });
  it('ORG-02 puts right the first day of an assigned role', () => {
    given(peopleStream, [staff, role('dsl')])
      .when(correct({ corrects: 2, changes: { from: '2026-09-01' } }), context)
      .thenEvents(event({ corrects: 2, changes: { from: '2026-09-01' } }));
  });
  it('ORG-06 has nothing to do when nothing is named', () => {
    given(peopleStream, [staff]).when(correct({}), context).thenNothing();
  });
  it('ORG-06 refuses what a later joining stated anew, and roles that the event did not give', () => {
    given(peopleStream, [staff, parent])
      .when(correct({ name: 'A. Shah' }), context)
      .thenRejected('CorrectionNotPossible');
    given(peopleStream, [staff])
      .when(correct({ corrects: 2, changes: { from } }), context)
      .thenRejected('CorrectionNotPossible');
  });
  it('ORG-06 leaves later statements alone when it is folded', () => {
    expect(fold(peopleStream.decider, [staff, parent, event({ name: 'A. Shah' })])).toMatchObject({ name: contact.name });
    expect(fold(peopleStream.decider, [staff, event({})])).toMatchObject({ name: contact.name, email: contact.email, yearGroup: null });
  });
});

it('ORG-06 knows nothing of somebody who never joined', () => {
  const state = fold(peopleStream.decider, [role('dsl')]);
  expect([personRoles(state).kind, rolesAt(state, from), audiencesOf(state, from)]).toEqual([null, [], []]);
});
