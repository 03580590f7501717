import type { OwnDeviceRecorded } from '../../../events/catalogue/own-devices.ts';
import type { OwnDeviceCommand } from './commands.ts';

/** What the settings have a say in: connections, and data of the school (NET-03, NET-05). */
export const commandOf = ({ type, data }: OwnDeviceRecorded): OwnDeviceCommand | null => {
  switch (type) {
    case 'DeviceConnectionApproved':
      return { type: 'ApproveConnection', updatesItself: data.updatesItself };
    case 'DeviceConnectionRefused':
      return { type: 'RefuseConnection', reason: data.reason };
    case 'PersonalDeviceSecurityAssessed':
      return { type: 'AssessSecurity', edition: data.edition, unmet: data.unmet };
    case 'PersonalDeviceAuthorised': {
      const { purposes, from, until } = data;
      return { type: 'AuthoriseForSchoolData', purposes, from, until };
    }
    case 'PersonalDeviceAuthorisationRefused':
      return { type: 'RefuseAuthorisation', reason: data.reason };
    default:
      return null;
  }
};
