import type { PupilDeviceRecorded } from '../../../events/catalogue/pupil-devices.ts';
import type { PupilDeviceCommand } from './commands.ts';

/** Who may bring a phone, and under which policies devices are taken (MOB-01, SRC-04). */
export const commandOf = ({ type, data }: PupilDeviceRecorded): PupilDeviceCommand | null => {
  switch (type) {
    case 'PupilMobilePermitted':
      return {
        type: 'PermitMobile',
        walksToSchool: data.walksToSchool,
        walksFromSchool: data.walksFromSchool,
      };
    case 'PupilMobileHandedIn':
      return { type: 'HandInMobile' };
    case 'DeviceConfiscated': {
      const { device, cause, under, incident } = data;
      return { type: 'ConfiscateDevice', device, cause, under, incident: incident ?? undefined };
    }
    default:
      return null;
  }
};
