import { consentsAsked } from './consents.ts';
import { flag, oneOf } from './kinds.ts';

export const accessSettings = {
  wifi: flag({ description: 'The headteacher authorises the use of the wifi', items: ['NET-01'] }),
  rights: flag({ description: 'Access rights are granted and revoked here', items: ['ACC-01'] }),
  uniqueLogIn: flag({
    description: 'Accounts with log-in names of their own are issued here',
    items: ['ACC-02'],
  }),
  pupilInternet: oneOf(consentsAsked, {
    description:
      'Pupils use the internet after they signed and a parent, or each of both, consented; independent of access rights',
    items: ['AGR-11'],
  }),
  visitorAgreement: oneOf(['per-visit'], {
    description: 'A visitor signs for each visit; null: once for each version of the text',
    items: ['AGR-04'],
  }),
  currentAgreement: flag({
    description:
      'Accounts, rights and wifi rest on a signature of the current version; null: of any that was not withdrawn',
    items: ['ACC-01', 'AGR-12'],
  }),
};
