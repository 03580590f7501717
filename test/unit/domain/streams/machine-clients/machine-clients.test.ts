import { describe, expect, it } from 'vitest';
import { machineClientsStream, typesOn } from '../../../../../domain/streams/machine-clients/stream.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const on = (today: string) =>
  contextOf({ settings: null, facts: {} }, { now: `${today}T09:00:00.000Z`, today, streamId: 'help-desk' });
const today = '2026-10-06';
const registration = {
  purpose: 'The help desk closes accounts.',
  types: ['AccessRevoked', 'AccessGranted'],
  until: '2027-10-06',
};
const register = { type: 'RegisterMachineClient', ...registration } as const;
const registered = { type: 'MachineClientRegistered', data: registration } as const;
const revoke = { type: 'RevokeMachineClient', reason: 'The product is another one.' } as const;
const revoked = { type: 'MachineClientRevoked', data: { reason: 'The product is another one.' } } as const;
const correct = (corrects: number) =>
  ({
    type: 'CorrectMachineClient',
    corrects,
    text: 'Closes and opens accounts.',
    reason: 'By half.',
  }) as const;

const reads = (day: string, ...events: readonly object[]) =>
  typesOn(fold(machineClientsStream.decider, events as never), day);

describe('a service that may read events', () => {
  it('DPR-01 is registered for types of events and for a time, and reads none without', () => {
    given(machineClientsStream, []).when(register, on(today)).thenEvents(registered);
    expect(reads(today)).toBeNull();
    expect(reads(today, registered)).toEqual(['AccessRevoked', 'AccessGranted']);
  });

  it('DPR-01 reads through its last day, and no longer', () => {
    expect(reads('2027-10-06', registered)).not.toBeNull();
    expect(reads('2027-10-07', registered)).toBeNull();
  });

  it('DPR-01 is registered again with more, less or longer, and then that alone counts', () => {
    const narrower = { ...registration, types: ['DeviceLent'] };
    given(machineClientsStream, [registered])
      .when({ ...register, ...narrower }, on(today))
      .thenEvents({ type: 'MachineClientRegistered', data: narrower });
    const again = { type: 'MachineClientRegistered', data: narrower };
    expect(reads(today, registered, again)).toEqual(['DeviceLent']);
    expect(reads(today, registered, revoked, again)).toEqual(['DeviceLent']);
  });

  it('DPR-01 refuses types that there are not, a time that is over, and more than a year', () => {
    const refused = (changes: object) =>
      given(machineClientsStream, []).when({ ...register, ...changes }, on(today));
    refused({ types: ['AccessRevoked', 'AccessEaten'] }).thenRejected('UnknownEventType', 'DPR-01');
    refused({ until: '2026-10-05' }).thenRejected('OccurredTooEarly', 'DPR-01');
    refused({ until: '2027-10-08' }).thenRejected('TermTooLong', 'DPR-01');
    given(machineClientsStream, [])
      .when({ ...register, until: '2027-10-07' }, on(today))
      .thenEvents({ ...registered, data: { ...registration, until: '2027-10-07' } });
  });

  it('DPR-01 is revoked once, and reads nothing from then on', () => {
    given(machineClientsStream, [registered]).when(revoke, on(today)).thenEvents(revoked);
    given(machineClientsStream, [registered, revoked]).when(revoke, on(today)).thenNothing();
    given(machineClientsStream, []).when(revoke, on(today)).thenRejected('NotRegistered', 'DPR-01');
    expect(reads(today, registered, revoked)).toBeNull();
  });

  it('DPR-01 is corrected in words alone', () => {
    const corrected = {
      type: 'MachineClientCorrected',
      data: { corrects: 1, text: 'Closes and opens accounts.', reason: 'By half.' },
    };
    given(machineClientsStream, [registered])
      .when(correct(1), on(today))
      .thenEvents(corrected as never);
    given(machineClientsStream, [registered, revoked])
      .when(correct(2), on(today))
      .thenEvents({
        ...corrected,
        data: { ...corrected.data, corrects: 2 },
      } as never);
    given(machineClientsStream, [registered])
      .when(correct(2), on(today))
      .thenRejected('CorrectionNotPossible');
    expect(reads(today, registered, corrected)).toEqual(registration.types);
  });
});
