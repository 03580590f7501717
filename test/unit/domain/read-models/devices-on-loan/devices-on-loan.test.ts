import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { devicesOnLoanProjection } from '../../../../../domain/read-models/devices-on-loan/projection.ts';
import { devicesOnLoanView } from '../../../../../domain/read-models/devices-on-loan/view.ts';
import { forAll } from '../../../../support/for-all.ts';
import { listOf, rowOf, rowsOf } from '../../../../support/projecting.ts';
import { lentTo, registered, returned, safeguarded } from '../../streams/devices/histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];

const signed = {
  type: 'AgreementSigned',
  data: { signatory: 'p-201', templateVersion: 1, signedOn: '2026-09-11', takenOver: null },
};
const withdrawn = { type: 'AgreementWithdrawn', data: { signatory: 'p-201', templateVersion: 1 } };
const corrected = (corrects: number, changes: object) => ({
  type: 'DeviceCorrected',
  data: { corrects, changes, reason: 'sealed' },
});

const view = (
  histories: Readonly<Record<string, History>>,
  query: Readonly<Record<string, string>> = {},
  today = '2026-10-01',
) =>
  listOf(devicesOnLoanProjection, devicesOnLoanView, rowsOf(devicesOnLoanProjection, histories), {
    today,
    query,
  });
const statuses = (histories: Readonly<Record<string, History>>, query?: Readonly<Record<string, string>>) =>
  Object.fromEntries(view(histories, query).items.map(({ key, status }) => [key, status]));

describe('devices on loan', () => {
  it('DEV-02 lists a lent device with its borrower and its date, until it comes back', () => {
    const loan = lentTo('p-201', '2026-10-23');
    const lent = [registered, safeguarded, loan];
    const { takenOver: _, ...shown } = loan.data;
    expect(view({ 'devices/LT-1': lent }).items).toEqual([
      {
        key: 'LT-1',
        device: 'LT-1',
        ...shown,
        status: 'on loan',
        isOverdue: false,
        isAgreementToBeRenewed: false,
      },
    ]);
    expect(view({ 'devices/LT-1': [...lent, returned] }).items).toEqual([]);
    expect(view({}).items).toEqual([]);
  });
  it('DEV-02 shows the newest loan only', () => {
    expect(view({ 'devices/LT-1': [lentTo('p-201'), returned, lentTo('p-203')] }).items).toMatchObject([
      { borrower: 'p-203' },
    ]);
  });
  it('DEV-02 tells what is due today from what is overdue, and from what has no date', () => {
    expect(
      statuses({
        'devices/a': [lentTo('p-1')],
        'devices/b': [lentTo('p-1', '2026-10-02')],
        'devices/c': [lentTo('p-1', '2026-10-01')],
        'devices/d': [lentTo('p-1', '2026-09-30')],
      }),
    ).toEqual({ a: 'on loan', b: 'on loan', c: 'due', d: 'overdue' });
  });
  it('DEV-02 shows the corrected date of the loan at hand', () => {
    const history = [
      registered,
      lentTo('p-1', '2026-10-23'),
      corrected(2, { returnDue: '2026-09-30' }),
      corrected(2, {}),
    ];
    expect(statuses({ 'devices/a': [...history, corrected(1, { label: 'x' })] })).toEqual({ a: 'overdue' });
  });
  it('AGR-08 lists a loan whose agreement was withdrawn as due, until the borrower signs again', () => {
    const loan = { 'devices/a': [lentTo('p-201', '2026-10-23')] };
    expect(statuses({ ...loan, 'agreements/p-201.parent': [signed, withdrawn] })).toEqual({
      a: 'agreement withdrawn, return due',
    });
    expect(statuses({ ...loan, 'agreements/p-201.parent': [signed, withdrawn, signed] })).toEqual({
      a: 'on loan',
    });
    expect(statuses({ ...loan, 'agreements/p-202.parent': [signed, withdrawn] })).toEqual({ a: 'on loan' });
    expect(statuses({ ...loan, 'agreements/p-201.staff': [signed, withdrawn] })).toEqual({ a: 'on loan' });
  });
  it('AGR-12 AGR-13 says of a loan that its agreement is to be renewed, until the borrower signs again', () => {
    const loan = { 'devices/a': [lentTo('p-201')] };
    const fellDue = {
      type: 'AgreementRenewalFellDue',
      data: { signatory: 'p-201', signature: 1, templateVersion: 1, cause: 'superseded' },
    };
    const again = { ...signed, data: { ...signed.data, templateVersion: 2 } };
    const shown = (...agreement: History) =>
      view({ ...loan, 'agreements/p-201.parent': agreement }).items.map(
        (item) => item['isAgreementToBeRenewed'],
      );
    expect(shown(signed)).toEqual([false]);
    expect(shown(signed, fellDue)).toEqual([true]);
    expect(shown(signed, fellDue, again)).toEqual([false]);
  });
  it('DEV-02 narrows to what is overdue, or also due, by date', () => {
    const histories = {
      'devices/a': [lentTo('p-1')],
      'devices/b': [lentTo('p-1', '2026-10-01')],
      'devices/c': [lentTo('p-1', '2026-09-30')],
      'devices/d': [lentTo('p-2', '2026-09-30')],
      'devices/e': [lentTo('p-2')],
      'agreements/p-2.parent': [signed, withdrawn],
    };
    expect(Object.keys(statuses(histories, { due: 'overdue' }))).toEqual(['c', 'd']);
    expect(Object.keys(statuses(histories, { due: 'due-or-overdue' }))).toEqual(['c', 'b', 'd', 'e']);
    expect(view(histories).summary).toEqual({ onLoan: 5, due: 1, overdue: 2, agreementWithdrawn: 2 });
    expect(view(histories, { due: 'overdue' }).summary).toEqual(view(histories).summary);
  });
  it('DEV-02 keeps no row of what was never lent, nor of what it does not know', () => {
    expect(
      rowOf(devicesOnLoanProjection, 'devices', 'a', [
        registered,
        returned,
        corrected(1, {}),
        { type: 'Odd', data: {} },
      ]),
    ).toBeNull();
    expect(
      rowOf(devicesOnLoanProjection, 'agreements', 'p-1.parent', [
        { type: 'AgreementRequested', data: {} },
        registered,
      ]),
    ).toBeNull();
  });
  it('DEV-02 orders the list by device, whatever order the rows come in', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    forAll(ids, (devices) => {
      const histories = Object.fromEntries(devices.map((device) => [`devices/${device}`, [lentTo('p-1')]]));
      expect(view(histories).items.map(({ key }) => key)).toEqual(devices.toSorted());
    });
  });
  it('DEV-02 builds an empty list without rows', () => {
    expect(view({})).toEqual({
      summary: { onLoan: 0, due: 0, overdue: 0, agreementWithdrawn: 0 },
      items: [],
    });
  });
});

describe('any day of any loans', () => {
  const day = fc.constantFrom('2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02', '2026-10-03');
  const ofDevice = fc.oneof(
    fc
      .tuple(fc.constantFrom('p-1', 'p-2'), fc.option(day))
      .map(([borrower, due]) => lentTo(borrower, due ?? undefined)),
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), day)
      .map(([corrects, returnDue]) => corrected(corrects, { returnDue })),
    fc.constant(returned),
  );
  const anyHistories = fc.record({
    'devices/a': fc.array(ofDevice, { maxLength: 5 }),
    'devices/b': fc.array(ofDevice, { maxLength: 5 }),
    'devices/c': fc.array(ofDevice, { maxLength: 5 }),
    'agreements/p-1.parent': fc.array(fc.constantFrom(signed, withdrawn), { maxLength: 3 }),
  });
  it('DEV-02 shows under a filter what the whole list shows of it, and counts what it shows', () => {
    forAll(fc.tuple(anyHistories, day), ([histories, today]) => {
      const at = (query: Readonly<Record<string, string>>) => view(histories, query, today);
      const { items, summary } = at({});
      const keysWhere = (test: (item: (typeof items)[number]) => boolean) =>
        items.filter(test).map(({ key }) => key);
      const sortedKeys = (due: string) =>
        at({ due })
          .items.map(({ key }) => key)
          .toSorted();
      expect(sortedKeys('overdue')).toEqual(keysWhere((item) => item['isOverdue'] === true));
      expect(sortedKeys('due-or-overdue')).toEqual(keysWhere((item) => item['status'] !== 'on loan'));
      expect(summary).toEqual({
        onLoan: items.length,
        due: keysWhere((item) => item['status'] === 'due').length,
        overdue: keysWhere((item) => item['isOverdue'] === true).length,
        agreementWithdrawn: keysWhere((item) => item['status'] === 'agreement withdrawn, return due').length,
      });
    });
  });
});
