import { describe, expect, it } from 'vitest';
import { listsInMemory } from '../../../../../domain/kernel/lists-in-memory.ts';
import type { SourceRow } from '../../../../../domain/kernel/projection.ts';
import {
  childrenOf,
  heldSince,
  holdersFrom,
  listedHolder,
  listedParent,
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
  it('ORG-02 are those who hold it on the day', () => {
    expect(holdersOf(rows, 'dsl', today)).toMatchObject([
      { person: 'p-110', name: contact.name, periods: [{ from: '2026-09-02', until: null }] },
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
  const linked = (parentId: string, from = '2026-09-02') => ({
    type: 'ParentLinkedToPupil',
    data: { parent: parentId, kind: 'parent', mayBeTold: true, from },
  });
  const unlinked = (parentId: string, link: number, on = '2026-09-20') => ({
    type: 'ParentUnlinkedFromPupil',
    data: { parent: parentId, on, link, reason: 'sealed' },
  });
  const left = { type: 'PersonLeft', data: { on: '2026-10-01' } };
  const of = (...history: { type: string; data: object }[]) =>
    rowsOf(roleHoldersProjection, {
      'people/u-301': [pupil, ...history],
      'people/u-302': [pupil, linked('p-201')],
    });
  const row = { kind: 'parent', mayBeTold: true, from: '2026-09-02', until: null };
  it('ORG-06 are found from either side, as the record of the child has them', () => {
    const sources = of(linked('p-201'), linked('p-202'), unlinked('p-202', 3));
    expect(within(sources, childrenOf('p-201')).map(({ row: { pupil: child } }) => child)).toEqual([
      'u-301',
      'u-302',
    ]);
    expect(within(sources, parentsOf('u-301')).map((one) => listedParent.parse(one.row))).toEqual([
      { key: 'p-201.u-301', parent: 'p-201', pupil: 'u-301', ...row },
      { key: 'p-202.u-301', parent: 'p-202', pupil: 'u-301', ...row, until: '2026-09-19' },
    ]);
  });
  it('ORG-06 stand once, with the last link between the two', () => {
    const sources = of(linked('p-201'), unlinked('p-201', 2), linked('p-201', '2026-11-02'));
    expect(within(sources, parentsOf('u-301')).map((one) => one.row['from'])).toEqual(['2026-11-02']);
  });
  it('ORG-06 hold until the child leaves, and begin on the right day when that was corrected', () => {
    expect(within(of(linked('p-201'), left), parentsOf('u-301')).map((one) => one.row['until'])).toEqual([
      '2026-09-30',
    ]);
    const corrected = { type: 'PersonCorrected', data: { corrects: 2, changes: { from: '2026-09-05' } } };
    expect(within(of(linked('p-201'), corrected), parentsOf('u-301'))).toMatchObject([
      { row: { from: '2026-09-05', until: null } },
    ]);
  });
});

describe('the row of a person', () => {
  const row = (...history: { type: string; data: object }[]) =>
    rowOf(roleHoldersProjection, 'people', 'p-101', history);
  const corrected = (data: object) => ({ type: 'PersonCorrected', data: { changes: {}, ...data } });
  it.each([staff, parent, visitor, pupil])(
    'ORG-06 holds the name as the log seals it, and no address: $type',
    (joined) => {
      expect(row(joined)).toMatchObject({ name: joined.data.name });
      expect(JSON.stringify(row(joined))).not.toContain('@');
    },
  );
  it('ORG-06 holds the newest name, by joining or since it changed', () => {
    const changed = { type: 'ContactChanged', data: { capacity: 'staff', name: 'A. Lowe', from: today } };
    expect(row(staff, changed)).toMatchObject({ name: 'A. Lowe' });
    expect(row(staff, changed, parent)).toMatchObject({ name: contact.name });
    expect(
      row(staff, { ...changed, data: { capacity: 'staff', email: 'sealed', from: today } }),
    ).toMatchObject({
      name: contact.name,
    });
  });
  it('ORG-06 follows corrections of what still stands', () => {
    expect(row(staff, corrected({ corrects: 1, name: 'A. Shah' }))).toMatchObject({
      name: 'A. Shah',
    });
    expect(row(staff, corrected({ corrects: 1, email: 'a@larkfield.example' }))).toMatchObject({
      name: contact.name,
    });
    expect(row(staff, parent, corrected({ corrects: 1, name: 'A. Shah' }))).toMatchObject({
      name: contact.name,
    });
  });
  it('ORG-06 is as before when an event says nothing about roles', () => {
    const silent = [
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
    expect(row(...history, left('2026-10-01'), left('2026-11-02'))).toMatchObject({
      roles: [{ until: '2026-11-01' }, { until: '2026-11-01' }],
    });
    expect(row(...history, left('2026-11-02'), left('2027-01-04'))).toMatchObject({
      roles: [{ until: '2027-01-03' }, { until: '2026-12-18' }],
    });
  });
  it('ORG-06 ends one capacity alone, with the roles that rest on it', () => {
    const ended = { type: 'CapacityEnded', data: { capacity: 'staff', on: '2026-11-02' } };
    expect(row(staff, parent, role('office'), ended)).toMatchObject({
      roles: [{ until: '2026-11-01' }, { until: null }, { until: '2026-11-01' }],
    });
  });
});
