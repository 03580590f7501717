import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../../../../domain/read-models/role-holders/holders-of.ts';
import { roleHoldersProjection } from '../../../../../domain/read-models/role-holders/projection.ts';
import { roleHoldersView } from '../../../../../domain/read-models/role-holders/view.ts';
import { contact, ended, parent, pupil, role, staff, visitor } from '../../../../support/people.ts';
import { rowOf, rowsOf } from '../../../../support/projecting.ts';

const today = '2026-09-11';
const rows = rowsOf(roleHoldersProjection, {
  'people/p-110': [staff, role('dsl'), role('headteacher')],
  'people/p-111': [staff, role('deputy-dsl')],
  'people/p-103': [staff, role('deputy-dsl'), role('computing-lead'), ended('computing-lead', today)],
  'people/p-104': [staff, role('dsl', '2026-10-01')],
});
const view = (query: Record<string, string> = {}) =>
  roleHoldersView.build({ 'role-holders': rows }, { now: `${today}T08:30:00.000Z`, today, query: roleHoldersView.query.parse(query) });

describe('who leads online safety', () => {
  it('ORG-02 lists an item for each role and holder, in the order in which people ask for them', () => {
    expect(view().items.map(({ key }) => key)).toEqual(['headteacher.p-110', 'dsl.p-110', 'deputy-dsl.p-103', 'deputy-dsl.p-111']);
    expect(view().items[1]).toEqual({ key: 'dsl.p-110', role: 'dsl', person: 'p-110', name: contact.name, from: '2026-09-02' });
  });
  it('ORG-02 says which roles nobody holds', () => {
    expect(view().summary).toEqual({
      holders: 4,
      unfilled: ['learning-mentor', 'safeguarding-governor', 'computing-lead', 'it-support', 'office', 'business-manager'],
    });
  });
  it('ORG-02 answers for any other role', () => {
    expect(view({ role: 'staff' }).items.map(({ person }) => person)).toEqual(['p-103', 'p-104', 'p-110', 'p-111']);
    expect(roleHoldersView.build({}, { now: '', today, query: { role: 'dsl' } })).toEqual({
      summary: { holders: 0, unfilled: ['dsl'] },
      items: [],
    });
  });
});

describe('the holders of a role', () => {
  it('ORG-02 are those who hold it on the day, with where to reach them', () => {
    expect(holdersOf(rows, 'dsl', today)).toEqual([{ person: 'p-110', name: contact.name, email: contact.email, from: '2026-09-02' }]);
    expect(holdersOf(rows, 'dsl', '2026-10-01').map(({ person }) => person)).toEqual(['p-104', 'p-110']);
  });
  it('ORG-02 leave out rows of people who never joined', () => {
    expect(holdersOf(rowsOf(roleHoldersProjection, { 'people/p-1': [role('dsl')] }), 'dsl', today)).toEqual([]);
  });
});

describe('the row of a person', () => {
  const row = (...history: { type: string; data: object }[]) => rowOf(roleHoldersProjection, 'people', 'p-101', history);
  const corrected = (data: object) => ({ type: 'PersonCorrected', data: { changes: {}, ...data } });
  it.each([staff, parent, visitor])('ORG-06 holds name and address as the log seals them: $type', (joined) => {
    expect(row(joined)).toMatchObject(contact);
  });
  it('ORG-06 keeps an address that a later joining does not name, and none of a pupil', () => {
    expect(row(parent, { type: 'StaffMemberJoined', data: { kind: 'staff', name: 'A. Shah', startedOn: today } })).toMatchObject({
      name: 'A. Shah',
      email: contact.email,
    });
    expect(row({ type: 'VolunteerRegistered', data: { name: 'A. Shah', from: today } })).toMatchObject({ email: null });
    expect(row(pupil)).toMatchObject({ name: 'Tobi Okoro', email: null });
  });
  it('ORG-06 follows corrections of what still stands', () => {
    expect(row(staff, corrected({ corrects: 1, name: 'A. Shah' }))).toMatchObject({ name: 'A. Shah', email: contact.email });
    expect(row(staff, corrected({ corrects: 1, email: 'a@larkfield.example' }))).toMatchObject({
      name: contact.name,
      email: 'a@larkfield.example',
    });
    expect(row(staff, parent, corrected({ corrects: 1, name: 'A. Shah' }))).toMatchObject({ name: contact.name });
  });
  it('ORG-06 is as before when an event says nothing about roles', () => {
    const silent = [
      { type: 'ParentLinkedToPupil', data: { pupil: 'u-301' } },
      { type: 'ParentUnlinkedFromPupil', data: { pupil: 'u-301', reason: 'sealed' } },
      { type: 'LogInLinked', data: { subject: 'sealed', mark: 'q3Zt0vYbN1xKc8Rw' } },
      { type: 'LogInUnlinked', data: { mark: 'q3Zt0vYbN1xKc8Rw' } },
      { type: 'SomethingNew', data: {} },
    ];
    expect(row(parent, ...silent)).toEqual(row(parent));
  });
  it('ORG-06 has every role ended when the person left', () => {
    expect(row(staff, role('dsl'), { type: 'PersonLeft', data: { on: today } })).toMatchObject({
      roles: [{ until: '2026-09-10' }, { until: '2026-09-10' }],
    });
  });
  it('ORG-06 follows a day of leaving that is moved, from one row to the next', () => {
    const left = (on: string) => ({ type: 'PersonLeft', data: { on } });
    const history = [staff, role('office', '2026-09-02', '2026-12-18')];
    expect(row(...history, left('2026-10-01'), left('2026-11-02'))).toEqual(row(...history, left('2026-11-02')));
    expect(row(...history, left('2026-11-02'), left('2027-01-04'))).toMatchObject({
      roles: [{ until: '2027-01-03' }, { until: '2026-12-18' }],
    });
  });
});
