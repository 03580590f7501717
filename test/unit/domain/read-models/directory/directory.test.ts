import { describe, expect, it } from 'vitest';
import { directoryProjection } from '../../../../../domain/read-models/directory/projection.ts';
import { directoryView } from '../../../../../domain/read-models/directory/view.ts';
import { ended, parent, pupil, role, staff } from '../../../../support/people.ts';
import { adopted } from '../../../../support/policy-scenario.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';

const today = '2026-09-11';
const registered = {
  type: 'SchoolRegistered',
  data: { name: 'Larkfield Infant School', phase: 'infant', yearGroups: ['R', 'Y1'] },
};
const petrel = {
  type: 'SupplierAppointed',
  data: {
    supplier: 'petrel-it',
    name: 'Petrel IT Services',
    role: 'it-support',
    agreement: 'sla-2026',
    from: '2026-09-01',
    until: null,
  },
};
const over = { type: 'SupplierAgreementEnded', data: { appointment: 2, lastDay: '2026-12-31' } };
const heron = {
  type: 'SupplierAppointed',
  data: { ...petrel.data, supplier: 'heron-it', name: 'Heron IT', from: '2027-01-01' },
};
const certified = {
  type: 'CertificationRecorded',
  data: {
    certification: 'safe-online-school',
    body: 'Safe Schools Council',
    on: '2026-06-12',
    expiresOn: '2027-06-11',
  },
};
const settings = {
  schools: { externalSystems: ['parents-platform'], itSupportNames: ['ict-manager'] },
};
const rows = rowsOf(directoryProjection, {
  'schools/larkfield-infant': [registered, petrel, over, heron, certified],
  'policies/online-safety': [
    adopted(1, { settings }),
    adopted(2, { settings: {}, effectiveFrom: '2027-02-01T00:00:00.000Z' }),
  ],
  'people/p-100': [staff, role('headteacher'), role('dsl')],
  'people/p-103': [staff, role('dsl'), ended('dsl', '2026-09-10')],
  'people/p-104': [staff],
  'people/p-201': [parent],
  'people/u-301': [pupil],
});
const list = (query: Record<string, string> = {}, seen = today) =>
  listOf(directoryProjection, directoryView, rows, { today: seen, query }).items;
const names = (query: Record<string, string> = {}, seen = today) =>
  list(query, seen).map(({ kind, name, what, role: as, person }) =>
    [kind, as, what, name, person].filter((one) => one !== null).join(' '),
  );

describe('the directory of a school', () => {
  it('ORG-01 ORG-02 ORG-03 ORG-04 ORG-05 shows school, supplier, leaders, certification and systems', () => {
    expect(names()).toEqual([
      'school Larkfield Infant School',
      'supplier it-support petrel-it Petrel IT Services',
      'leader headteacher p-100',
      'leader dsl p-100',
      'certification safe-online-school Safe Schools Council',
      'other-name it-support ict-manager Petrel IT Services',
      'system parents-platform',
    ]);
    expect(list({ kind: 'school' })).toMatchObject([{ phase: 'infant', yearGroups: ['R', 'Y1'] }]);
  });
  it('ORG-03 shows the one organisation of the day, also by what the policy calls it', () => {
    expect(names({ kind: 'supplier' }, '2027-01-01')).toEqual(['supplier it-support heron-it Heron IT']);
    expect(names({ name: 'ict-manager' })).toEqual(['other-name it-support ict-manager Petrel IT Services']);
    expect(names({ name: 'ict-manager' }, '2027-01-01')).toEqual([
      'other-name it-support ict-manager Heron IT',
    ]);
    expect(names({ name: 'caretaker' })).toEqual([]);
  });
  it('ORG-03 knows a name that means nobody yet', () => {
    const nobody = rowsOf(directoryProjection, {
      'schools/larkfield-infant': [registered],
      'policies/online-safety': [adopted(1, { settings })],
    });
    const { items } = listOf(directoryProjection, directoryView, nobody, {
      today,
      query: { name: 'ict-manager' },
    });
    expect(items).toMatchObject([{ what: 'ict-manager', role: 'it-support', name: null }]);
  });
  it('ORG-04 shows the systems and names of the version that is in force', () => {
    expect(names({ kind: 'system' }, '2027-01-31')).toEqual(['system parents-platform']);
    expect(names({ kind: 'system' }, '2027-02-01')).toEqual([]);
    expect(names({ name: 'ict-manager' }, '2027-02-01')).toEqual([]);
  });
  it('ORG-05 shows a certification until it expires', () => {
    expect(names({ kind: 'certification' }, '2027-06-11')).toHaveLength(1);
    expect(names({ kind: 'certification' }, '2027-06-12')).toEqual([]);
  });
  it('ORG-02 shows leaders by their ids alone, and keeps nothing of families', () => {
    expect(JSON.stringify(list())).not.toContain(staff.data.name);
    expect(rows.some(({ id }) => ['p-201', 'u-301'].includes(id))).toBe(false);
  });
  it('ORG-01 shows nothing of a school that is not registered', () => {
    expect(listOf(directoryProjection, directoryView, [], { today }).items).toEqual([]);
  });
});
