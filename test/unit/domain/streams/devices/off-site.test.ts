import { describe, expect, it } from 'vitest';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { allocatedTo, at, facts, infant, primary, registered, workDeviceReturned } from './histories.ts';

const take = {
  type: 'TakeOffSite' as const,
  person: 'p-401',
  until: '2026-09-14',
  isPasswordProtected: true,
};
const taken = (until = '2026-09-14', from = '2026-09-11') => ({
  type: 'WorkDeviceTakenOffSite' as const,
  data: { person: 'p-401', from, until, agreement: 'p-401.staff' },
});
const allocated = [registered, allocatedTo('p-401')];
const signed = facts({ staffAgreement: { status: 'signed' } });

describe('a work device outside the school', () => {
  it('DEV-04 is on record with its days, by the terms that its holder signed, at both schools', () => {
    for (const settings of [infant, primary])
      given(devicesStream, allocated).when(take, at(settings, signed)).thenEvents(taken());
    given(devicesStream, [...allocated, taken()])
      .when(take, at(primary, signed))
      .thenNothing();
    for (const days of [
      ['2026-09-15', '2026-09-11'],
      ['2026-09-14', '2026-09-12'],
    ] as const)
      given(devicesStream, [...allocated, taken(...days)])
        .when(take, at(primary, signed))
        .thenEvents(taken());
  });
  it('DEV-04 is there for the newest days that were said, and not after the device came back', () => {
    const state = (...more: { type: string; data: object }[]) =>
      fold(devicesStream.decider, [...allocated, taken(), ...more]);
    expect(state(taken('2026-10-01'))).toMatchObject({
      offSite: { person: 'p-401', until: '2026-10-01', by: 4 },
    });
    expect(state(workDeviceReturned)).toMatchObject({ offSite: null });
  });
  it('DEV-04 refuses somebody else, a device that nobody was given, and a last day before the first', () => {
    given(devicesStream, allocated)
      .when({ ...take, person: 'p-402' }, at(primary, signed))
      .thenRejected('HolderRequired', 'DEV-04');
    given(devicesStream, [registered])
      .when(take, at(primary, signed))
      .thenRejected('DeviceNotAllocated', 'DEV-03');
    given(devicesStream, allocated)
      .when({ ...take, until: '2026-09-10' }, at(primary, signed))
      .thenRejected('OccurredTooEarly', 'DEV-04');
  });
  it('DEV-04 refuses it without the signed terms, and without a password', () => {
    for (const status of ['none', 'withdrawn'] as const)
      given(devicesStream, allocated)
        .when(take, at(primary, facts({ staffAgreement: { status } })))
        .thenRejected('AgreementRequired', 'DEV-04');
    given(devicesStream, allocated)
      .when({ ...take, isPasswordProtected: false }, at(primary, signed))
      .thenRejected('PasswordRequired', 'DEV-04');
  });
  it('DEV-04 relies on the agreement of its holder as staff', () => {
    expect(devicesStream.factNeeds(take, 'd-1')).toEqual({
      person: { stream: 'people', id: 'p-401' },
      staffAgreement: { stream: 'agreements', id: 'p-401.staff' },
    });
    expect(devicesStream.subjectOf('d-1', take)).toBe('p-401');
  });
});
