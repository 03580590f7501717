import type { ConsentRecorded } from '../../../events/catalogue/consents.ts';
import type { ConsentCommand } from './commands.ts';

/**
 * Asking, which the settings have a say in: of whom, and whether by a link (AGR-11, PUB-01). No setting
 * decides on an answer.
 */
export const commandOf = ({ type, data }: ConsentRecorded): ConsentCommand | null => {
  switch (type) {
    case 'PhotoConsentRequested': {
      const { joinedBy, answerBy } = data;
      return { type: 'RequestPhotoConsent', answerBy, ...(joinedBy === null ? {} : { joinedBy }) };
    }
    case 'ConsentLinksIssued':
      return { type: 'SendConsentLinks' };
    default:
      return null;
  }
};
