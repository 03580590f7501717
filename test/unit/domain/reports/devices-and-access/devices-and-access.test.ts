import { describe, expect, it } from 'vitest';
import { devicesAndAccessReport } from '../../../../../domain/reports/devices-and-access/report.ts';
import { figureOf, type Happening, madeOf, rowsOf } from '../../../../support/made-document.ts';

const device = (id: string, form = 'laptop', supportsUpdates = true): Happening => ({
  record: `devices/${id}`,
  type: 'DeviceRegistered',
  data: { form, intendedFor: null, label: null, supportsUpdates },
});
const lent = (id: string, returnDue: string, borrower = 'p-201'): Happening => ({
  record: `devices/${id}`,
  type: 'DeviceLent',
  data: { borrower, returnDue },
});
const upkeep = (id: string, type: string, data = {}): Happening => ({ record: `devices/${id}`, type, data });
const staff = (id: string): Happening => ({
  record: `people/${id}`,
  type: 'StaffMemberJoined',
  data: { startedOn: '2026-09-01' },
});
const left = (id: string, on: string): Happening => ({
  record: `people/${id}`,
  type: 'PersonLeft',
  data: { on },
});
const account = (person: string, from = '2026-09-02'): Happening => ({
  record: `access/${person}`,
  type: 'UserAccountIssued',
  data: { person, from, until: null, agreement: `${person}.staff` },
});

const made = (happenings: readonly Happening[], settings = {}) =>
  madeOf(devicesAndAccessReport, happenings, { settings });

describe('the report of devices and access', () => {
  it('DEV-01 lists devices by form and by where they are', () => {
    const document = made([device('d-1'), device('d-2'), lent('d-2', '2026-12-01'), device('d-3', 'tablet')]);
    expect(rowsOf(document, 'register')).toEqual([
      ['Laptop', 1, 1, 0, 0, 0, 0],
      ['Tablet', 1, 0, 0, 0, 0, 0],
    ]);
    expect(figureOf(document, 'devices')).toMatchObject({ value: 3 });
  });

  it('DEV-02 shows loans that are overdue, and who has the device', () => {
    const document = made([
      device('d-1'),
      lent('d-1', '2026-10-19'),
      device('d-2'),
      lent('d-2', '2026-10-20'),
    ]);
    expect(figureOf(document, 'loans-late')).toMatchObject({ value: 1, standing: 'red' });
    expect(rowsOf(document, 'loans-overdue')).toEqual([
      ['d-1', 'laptop', { person: 'p-201' }, '19 October 2026'],
    ]);
  });

  it('DEV-07 says how many get their updates, of those that take any', () => {
    const document = made([
      device('d-1'),
      upkeep('d-1', 'DeviceUpdatesConfigured'),
      device('d-2'),
      device('d-3', 'other', false),
    ]);
    expect(figureOf(document, 'devices-updated')).toMatchObject({ text: '1 of 2', standing: 'red' });
    expect(figureOf(document, 'devices-encrypted')).toMatchObject({ text: '0 of 3' });
  });

  it('DEV-09 shows whose pictures are to be cleared, where the school has an interval', () => {
    const of = [device('d-1', 'tablet'), upkeep('d-1', 'ClassDeviceAllocated', { class: 'y1-ash' })];
    const settings = { devices: { galleryInterval: { kind: 'days', count: 14 } } };
    expect(figureOf(made(of, settings), 'pictures-late')).toMatchObject({ value: 1, standing: 'red' });
    expect(figureOf(made(of), 'pictures-late')).toMatchObject({ value: 0, standing: 'green' });
  });

  it('ACC-07 lists who left and has access or a device still', () => {
    const document = made([
      staff('p-1'),
      account('p-1'),
      left('p-1', '2026-10-01'),
      staff('p-2'),
      account('p-2'),
      left('p-2', '2026-11-01'),
      staff('p-3'),
      account('p-3'),
      left('p-3', '2026-10-01'),
      { record: 'access/p-3', type: 'UserAccountClosed', data: { person: 'p-3', account: 1 } },
    ]);
    expect(figureOf(document, 'leavers-access')).toMatchObject({ value: 1, standing: 'red' });
    expect(rowsOf(document, 'leavers')).toEqual([[{ person: 'p-1' }, '1 October 2026', 'account']]);
  });

  it('ACC-01 lists access that no agreement carries any more', () => {
    const document = made([
      staff('p-1'),
      account('p-1'),
      {
        record: 'access/p-1',
        type: 'AccessAgreementLapsed',
        data: { person: 'p-1', agreement: 'p-1.staff', given: [1] },
      },
      account('p-2'),
    ]);
    expect(rowsOf(document, 'agreements-missing')).toEqual([[{ person: 'p-1' }, 'account']]);
  });

  it('ACC-03 shows passwords that are too old, and none where the policy states no age', () => {
    const of = [staff('p-1'), account('p-1', '2026-09-02'), staff('p-2'), account('p-2', '2026-10-10')];
    const settings = { access: { passwordMaxAge: { kind: 'days', count: 30 } } };
    expect(figureOf(made(of, settings), 'passwords-late')).toMatchObject({ value: 1 });
    expect(figureOf(made(of), 'passwords-late')).toMatchObject({ value: 0 });
  });

  it('UNA-03 tells exemptions in force from those that are over', () => {
    const exemption = (person: string, from: string, until: string): readonly Happening[] => [
      { record: `exemptions/${person}`, type: 'ExemptionApplicationSubmitted', data: { from, until } },
      { record: `exemptions/${person}`, type: 'ExemptionGranted', data: { application: 1, from, until } },
    ];
    const document = made([
      ...exemption('p-1', '2026-10-01', '2026-10-30'),
      ...exemption('p-2', '2026-09-01', '2026-10-19'),
    ]);
    expect(figureOf(document, 'exemptions').events).toMatchObject([{ id: 'p-1', version: 2 }]);
    expect(figureOf(document, 'exemptions-over').events).toMatchObject([{ id: 'p-2', version: 2 }]);
  });

  it('NET-06 shows own devices that were authorised, and which are so no more', () => {
    const own = (id: string, until: string): readonly Happening[] => [
      { record: `own-devices/${id}`, type: 'OwnDeviceRegistered' },
      { record: `own-devices/${id}`, type: 'DeviceConnectionApproved' },
      { record: `own-devices/${id}`, type: 'PersonalDeviceAuthorised', data: { until } },
    ];
    const document = made([...own('o-1', '2027-07-20'), ...own('o-2', '2026-10-01')]);
    expect(figureOf(document, 'own-devices-authorised')).toMatchObject({ value: 1 });
    expect(figureOf(document, 'own-devices-stale')).toMatchObject({ value: 1, standing: 'red' });
    expect(rowsOf(document, 'own-devices').map((row) => row.at(-1))).toEqual([true, false]);
  });
});
