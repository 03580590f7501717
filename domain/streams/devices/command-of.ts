import type { DeviceRecorded } from '../../../events/catalogue/devices.ts';
import type { DeviceCommand } from './commands.ts';

/**
 * What the settings have a say in (DEV-02, DEV-03); no rule of lending or allocating was applied to what was
 * taken over.
 */
export const commandOf = ({ type, data }: DeviceRecorded): DeviceCommand | null => {
  switch (type) {
    case 'DeviceSafeguardsInstalled':
      return { type: 'InstallSafeguards', safeguards: data.safeguards };
    case 'DeviceLent': {
      const { borrower, pupil, purpose, returnDue, takenOver } = data;
      if (takenOver !== null) return null;
      const due = returnDue === null ? {} : { returnDue };
      return { type: 'LendDevice', borrower, pupil, purpose, ...due };
    }
    case 'WorkDeviceAllocated':
      return data.takenOver === null ? { type: 'AllocateDevice', person: data.person } : null;
    default:
      return null;
  }
};
