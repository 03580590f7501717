import type { AuthorisationRecorded } from '../../../events/catalogue/authorisations.ts';
import type { AuthorisationCommand } from './commands.ts';

/** What the settings have a say in: giving, and taking personal use away (ACC-09, PUB-07, NET-07). */
export const commandOf = ({ type, data }: AuthorisationRecorded): AuthorisationCommand | null => {
  switch (type) {
    case 'PersonalUseWithdrawn': {
      const { term, reason } = data;
      return { type: 'WithdrawPersonalUse', reason, ...(term === null ? {} : { term }) };
    }
    case 'PersonalUseRestricted': {
      const { term, to, reason } = data;
      return { type: 'RestrictPersonalUse', to, reason, ...(term === null ? {} : { term }) };
    }
    case 'PersonalUseRestored':
      return { type: 'RestorePersonalUse' };
    case 'SocialAccountAccessAuthorised': {
      const { edition, account, scope, from, until } = data;
      const said = { edition, account, scope, from, ...(until === null ? {} : { until }) };
      return { type: 'AuthoriseSocialAccount', ...said };
    }
    case 'TraineeDeviceUseDiscussed':
      return { type: 'DiscussTraineeDevice', equipment: data.equipment, on: data.on };
    case 'TraineeDeviceUseAgreed': {
      const { equipment, purposes, from, until } = data;
      return { type: 'AgreeTraineeDevice', equipment, purposes, childrenPresent: false, from, until };
    }
    default:
      return null;
  }
};
