import { consentsAsked } from './consents.ts';
import { interval } from './interval.ts';
import { flag, listOf, oneOf } from './kinds.ts';

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
  passwordMaxAge: interval({
    description: 'How old a password may get; null: the day of its last change is shown, and none is late',
    items: ['ACC-03'],
  }),
  passwordOnCompromise: flag({
    description: 'A password that others may know has to be changed on the same day, whatever its age',
    items: ['ACC-03', 'ACC-06'],
  }),
  mailboxes: listOf(['staff', 'class'], {
    description: 'Who has a mailbox of the school: those who work there, and classes',
    items: ['ACC-10'],
  }),
};
