import { describe, expect, it } from 'vitest';
import { pupilDevicesStream } from '../../../../domain/streams/pupil-devices/stream.ts';
import { outcomes } from '../../../support/two-schools.ts';
import { facts, today, under } from '../streams/pupil-devices/histories.ts';

const context = {
  today,
  now: `${today}T10:00:00.000Z`,
  streamId: 'u-350',
  actor: { person: 'p-413', roles: ['office', 'staff'] },
};

describe('the same device of a pupil at both schools', () => {
  it('MOB-01 NET-08 phones of pupils: none may be brought at the infant school, one at the primary school', () => {
    const command = { type: 'PermitMobile', walksToSchool: true, walksFromSchool: true };
    expect(outcomes(pupilDevicesStream, { command, facts, context })).toEqual([
      'PupilsBringNoDevices',
      'PupilMobilePermitted',
    ]);
  });
  it('SRC-04 confiscation: under any linked policy at the infant school, under that on behaviour at the primary school', () => {
    const take = (policy: string) =>
      outcomes(pupilDevicesStream, {
        command: { type: 'ConfiscateDevice', device: 'phone', cause: 'Rang.', under: { ...under, policy } },
        facts,
        context,
      });
    expect(take('child-protection')).toEqual(['DeviceConfiscated', 'PolicyNotLinked']);
    expect(take('behaviour')).toEqual(['DeviceConfiscated', 'DeviceConfiscated']);
  });
});
