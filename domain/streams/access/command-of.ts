import type { AccessRecorded } from '../../../events/catalogue/access.ts';
import type { AccessCommand } from './commands.ts';

/**
 * What the settings have a say in (NET-01, ACC-01, ACC-02); no rule of giving was applied to what was taken
 * over.
 */
export const commandOf = ({ type, data }: AccessRecorded): AccessCommand | null => {
  switch (type) {
    case 'WifiAccessAuthorised': {
      const { basis, purpose, from, until } = data;
      return { type: 'AuthoriseWifi', basis, purpose, from, until };
    }
    case 'WifiAccessRefused':
      return { type: 'RefuseWifi', reason: data.reason };
    case 'UserAccountIssued': {
      const { logInName, audience, takenOver } = data;
      return takenOver === null ? { type: 'IssueAccount', logInName, audience } : null;
    }
    case 'AccessGranted': {
      const { right, audience, takenOver } = data;
      return takenOver === null ? { type: 'GrantAccess', right, audience } : null;
    }
    case 'PasswordChanged':
      return { type: 'RecordPasswordChange', on: data.on, because: data.because };
    case 'PasswordExpired': {
      const { on, because, reason } = data;
      return { type: 'ExpirePassword', on, because, ...(reason === undefined ? {} : { reason }) };
    }
    case 'EmailAccountProvided':
      return { type: 'ProvideMailbox', address: data.address };
    default:
      return null;
  }
};
