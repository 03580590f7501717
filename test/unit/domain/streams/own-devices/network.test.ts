import { describe, expect, it } from 'vitest';
import { ownDevicesStream } from '../../../../../domain/streams/own-devices/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  approve,
  approved,
  at,
  connectionEnded,
  decided,
  endConnection,
  head,
  holding,
  it_,
  on,
  refused,
  refuseIt,
  register,
  registered,
  registerStick,
  settings,
  standard,
  stick,
} from './histories.ts';

const nobody = { owner: { roles: [] }, standard };

describe('a device on the network', () => {
  it('NET-03 is registered, approved by IT support, and ended', () => {
    given(ownDevicesStream, []).when(register, at()).thenEvents(decided(registered));
    given(ownDevicesStream, [registered]).when(approve, at()).thenEvents(decided(approved));
    given(ownDevicesStream, [registered]).when(refuseIt, at()).thenEvents(decided(refused));
    given(ownDevicesStream, [registered, refused]).when(approve, at()).thenEvents(decided(approved));
    given(ownDevicesStream, [registered, approved])
      .when(endConnection, at())
      .thenEvents(decided(connectionEnded()));
  });
  it('NET-03 refuses others than IT support, and IT support for a device of their own', () => {
    for (const command of [approve, refuseIt])
      given(ownDevicesStream, [registered])
        .when(command, at(head))
        .thenRejected('ItSupportRequired', 'NET-03');
    given(ownDevicesStream, [registered, approved])
      .when(endConnection, at(head))
      .thenRejected('ItSupportRequired');
    given(ownDevicesStream, [registered])
      .when(approve, at({ person: 'p-102', roles: ['it-support'] }))
      .thenRejected('ConflictOfInterest', 'NET-03');
  });
  it('NET-03 refuses a device that nobody registered, or that does not update itself where that is asked for', () => {
    given(ownDevicesStream, []).when(approve, at()).thenRejected('NotRegistered', 'NET-03');
    given(ownDevicesStream, []).when(refuseIt, at()).thenRejected('NotRegistered');
    const old = { ...approve, updatesItself: false };
    given(ownDevicesStream, [registered]).when(old, at()).thenRejected('UpdatesRequired', 'NET-03');
    given(ownDevicesStream, [registered])
      .when(old, at(it_, { settings: { ...settings, automaticUpdates: null } }))
      .thenEvents({ ...decided(approved), data: { ...approved.data, updatesItself: false } });
  });
  it('NET-03 refuses it all where the school approves none, and whose owner is nobody of the school', () => {
    const elsewhere = at(it_, { settings: { ...settings, connections: null } });
    given(ownDevicesStream, [registered]).when(approve, elsewhere).thenRejected('ProcessNotInUse', 'NET-03');
    given(ownDevicesStream, [registered]).when(refuseIt, elsewhere).thenRejected('ProcessNotInUse');
    const gone = at(it_, { facts: nobody });
    given(ownDevicesStream, []).when(register, gone).thenRejected('PersonNotRegistered', 'NET-03');
    given(ownDevicesStream, []).when(registerStick(), gone).thenRejected('PersonNotRegistered');
    given(ownDevicesStream, [registered]).when(approve, gone).thenRejected('PersonNotRegistered');
  });
  it('NET-03 refuses a refusal or an end without a reason, and what is not there to be ended', () => {
    given(ownDevicesStream, [registered])
      .when({ ...refuseIt, reason: '' }, at())
      .thenRejected('ReasonRequired', 'NET-03');
    given(ownDevicesStream, [registered, approved])
      .when({ ...endConnection, reason: '' }, at())
      .thenRejected('ReasonRequired');
    given(ownDevicesStream, [registered])
      .when(endConnection, at())
      .thenRejected('ConnectionNotApproved', 'NET-03');
    given(ownDevicesStream, [registered, approved])
      .when(refuseIt, at())
      .thenRejected('ConnectionAlreadyApproved', 'NET-03');
    given(ownDevicesStream, [registered, refused])
      .when(endConnection, at())
      .thenRejected('ConnectionNotApproved');
  });
  it('NET-03 is decided again after it was ended', () => {
    const over = [registered, approved, connectionEnded()];
    given(ownDevicesStream, over).when(approve, at()).thenEvents(decided(approved));
    given(ownDevicesStream, over).when(refuseIt, at()).thenEvents(decided(refused));
    expect(given(ownDevicesStream, over).state.connection).toEqual({ status: 'ended', by: 2 });
  });
  it('NET-03 is recorded once for the same again, and under one id once', () => {
    given(ownDevicesStream, [registered]).when(register, at()).thenNothing();
    given(ownDevicesStream, [registered])
      .when({ ...register, kind: 'tablet' }, at())
      .thenRejected('AlreadyRegistered', 'NET-03');
    given(ownDevicesStream, [registered])
      .when({ ...register, owner: 'p-103' }, at())
      .thenRejected('AlreadyRegistered');
    given(ownDevicesStream, [registered]).when(registerStick(), at()).thenRejected('AlreadyRegistered');
    given(ownDevicesStream, [registered, approved]).when(approve, at()).thenNothing();
    given(ownDevicesStream, [registered, refused]).when(refuseIt, at()).thenNothing();
    given(ownDevicesStream, [registered, approved, connectionEnded()])
      .when(endConnection, at())
      .thenNothing();
  });
  it('NET-03 ends when its owner has left', () => {
    const endWith = { type: 'EndWithCapacity' as const };
    const leaves = { owner: { roles: [holding('staff', '2025-09-01', '2026-10-23')] }, standard };
    given(ownDevicesStream, [registered, approved]).when(endWith, on('2026-10-23', leaves)).thenNothing();
    given(ownDevicesStream, [registered, approved])
      .when(endWith, on('2026-10-24', leaves))
      .thenEvents(decided(connectionEnded('owner-left', {})));
    given(ownDevicesStream, []).when(endWith, on('2026-10-24', leaves)).thenNothing();
  });
});

describe('a memory stick', () => {
  it('S19 NET-06 refuses one for data of the school that is not encrypted', () => {
    given(ownDevicesStream, [])
      .when(registerStick({ encrypted: false }), at())
      .thenRejected('EncryptionRequired', 'NET-06');
  });
  it('NET-06 is registered encrypted, or for nothing of the school’s', () => {
    given(ownDevicesStream, []).when(registerStick(), at()).thenEvents(decided(stick()));
    const own = { encrypted: false, forSchoolData: false };
    given(ownDevicesStream, [])
      .when(registerStick(own), at())
      .thenEvents(decided(stick(own)));
    given(ownDevicesStream, [stick()]).when(registerStick(), at()).thenNothing();
    given(ownDevicesStream, [stick({ forSchoolData: false })])
      .when(registerStick(own), at())
      .thenRejected('AlreadyRegistered');
    for (const other of [own, { owner: 'p-103' }, { forSchoolData: false }])
      given(ownDevicesStream, [stick()]).when(registerStick(other), at()).thenRejected('AlreadyRegistered');
    expect(fold(ownDevicesStream.decider, [stick()]).device).toEqual({
      owner: 'p-102',
      kind: 'memory-stick',
      encrypted: true,
      forSchoolData: true,
      by: 1,
    });
  });
});
