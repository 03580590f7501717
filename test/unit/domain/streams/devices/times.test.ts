import { describe, expect, it } from 'vitest';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  allocatedTo,
  at,
  facts,
  infant,
  lend,
  lentTo,
  nobody,
  registered,
  returned,
  safeguarded,
  signedBy,
} from './histories.ts';

const on = <E extends object>(event: E, occurredAt: string) => ({ ...event, occurredAt });
const lent = [
  on(registered, '2026-09-02T08:00:00.000Z'),
  on(safeguarded, '2026-09-03T08:00:00.000Z'),
  on(lentTo('p-201'), '2026-09-04T09:00:00.000Z'),
];
const takeBack = (occurredAt: string) => ({ type: 'ReturnDevice' as const, occurredAt });
const install = (occurredAt: string) => ({
  type: 'InstallSafeguards' as const,
  safeguards: ['web-filter'],
  occurredAt,
});

describe('when something happened to a device', () => {
  it('DEV-02 is no return before the loan, such as one of 2019', () => {
    for (const time of ['2019-05-01T10:00:00.000Z', '2026-09-04T08:59:59.999Z'])
      given(devicesStream, lent).when(takeBack(time), at(infant)).thenRejected('OccurredTooEarly', 'DEV-02');
    given(devicesStream, lent).when(takeBack('2026-09-04T09:00:00.000Z'), at(infant)).thenEvents(returned);
  });
  it('DEV-02 counts no protections that are dated before the device came back', () => {
    const back = [...lent, on(returned, '2026-09-10T15:00:00.000Z')];
    given(devicesStream, back).when(install('2026-09-10T14:59:59.999Z'), at(infant)).thenEvents(safeguarded);
    given(devicesStream, [...back, on(safeguarded, '2026-09-10T14:59:59.999Z')])
      .when(lend('p-201'), at(infant))
      .thenRejected('SafeguardsRequired', 'DEV-02');
    given(devicesStream, [...back, on(safeguarded, '2026-09-10T15:00:00.000Z')])
      .when(lend('p-201'), at(infant))
      .thenEvents(lentTo('p-201'));
  });
  it('DEV-01 is nothing before its registration', () => {
    const early = '2026-09-02T07:59:59.999Z';
    const [first] = lent;
    given(devicesStream, [first!])
      .when(install(early), at(infant))
      .thenRejected('OccurredTooEarly', 'DEV-01');
    given(devicesStream, [first!])
      .when(
        { type: 'SignCompliance', person: 'p-401', signedName: 'Tamsin Lowry', occurredAt: early },
        at(infant),
      )
      .thenRejected('OccurredTooEarly');
  });
  it('DEV-03 is no return of a work device before its allocation', () => {
    given(devicesStream, [registered, on(allocatedTo('p-401'), '2026-09-09T09:00:00.000Z')])
      .when({ type: 'ReturnWorkDevice', occurredAt: '2026-09-09T08:00:00.000Z' }, at(infant))
      .thenRejected('OccurredTooEarly', 'DEV-03');
  });
});

describe('what happened before the school kept its book here', () => {
  const since2025 = on(registered, '2025-09-01T08:00:00.000Z');
  const loan = (changes: object = {}) => ({
    type: 'TakeOverLoan' as const,
    borrower: 'p-201',
    pupil: 'u-301',
    purpose: 'remote-learning' as const,
    lentOn: '2025-11-03',
    source: 'loan-book',
    ...changes,
  });
  const takenOver = { source: 'loan-book', by: 'p-500' };
  const lent2025 = {
    type: 'DeviceLent' as const,
    data: { ...lentTo('p-201').data, lentOn: '2025-11-03', takenOver },
  };
  const nothingSigned = {
    ...at(infant),
    facts: { ...at(infant).facts, borrowerAgreement: { status: 'none' as const, templateVersion: null } },
  };

  it('DEV-02 is taken over as a loan with its own day, by whom and from what', () => {
    given(devicesStream, [since2025]).when(loan(), at(infant)).thenEvents(lent2025);
    expect(devicesStream.occurredAtOf(loan())).toBe('2025-11-03T00:00:00.000Z');
  });
  it('DEV-02 is never refused for a rule of today, and says where no agreement stands behind it', () => {
    const primary = { ...nothingSigned, settings: { ...infant, loansToParents: null } };
    given(devicesStream, [since2025])
      .when(loan(), primary)
      .thenEvents({ ...lent2025, data: { ...lent2025.data, agreement: null, templateVersion: null } });
  });
  it('DEV-01 is refused of a day since then, before the device was there, and in the future', () => {
    given(devicesStream, [since2025])
      .when(loan({ lentOn: '2026-09-01' }), at(infant))
      .thenRejected('NotFromBefore', 'DEV-01');
    given(devicesStream, [since2025])
      .when(loan({ lentOn: '2025-08-31' }), at(infant))
      .thenRejected('OccurredTooEarly');
    given(devicesStream, [since2025])
      .when(loan({ lentOn: '2026-09-12' }), at(infant))
      .thenRejected('OccurredInFuture');
    given(devicesStream, [since2025])
      .when(loan({ returnDue: '2025-11-02' }), at(infant))
      .thenRejected('OccurredTooEarly');
  });
  it('DEV-02 is refused of people whom nobody registered, and of a device that is elsewhere', () => {
    given(devicesStream, [since2025])
      .when(loan(), { ...at(infant), facts: { ...at(infant).facts, pupil: nobody } })
      .thenRejected('PersonNotRegistered');
    given(devicesStream, [since2025, lent2025]).when(loan(), at(infant)).thenRejected('DeviceAlreadyOnLoan');
    given(devicesStream, [since2025, allocatedTo('p-401')])
      .when(loan(), at(infant))
      .thenRejected('DeviceNotInStore');
  });
  it('DEV-03 is taken over as an allocation with its own day', () => {
    const allocation = (allocatedOn: string) => ({
      type: 'TakeOverAllocation' as const,
      person: 'p-401',
      allocatedOn,
      source: 'it-register',
    });
    const taken = { ...allocatedTo('p-401', 2).data, allocatedOn: '2025-09-03' };
    given(devicesStream, [since2025, signedBy('p-401')])
      .when(allocation('2025-09-03'), at(infant))
      .thenEvents({
        type: 'WorkDeviceAllocated',
        data: { ...taken, takenOver: { source: 'it-register', by: 'p-500' } },
      });
    given(devicesStream, [since2025])
      .when(allocation('2025-09-03'), at(infant, facts({ person: nobody })))
      .thenRejected('PersonNotRegistered', 'DEV-03');
    given(devicesStream, [since2025])
      .when(allocation('2026-09-02'), at(infant))
      .thenRejected('NotFromBefore');
    given(devicesStream, [since2025, lent2025])
      .when(allocation('2025-12-01'), at(infant))
      .thenRejected('DeviceNotInStore');
    expect(devicesStream.occurredAtOf(allocation('2025-09-03'))).toBe('2025-09-02T23:00:00.000Z');
  });
  it('DEV-02 DEV-03 comes of no command that the school’s settings have a say in', () => {
    const own = [lentTo('p-201'), allocatedTo('p-401')];
    const types = own.map((event) => devicesStream.commandOf(event as never)?.type);
    expect(types).toEqual(['LendDevice', 'AllocateDevice']);
    for (const event of own)
      expect(devicesStream.commandOf({ ...event, data: { ...event.data, takenOver } } as never)).toBeNull();
  });
  it('DEV-02 comes back like any other', () => {
    const state = fold(devicesStream.decider, [since2025, on(lent2025, '2025-11-03T00:00:00.000Z')]);
    expect(state).toMatchObject({ status: 'on-loan', loan: { lentOn: '2025-11-03', takenOver } });
    given(devicesStream, [since2025, on(lent2025, '2025-11-03T00:00:00.000Z')])
      .when(takeBack('2025-12-19T15:00:00.000Z'), at(infant))
      .thenEvents(returned);
  });
});
