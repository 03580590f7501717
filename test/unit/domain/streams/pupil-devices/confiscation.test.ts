import { describe, expect, it } from 'vitest';
import { pupilDevicesStream } from '../../../../../domain/streams/pupil-devices/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  decidedAs,
  givenBack,
  infant,
  permitted,
  primary,
  pupilOf,
  taken,
  today,
  under,
} from './histories.ts';

const take = {
  type: 'ConfiscateDevice' as const,
  device: 'phone' as const,
  cause: 'Used in a lesson.',
  under,
};
const giveBack = (to: string, confiscation = 1) => ({
  type: 'ReturnConfiscatedDevice' as const,
  confiscation,
  to,
});
const edition = {
  edition: '2026',
  title: null,
  publishedOn: '2026-07-13',
  effectiveFrom: '2026-09-01T00:00:00.000Z',
  withdrawnFrom: null,
  entries: [{ id: 'behaviour', title: 'How pupils behave' }],
  lessons: [],
};

describe('a device that was taken from a pupil', () => {
  it('SRC-04 records a DeviceConfiscated with the cause, the policy and the incident', () => {
    given(pupilDevicesStream, []).when(take, at()).thenEvents(decidedAs(taken()));
    given(pupilDevicesStream, [])
      .when(
        { ...take, incident: 'i-55' },
        at(primary, { incident: { isReported: true }, linkedPolicies: { editions: [edition] } }),
      )
      .thenEvents(decidedAs(taken({ incident: 'i-55' })));
  });
  it('SRC-04 records it at a school where pupils bring no devices, too, under any linked policy', () => {
    const other = { ...under, policy: 'child-protection' };
    given(pupilDevicesStream, [])
      .when({ ...take, under: other }, at(infant))
      .thenEvents(decidedAs(taken({ under: other })));
    given(pupilDevicesStream, [])
      .when(take, at(primary, { linkedPolicies: { editions: [] } }))
      .thenEvents(decidedAs(taken()));
  });
  it('SRC-04 refuses a policy that the school does not name for it, or that is not in force', () => {
    given(pupilDevicesStream, [])
      .when({ ...take, under: { ...under, policy: 'complaints' } }, at())
      .thenRejected('PolicyNotLinked', 'SRC-04');
    given(pupilDevicesStream, [])
      .when(
        { ...take, under: { ...under, edition: '2025' } },
        at(primary, { linkedPolicies: { editions: [edition] } }),
      )
      .thenRejected('PolicyNotLinked', 'SRC-04');
  });
  it('SRC-04 refuses an incident that is not on record, and somebody who is no pupil', () => {
    given(pupilDevicesStream, [])
      .when({ ...take, incident: 'i-0' }, at(primary, { incident: { isReported: false } }))
      .thenRejected('IncidentNotReported', 'SRC-04');
    given(pupilDevicesStream, [])
      .when(take, at(primary, { pupil: pupilOf('Y6', '2026-09-13') }))
      .thenRejected('PupilRequired', 'MOB-01');
  });
  it('SRC-04 refuses to take the same again before it is given back; another one is another', () => {
    given(pupilDevicesStream, [taken()]).when(take, at()).thenRejected('DeviceAlreadyConfiscated', 'SRC-04');
    given(pupilDevicesStream, [taken()])
      .when({ ...take, device: 'watch' }, at())
      .thenEvents(decidedAs(taken({ device: 'watch' })));
    given(pupilDevicesStream, [taken(), givenBack(1)])
      .when(take, at())
      .thenEvents(decidedAs(taken()));
  });
  it('SRC-04 records to whom it was given back, a ConfiscatedDeviceReturned once', () => {
    for (const to of ['p-451', 'u-350'])
      given(pupilDevicesStream, [taken()])
        .when(giveBack(to), at())
        .thenEvents(decidedAs(givenBack(1, to)));
    given(pupilDevicesStream, [taken(), givenBack(1)])
      .when(giveBack('p-451'), at())
      .thenNothing();
  });
  it('SRC-04 refuses to give it to others, to give what was not taken, or to give it twice', () => {
    for (const to of ['p-452', 'p-453'])
      given(pupilDevicesStream, [taken()])
        .when(giveBack(to), at())
        .thenRejected('ReceiverNotOfPupil', 'SRC-04');
    given(pupilDevicesStream, [taken()])
      .when(giveBack('p-451', 9), at())
      .thenRejected('DeviceNotConfiscated', 'SRC-04');
    given(pupilDevicesStream, [taken(), givenBack(1)])
      .when(giveBack('u-350'), at())
      .thenRejected('DeviceNotConfiscated', 'SRC-04');
    const later = { ...taken({ device: 'watch' }), occurredAt: `${today}T12:00:00.000Z` };
    for (const [confiscation, time] of [
      [1, '09:59'],
      [2, '11:59'],
    ] as const)
      given(pupilDevicesStream, [taken(), later])
        .when({ ...giveBack('p-451', confiscation), occurredAt: `${today}T${time}:00.000Z` }, at())
        .thenRejected('OccurredTooEarly', 'SRC-04');
  });
});

describe('a device that a pupil may not bring', () => {
  const brought = (device: 'phone' | 'tablet') => ({ type: 'RecordBroughtIn' as const, device });
  const event = (device: 'phone' | 'tablet') =>
    ({ type: 'PupilDeviceBroughtIn', data: { pupil: 'u-350', device } }) as const;
  it('NET-08 is on record', () => {
    given(pupilDevicesStream, []).when(brought('phone'), at(infant)).thenEvents(event('phone'));
    given(pupilDevicesStream, [permitted]).when(brought('tablet'), at()).thenEvents(event('tablet'));
  });
  it('MOB-01 is no phone that the pupil may bring', () => {
    given(pupilDevicesStream, [permitted]).when(brought('phone'), at()).thenNothing();
    given(pupilDevicesStream, [permitted]).when(brought('phone'), at(infant)).thenEvents(event('phone'));
  });
  it('NET-08 is counted each time, and a refusal stands until a phone is permitted', () => {
    const refused = {
      type: 'PupilMobilePermissionRefused',
      data: { pupil: 'u-350', why: 'not-of-year', refusedBy: 'p-413' },
    };
    const state = (...more: readonly { type: string; data: object }[]) =>
      given(pupilDevicesStream, [event('phone'), event('tablet'), refused, ...more]).state;
    expect(state()).toMatchObject({ broughtIn: 2, refused: 'not-of-year' });
    expect(state(permitted)).toMatchObject({ broughtIn: 2, refused: null });
  });
  it('NET-08 refuses it of somebody who is no pupil', () => {
    given(pupilDevicesStream, [])
      .when(brought('phone'), at(infant, { pupil: pupilOf('Y1', '2026-09-13') }))
      .thenRejected('PupilRequired', 'MOB-01');
  });
});
