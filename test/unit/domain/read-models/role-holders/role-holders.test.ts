import { describe, expect, it } from 'vitest';
import { listsInMemory } from '../../../../../domain/kernel/lists-in-memory.ts';
import type { SourceRow } from '../../../../../domain/kernel/projection.ts';
import {
  childrenOf,
  heldSince,
  holdersFrom,
  listedHolder,
  parentsOf,
} from '../../../../../domain/read-models/role-holders/lists.ts';
import { roleHoldersProjection } from '../../../../../domain/read-models/role-holders/projection.ts';
import { roleHoldersView } from '../../../../../domain/read-models/role-holders/view.ts';
import { contact, ended, parent, pupil, role, staff, visitor } from '../../../../support/people.ts';
import { listOf, rowOf, rowsOf } from '../../../../support/projecting.ts';

const today = '2026-09-11';
const rows = rowsOf(roleHoldersProjection, {
  'people/p-110': [staff, role('dsl'), role('headteacher')],
  'people/p-111': [staff, role('deputy-dsl')],
  'people/p-103': [staff, role('deputy-dsl'), role('computing-lead'), ended('computing-lead', today)],
  'people/p-104': [staff, role('dsl', '2026-10-01')],
});
const view = (query: Record<string, string> = {}) =>
  listOf(roleHoldersProjection, roleHoldersView, rows, { today, query });

describe('who leads online safety', () => {
  it('ORG-02 lists an item for each role and holder, in the order in which people ask for them', () => {
    expect(view().items.map(({ key }) => key)).toEqual([
      'headteacher.p-110',
      'dsl.p-110',
      'deputy-dsl.p-103',
      'deputy-dsl.p-111',
    ]);
    expect(view().items[1]).toEqual({
      key: 'dsl.p-110',
      role: 'dsl',
      person: 'p-110',
      name: contact.name,
      from: '2026-09-02',
    });
  });
  it('ORG-02 says which roles nobody holds', () => {
    expect(view().summary).toEqual({
      holders: 4,
      unfilled: [
        'learning-mentor',
        'safeguarding-governor',
        'computing-lead',
        'it-support',
        'office',
        'business-manager',
      ],
    });
  });
  it('ORG-02 answers for any other role', () => {
    expect(view({ role: 'staff' }).items.map(({ person }) => person)).toEqual([
      'p-103',
      'p-104',
      'p-110',
      'p-111',
    ]);
    expect(listOf(roleHoldersProjection, roleHoldersView, [], { today, query: { role: 'dsl' } })).toEqual({
      summary: { holders: 0, unfilled: ['dsl'] },
      items: [],
    });
  });
});

const within = (sources: readonly SourceRow[], { from, to }: { from: string; to: string }) =>
  listsInMemory(roleHoldersProjection, sources).rows.filter(({ key }) => from <= key && key <= to);
const holdersOf = (sources: readonly SourceRow[], of: string, day: string) =>
  within(sources, holdersFrom(day, of))
    .map(({ row }) => listedHolder.parse(row))
    .filter((holder) => heldSince(holder, day) !== null);

describe('the holders of a role', () => {
  it('ORG-02 are those who hold it on the day, with where to reach them', () => {
    expect(holdersOf(rows, 'dsl', today)).toMatchObject([
      { person: 'p-110', ...contact, periods: [{ from: '2026-09-02', until: null }] },
    ]);
    expect(holdersOf(rows, 'dsl', '2026-10-01').map(({ person }) => person)).toEqual(['p-104', 'p-110']);
  });
  it('ORG-02 leave out rows of people who never joined', () => {
    expect(holdersOf(rowsOf(roleHoldersProjection, { 'people/p-1': [role('dsl')] }), 'dsl', today)).toEqual(
      [],
    );
  });
  it('ORG-02 count once who was given the role twice, and on no day between', () => {
    const again = (...history: { type: string; data: object }[]) =>
      rowsOf(roleHoldersProjection, { 'people/p-1': [staff, ...history] });
    const on = (sources: readonly SourceRow[], day: string) => {
      const { summary, items } = listOf(roleHoldersProjection, roleHoldersView, sources, {
        today: day,
        query: { role: 'dsl' },
      });
      expect(summary['holders']).toBe(items.length);
      return items.map(({ from }) => from);
    };
    const twice = again(role('dsl', '2026-09-02', '2026-12-18'), role('dsl', '2026-10-01', '2026-11-01'));
    expect([on(twice, '2026-10-15'), on(twice, '2026-12-18'), on(twice, '2026-12-19')]).toEqual([
      ['2026-09-02'],
      ['2026-09-02'],
      [],
    ]);
    const apart = again(role('dsl', '2026-09-02', '2026-10-01'), role('dsl', '2026-11-02'));
    expect([on(apart, '2026-10-01'), on(apart, '2026-10-02'), on(apart, '2026-11-02')]).toEqual([
      ['2026-09-02'],
      [],
      ['2026-11-02'],
    ]);
    const seamless = again(role('dsl', '2026-09-02', '2026-10-01'), role('dsl', '2026-10-02', '2026-10-03'));
    expect([on(seamless, '2026-10-02'), on(seamless, '2026-10-04')]).toEqual([['2026-10-02'], []]);
  });
});

describe('parents and children', () => {
  const linked = (child: string) => ({ type: 'ParentLinkedToPupil', data: { pupil: child } });
  const unlinked = (child: string) => ({
    type: 'ParentUnlinkedFromPupil',
    data: { pupil: child, reason: 'sealed' },
  });
  const left = { type: 'PersonLeft', data: { on: '2026-10-01' } };
  const of = (...history: { type: string; data: object }[]) =>
    rowsOf(roleHoldersProjection, {
      'people/p-201': [parent, ...history],
      'people/p-202': [parent, linked('u-301')],
    });
  it('ORG-06 are found from either side', () => {
    const sources = of(linked('u-301'), linked('u-302'), linked('u-303'), unlinked('u-303'), linked('u-301'));
    expect(within(sources, childrenOf('p-201')).map(({ row }) => row['pupil'])).toEqual(['u-301', 'u-302']);
    expect(within(sources, parentsOf('u-301')).map(({ row }) => row)).toEqual([
      { key: 'p-201.u-301', parent: 'p-201', pupil: 'u-301', until: null },
      { key: 'p-202.u-301', parent: 'p-202', pupil: 'u-301', until: null },
    ]);
  });
  it('ORG-06 hold until the day of leaving, and who joins again is linked again', () => {
    expect(within(of(linked('u-301'), left), childrenOf('p-201')).map(({ row }) => row['until'])).toEqual([
      '2026-09-30',
    ]);
    expect(within(of(linked('u-301'), left, parent), childrenOf('p-201'))).toEqual([]);
    expect(within(of(linked('u-301'), left, parent, linked('u-302')), childrenOf('p-201'))).toMatchObject([
      { row: { until: null } },
    ]);
  });
});

describe('the row of a person', () => {
  const row = (...history: { type: string; data: object }[]) =>
    rowOf(roleHoldersProjection, 'people', 'p-101', history);
  const corrected = (data: object) => ({ type: 'PersonCorrected', data: { changes: {}, ...data } });
  it.each([staff, parent, visitor])(
    'ORG-06 holds name and address as the log seals them: $type',
    (joined) => {
      expect(row(joined)).toMatchObject(contact);
    },
  );
  it('ORG-06 keeps an address that a later joining does not name, and none of a pupil', () => {
    expect(
      row(parent, { type: 'StaffMemberJoined', data: { kind: 'staff', name: 'A. Shah', startedOn: today } }),
    ).toMatchObject({
      name: 'A. Shah',
      email: contact.email,
    });
    expect(row({ type: 'VolunteerRegistered', data: { name: 'A. Shah', from: today } })).toMatchObject({
      email: null,
    });
    expect(row(pupil)).toMatchObject({ name: 'Tobi Okoro', email: null });
  });
  it('ORG-06 follows corrections of what still stands', () => {
    expect(row(staff, corrected({ corrects: 1, name: 'A. Shah' }))).toMatchObject({
      name: 'A. Shah',
      email: contact.email,
    });
    expect(row(staff, corrected({ corrects: 1, email: 'a@larkfield.example' }))).toMatchObject({
      name: contact.name,
      email: 'a@larkfield.example',
    });
    expect(row(staff, parent, corrected({ corrects: 1, name: 'A. Shah' }))).toMatchObject({
      name: contact.name,
    });
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
    expect(row(...history, left('2026-10-01'), left('2026-11-02'))).toEqual(
      row(...history, left('2026-11-02')),
    );
    expect(row(...history, left('2026-11-02'), left('2027-01-04'))).toMatchObject({
      roles: [{ until: '2027-01-03' }, { until: '2026-12-18' }],
    });
  });
});
