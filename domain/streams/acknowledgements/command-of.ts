import type { AcknowledgementRecorded } from '../../../events/catalogue/acknowledgements.ts';
import type { AcknowledgementCommand } from './commands.ts';

/**
 * What the settings have a say in (POL-06, PUB-09, DPR-03): who is asked what, and whether the notice is
 * given at all.
 */
export const commandOf = ({ type, data }: AcknowledgementRecorded): AcknowledgementCommand | null => {
  switch (type) {
    case 'PolicyAcknowledged':
      return { type: 'AcknowledgePolicy', version: data.version, on: data.on };
    case 'GuidanceAcknowledged':
    case 'GuidelineAcknowledged':
      return { type: 'AcknowledgeDocument', list: data.list, edition: data.edition, on: data.on };
    case 'PrivacyNoticeIssued': {
      const { edition, channel, on } = data;
      return { type: 'IssuePrivacyNotice', edition, channel, on };
    }
    default:
      return null;
  }
};
