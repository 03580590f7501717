import { describe, expect, it } from 'vitest';
import { phonesReport } from '../../../../../domain/reports/phones/report.ts';
import { figureOf, type Happening, madeOf, rowsOf } from '../../../../support/made-document.ts';

const settings = { 'pupil-devices': { phoneYears: ['Y5', 'Y6'] } };
const school: Happening = {
  record: 'schools/larkfield-infant',
  type: 'SchoolRegistered',
  data: { yearGroups: ['Y5', 'Y6'] },
};
const pupil = (id: string, yearGroup: string): Happening => ({
  record: `people/${id}`,
  type: 'PupilAdmitted',
  data: { yearGroup, admittedOn: '2026-09-02' },
});
const permitted = (id: string, yearGroup = 'Y6'): Happening => ({
  record: `pupil-devices/${id}`,
  type: 'PupilMobilePermitted',
  data: { pupil: id, yearGroup },
});
const taken = (id: string, on: string): Happening => ({
  record: `pupil-devices/${id}`,
  type: 'DeviceConfiscated',
  data: { pupil: id },
  on,
});
const returned = (id: string, confiscation: number, on: string): Happening => ({
  record: `pupil-devices/${id}`,
  type: 'ConfiscatedDeviceReturned',
  data: { pupil: id, confiscation },
  on,
});
const times = <T>(count: number, of: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => of(at));
const made = (happenings: readonly Happening[], rules = settings) =>
  madeOf(phonesReport, happenings, { settings: rules });

describe('the report of phones', () => {
  it('MOB-01 lists the rule in force and permissions by year group, none under five', () => {
    const document = made([
      school,
      ...times(6, (at) => permitted(`u-${at}`)),
      ...times(5, (at) => permitted(`v-${at}`, 'Y5')),
    ]);
    expect(figureOf(document, 'phone-years')).toMatchObject({ value: 'Year 5, Year 6' });
    expect(rowsOf(document, 'permissions-by-year')).toEqual([
      ['Year 5', 5],
      ['Year 6', 6],
      ['No year group', 0],
    ]);
  });

  it('MOB-01 withholds the permissions of a year group that has few, and another with them', () => {
    const document = made([
      school,
      ...times(6, (at) => permitted(`u-${at}`)),
      ...times(2, (at) => permitted(`v-${at}`, 'Y5')),
    ]);
    expect(rowsOf(document, 'permissions-by-year')).toEqual([
      ['Year 5', null],
      ['Year 6', null],
      ['No year group', 0],
    ]);
    expect(figureOf(document, 'permissions')).toMatchObject({ value: 8 });
  });

  it('NET-08 says so where pupils bring no devices', () => {
    expect(figureOf(madeOf(phonesReport, [school]), 'phone-years')).toMatchObject({ text: 'none' });
  });

  it('MOB-02 shows what was handed in, and what was not fetched, in the period', () => {
    const phone = (type: string, on = '2026-09-10'): Happening => ({ record: 'pupil-devices/u-1', type, on });
    const document = made([
      permitted('u-1'),
      phone('PupilMobileHandedIn'),
      phone('PupilMobileNotCollected'),
      phone('PupilMobileHandedIn', '2026-06-10'),
    ]);
    expect(figureOf(document, 'handed-in')).toMatchObject({ value: 1 });
    expect(figureOf(document, 'not-collected')).toMatchObject({ value: 1 });
  });

  it('SRC-04 counts how long devices were held that were taken', () => {
    const document = made([
      school,
      ...times(5, (at) => pupil(`u-${at}`, 'Y6')),
      ...times(5, (at) => taken(`u-${at}`, '2026-09-10')),
      ...times(5, (at) => returned(`u-${at}`, 1, '2026-09-14')),
      ...times(6, (at) => taken(`u-${at}`, '2026-10-19')),
      taken('u-9', '2026-06-10'),
    ]);
    expect(rowsOf(document, 'taken-by-length')).toEqual([
      ['Given back on the day', 0],
      ['Within seven days', 5],
      ['Later', 0],
      ['Held still', 6],
    ]);
    expect(figureOf(document, 'taken')).toMatchObject({ value: 11 });
  });

  it('SRC-04 never says of a small number in which year group a device was taken', () => {
    const document = made([school, pupil('u-1', 'Y6'), taken('u-1', '2026-09-10')]);
    expect(rowsOf(document, 'taken-by-year')).toEqual([
      ['Year 5', null],
      ['Year 6', null],
      ['No year group', null],
    ]);
    expect(JSON.stringify(document)).not.toMatch(/"id":"taken-y6[^}]*pupil-devices/);
  });

  it('MOB-03 shows breaches of the rule, by the day on which they were', () => {
    const breach = (id: string, on: string): Happening => ({
      record: `breaches/${id}`,
      type: 'PupilMobileBreachRecorded',
      data: { on },
    });
    const document = made([breach('b-1', '2026-09-10'), breach('b-2', '2026-06-10')]);
    expect(figureOf(document, 'phone-breaches').events).toMatchObject([{ id: 'b-1' }]);
  });
});
