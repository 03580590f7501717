import { describe, expect, it } from 'vitest';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { at, facts, infant, lentTo, registered, returned, safeguarded } from './histories.ts';

const lent = [registered, safeguarded, lentTo('p-201', '2026-10-23')];
const required = (signature: number) => ({
  type: 'DeviceReturnRequired' as const,
  data: { borrower: 'p-201', loan: 3, agreement: 'p-201.parent', signature },
});
const fellDue = (dueOn: string) => ({
  type: 'DeviceLoanFellDue' as const,
  data: { borrower: 'p-201', loan: 3, dueOn },
});
const moved = (returnDue: string | null) => ({
  type: 'DeviceCorrected' as const,
  data: { corrects: 3, changes: { returnDue }, reason: 'Another day.' },
});
const agreement = (status: 'none' | 'signed' | 'withdrawn', signedBy: number | null) =>
  at(infant, facts({ loanAgreement: { status, signedBy } }));
const on = (today: string) => ({ ...at(infant), today });

describe('a loan whose agreement was withdrawn', () => {
  const require = { type: 'RequireReturn' as const, loan: 3 };

  it('AGR-08 is asked back once for each withdrawn signature', () => {
    given(devicesStream, lent).when(require, agreement('withdrawn', 1)).thenEvents(required(1));
    given(devicesStream, [...lent, required(1)])
      .when(require, agreement('withdrawn', 1))
      .thenNothing();
    given(devicesStream, [...lent, required(1)])
      .when(require, agreement('withdrawn', 4))
      .thenEvents(required(4));
  });
  it('AGR-08 is left alone while the agreement stands, and when the loan is over or another one', () => {
    given(devicesStream, lent).when(require, agreement('signed', 1)).thenNothing();
    given(devicesStream, lent).when(require, at(infant)).thenNothing();
    given(devicesStream, [...lent, returned])
      .when(require, agreement('withdrawn', 1))
      .thenNothing();
    given(devicesStream, [...lent, returned, safeguarded, lentTo('p-201')])
      .when(require, agreement('withdrawn', 1))
      .thenNothing();
    given(devicesStream, []).when(require, agreement('withdrawn', 1)).thenRejected('DeviceNotRegistered');
  });
  it('AGR-08 is decided on the agreement that the loan rests on', () => {
    const state = fold(devicesStream.decider, lent);
    expect(devicesStream.facts.needsOfState?.(require, state, 'd-1', 's-1')).toEqual({
      loanAgreement: { stream: 'agreements', id: 'p-201.parent' },
    });
    expect(
      devicesStream.facts.needsOfState?.(require, fold(devicesStream.decider, [registered]), 'd-1', 's-1'),
    ).toEqual({});
  });
});

describe('a loan whose day has passed', () => {
  const record = (dueOn: string) => ({ type: 'RecordLoanFellDue' as const, loan: 3, dueOn });

  it('DEV-02 falls due once, on the day after', () => {
    given(devicesStream, lent).when(record('2026-10-23'), on('2026-10-23')).thenNothing();
    given(devicesStream, lent).when(record('2026-10-23'), on('2026-10-24')).thenEvents(fellDue('2026-10-23'));
    given(devicesStream, [...lent, fellDue('2026-10-23')])
      .when(record('2026-10-23'), on('2026-11-30'))
      .thenNothing();
  });
  it('DEV-02 is due back on the day that was agreed, of its borrower, while it is out', () => {
    const deadline = devicesStream.deadlines.find(({ name }) => name === 'loan-return');
    const dues = (...history: readonly { readonly type: string; readonly data: object }[]) =>
      deadline?.duesOf(fold(devicesStream.decider, history), {} as never);
    const due = { dueOn: '2026-10-23', cycle: '3.2026-10-23', about: 'p-201', hasFallenDue: false };
    expect(dues(...lent)).toEqual([due]);
    expect(dues(...lent, fellDue('2026-10-23'))).toEqual([{ ...due, hasFallenDue: true }]);
    expect(dues(...lent, fellDue('2026-10-23'), moved('2026-11-06'))).toEqual([
      { ...due, dueOn: '2026-11-06', cycle: '3.2026-11-06' },
    ]);
    for (const history of [[registered], [...lent, moved(null)], [...lent, returned]])
      expect(dues(...history)).toEqual([]);
  });
  it('DEV-02 falls due again on another day, never twice for the same one', () => {
    const later = [...lent, fellDue('2026-10-23'), moved('2026-11-06')];
    given(devicesStream, later).when(record('2026-10-23'), on('2026-12-01')).thenNothing();
    given(devicesStream, later)
      .when(record('2026-11-06'), on('2026-12-01'))
      .thenEvents(fellDue('2026-11-06'));
    given(devicesStream, [...later, fellDue('2026-11-06'), moved('2026-10-23')])
      .when(record('2026-10-23'), on('2026-12-01'))
      .thenNothing();
  });
  it('DEV-02 does not fall due when it is over, has no day, or is another loan', () => {
    given(devicesStream, [...lent, returned])
      .when(record('2026-10-23'), on('2026-12-01'))
      .thenNothing();
    given(devicesStream, [...lent, moved(null)])
      .when(record('2026-10-23'), on('2026-12-01'))
      .thenNothing();
    given(devicesStream, lent)
      .when({ ...record('2026-10-23'), loan: 9 }, on('2026-12-01'))
      .thenNothing();
  });
});
