import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE, IT, OFFICE, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { ConsentCommand } from './commands.ts';

const ofPictures = ['GivePhotoConsent', 'RefusePhotoConsent', 'WithdrawPhotoConsent'] as const;
const ofChild = ['GiveParentalConsent', 'WithdrawParentalConsent', ...ofPictures] as const;

/** Who may do what to `consents`. That a parent answers for nobody but themselves is the decider's. */
export const consentsPermissions = permissionsOf<ConsentCommand>([
  { actions: ofChild, roles: ['parent'], relation: 'own-child' },
  { actions: ofPictures, roles: STAFF, relation: 'self' },
  {
    actions: [
      ...ofChild,
      'TakeOverParentalConsent',
      'TakeOverPhotoConsent',
      'RequestPhotoConsent',
      'SendConsentLinks',
      'CorrectConsent',
    ],
    roles: OFFICE,
  },
  { actions: ['RequestPhotoConsent'], roles: ['system.photo-consent'] },
  // Who has the secret that was mailed; nobody else answers by a link, whatever role they hold.
  { actions: ['AnswerByLink'], roles: ['system.link'] },
  { actions: ['RecordPhotoAnswerFellDue'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: [...OFFICE, ...SAFEGUARDING] },
  { actions: ['read'], roles: ANYONE, relation: 'self' },
  // What one parent wrote is not for the other to read, that and when they answered is.
  { actions: ['read'], roles: ['parent'], relation: 'own-child', withholdsPersonal: true },
  // Who works with a class sees which consents its pupils have, and not what a parent wrote.
  { actions: ['read'], roles: STAFF, relation: 'own-class', withholdsPersonal: true },
  { actions: ['read'], roles: [...IT, 'trust-admin', 'auditor'], withholdsPersonal: true },
]);
