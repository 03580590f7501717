import type { HomeLearningRecorded } from '../../../events/catalogue/home-learning.ts';
import type { HomeLearningCommand } from './commands.ts';

/** Whether a school follows how pupils learn at home is a setting, which has a say in all of it. */
export const commandOf = ({ type, data }: HomeLearningRecorded): HomeLearningCommand | null => {
  switch (type) {
    case 'WorkSubmitted':
      return { type: 'SubmitWork', work: data.work };
    case 'NonEngagementNoticed':
      return { type: 'NoticeNonEngagement', since: data.since };
    case 'SupportiveConversationHeld':
      return { type: 'RecordConversation', on: data.on, heldBy: data.heldBy, with: data.with };
    case 'SltSupportProvided':
      return { type: 'ProvideSltSupport', on: data.on, providedBy: data.providedBy };
    case 'HomeAccessRecorded': {
      const { on, internet, devices, saidBy } = data;
      return { type: 'RecordHomeAccess', on, internet, devices, saidBy };
    }
    case 'ParentsRemindedOfOnlineRisks':
      return { type: 'RemindOfOnlineRisks' };
    default:
      return null;
  }
};
