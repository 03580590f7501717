import { describe, expect, it } from 'vitest';
import { ownDeviceRetention } from '../../../../../domain/streams/own-devices/retention.ts';
import { ownDevicesStream } from '../../../../../domain/streams/own-devices/stream.ts';
import { fold } from '../../../../support/scenario.ts';
import { approve, OWNER, register, registered } from './histories.ts';

const blank = ownDevicesStream.initialState;
const device = fold(ownDevicesStream.decider, [registered]);

describe('whose matter a device is', () => {
  it('NET-03 is its owner’s, as the record says', () => {
    expect(ownDevicesStream.concernOf?.(device, 'own-lt-7')).toEqual({
      people: [OWNER],
      isAboutStaff: false,
      lockedTo: null,
    });
    expect(ownDevicesStream.concernOf?.(blank, 'own-lt-7')?.people).toEqual([]);
  });
  it('NET-03 is its owner’s, as the command says that registers it', () => {
    expect(ownDevicesStream.subjectOf('own-lt-7', register)).toBe(OWNER);
    for (const command of [approve, null]) expect(ownDevicesStream.subjectOf('own-lt-7', command)).toBeNull();
  });
  it('DPR-04 is kept as long as its owner is at the school', () => {
    const of = (state: typeof device) => ownDeviceRetention.of(state, 'own-lt-7');
    expect(of(device)).toEqual({
      class: 'permission',
      ends: 'with-people',
      counts: [OWNER],
      names: [OWNER],
    });
    expect(of(blank)).toBeNull();
  });
});
