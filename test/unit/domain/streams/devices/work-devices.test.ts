import { describe, expect, it } from 'vitest';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  allocatedTo,
  at,
  infant,
  lentTo,
  primary,
  registered,
  signedBy,
  workDeviceReturned,
} from './histories.ts';

const allocate = (person: string) => ({ type: 'AllocateDevice' as const, person });
const sign = (person: string, signedName = 'Tamsin Lowry') => ({
  type: 'SignCompliance' as const,
  person,
  signedName,
});
const takeBack = { type: 'ReturnWorkDevice' as const };

describe('S21 a work device without the compliance document', () => {
  it('DEV-03 refuses an allocation that no signature for this device covers', () => {
    given(devicesStream, [registered])
      .when(allocate('p-401'), at(primary))
      .thenRejected('ComplianceSignatureRequired', 'DEV-03');
  });
  it('DEV-03 refuses an allocation on the signature of somebody else', () => {
    given(devicesStream, [registered, signedBy('p-402')])
      .when(allocate('p-401'), at(primary))
      .thenRejected('ComplianceSignatureRequired');
  });
  it('DEV-03 allocates the device to the person who signed for it', () => {
    given(devicesStream, [registered, signedBy('p-401')])
      .when(allocate('p-401'), at(primary))
      .thenEvents(allocatedTo('p-401', 2));
  });
  it('DEV-03 allocates without a signature at a school that has no such document', () => {
    given(devicesStream, [registered]).when(allocate('p-401'), at(infant)).thenEvents(allocatedTo('p-401'));
  });
});

describe('signing for a work device', () => {
  it('DEV-03 records the signature', () => {
    given(devicesStream, [registered]).when(sign('p-401'), at(primary)).thenEvents(signedBy('p-401'));
  });
  it('DEV-03 records a signature where none is asked for', () => {
    given(devicesStream, [registered]).when(sign('p-401'), at(infant)).thenEvents(signedBy('p-401'));
  });
  it('DEV-03 does nothing when the same person signs again', () => {
    given(devicesStream, [registered, signedBy('p-401')])
      .when(sign('p-401'), at(primary))
      .thenNothing();
  });
  it('DEV-03 refuses a signature without a name', () => {
    given(devicesStream, [registered])
      .when(sign('p-401', ''), at(primary))
      .thenRejected('NameRequired', 'DEV-03');
  });
  it('DEV-01 refuses a signature for a device that nobody registered', () => {
    given(devicesStream, []).when(sign('p-401'), at(primary)).thenRejected('DeviceNotRegistered');
  });
});

describe('allocating', () => {
  it('DEV-03 does nothing when the device is the person’s already', () => {
    given(devicesStream, [registered, allocatedTo('p-401')])
      .when(allocate('p-401'), at(primary))
      .thenNothing();
  });
  it('DEV-01 refuses to allocate what somebody else has, or what is on loan', () => {
    given(devicesStream, [registered, allocatedTo('p-402')])
      .when(allocate('p-401'), at(infant))
      .thenRejected('DeviceNotInStore', 'DEV-01');
    given(devicesStream, [registered, lentTo('p-201')])
      .when(allocate('p-401'), at(infant))
      .thenRejected('DeviceNotInStore', 'DEV-01');
  });
});

describe('taking a work device back', () => {
  const history = [registered, signedBy('p-402'), signedBy('p-401'), allocatedTo('p-401', 3)];
  it('DEV-03 takes it back into store', () => {
    given(devicesStream, history).when(takeBack, at(primary)).thenEvents(workDeviceReturned);
  });
  it('DEV-03 uses up the signature of the person who had it, and of nobody else', () => {
    const back = [...history, workDeviceReturned];
    given(devicesStream, back)
      .when(allocate('p-401'), at(primary))
      .thenRejected('ComplianceSignatureRequired');
    given(devicesStream, back).when(allocate('p-402'), at(primary)).thenEvents(allocatedTo('p-402', 2));
  });
  it('DEV-03 refuses to take back what is not allocated', () => {
    given(devicesStream, [registered]).when(takeBack, at(primary)).thenRejected('DeviceNotAllocated');
  });
  it('DEV-03 keeps the newest signature of a person when history holds two', () => {
    expect(fold(devicesStream.decider, [registered, signedBy('p-401'), signedBy('p-401')])).toMatchObject({
      signatures: [{ person: 'p-401', signedBy: 3 }],
    });
  });
});
