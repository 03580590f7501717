import type { AuthorisationRecorded } from '../../../events/catalogue/authorisations.ts';
import { type Notice, type NoticeEvent, toPerson, toRole } from '../../kernel/notice.ts';
import type { OfType } from '../../kernel/of-type.ts';

type Of<T extends AuthorisationRecorded['type']> = NoticeEvent & OfType<AuthorisationRecorded, T>;

const link = ({ streamId }: NoticeEvent): string => `/authorisations/${streamId}`;

const uses = {
  PersonalUseWithdrawn: 'You may not use the school’s computers for yourself any more',
  PersonalUseRestricted: 'You may use the school’s computers for yourself less than before',
  PersonalUseRestored: 'You may use the school’s computers for yourself again, on the terms of the school',
} as const;

/** Whom it is about hears of it (ACC-09). */
const personalUse = (event: Of<keyof typeof uses>): Notice => ({
  notice: 'personal-use-changed',
  items: ['ACC-09'],
  recipients: [toPerson(event.data.person)],
  subject: uses[event.type],
  text: [`${uses[event.type]}.`, 'What was decided, and why, is in the record.'],
  link: link(event),
});

const accountAuthorised = (event: Of<'SocialAccountAccessAuthorised'>): Notice => ({
  notice: 'social-account-authorised',
  items: ['PUB-07'],
  recipients: [toPerson(event.data.person), toRole('it-support')],
  subject: 'The headteacher named somebody for an account of the school',
  text: [
    `From ${event.data.from} on somebody ${event.data.scope === 'post' ? 'writes for' : 'runs'} an account of the school in social media.`,
    'Who it is, and which account, is in the record.',
  ],
  link: link(event),
});

/** Who has its password can still get in: IT support sees to that (PUB-07). */
const accountRevoked = (event: Of<'SocialAccountAccessRevoked'>): Notice => ({
  notice: 'social-account-revoked',
  items: ['PUB-07'],
  recipients: [toPerson(event.data.person), toRole('it-support')],
  subject: 'An account of the school has one person fewer',
  text: [
    'Somebody runs or writes for an account of the school in social media no more; the record says who.',
    'What the account itself still allows is to be taken away there.',
  ],
  link: link(event),
});

const parentAccess = (event: Of<'ParentAccessAuthorised' | 'ParentAccessRefused'>): Notice => ({
  notice: 'parent-access-decided',
  items: ['ACC-07'],
  recipients: [toPerson(event.data.person), toRole('it-support')],
  subject: 'It was decided whether a parent may use the school’s computers',
  text: [
    'The headteacher decided whether a parent may use the school’s computers.',
    'What was decided is in the record; IT support grants nothing beyond it.',
  ],
  link: link(event),
});

const traineeAgreed = (event: Of<'TraineeDeviceUseAgreed'>): Notice => ({
  notice: 'trainee-device-agreed',
  items: ['NET-07'],
  recipients: [toPerson(event.data.person)],
  subject: 'You may use a device of your own',
  text: [
    `From ${event.data.from} to ${event.data.until} you may plan and assess on a device of your own.`,
    'It is used when no children are there, and never in class.',
  ],
  link: link(event),
});

const traineeEnded = (event: Of<'TraineeDeviceUseEnded'>): Notice => ({
  notice: 'trainee-device-ended',
  items: ['NET-07'],
  recipients: [toPerson(event.data.person)],
  subject: 'You may not use your own device at school any more',
  text: ['What was agreed about a device of your own is over; the record says why.'],
  link: link(event),
});

export const authorisationNotices = (event: NoticeEvent & AuthorisationRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'ParentAccessAuthorised':
    case 'ParentAccessRefused':
      return [parentAccess(event)];
    case 'PersonalUseWithdrawn':
    case 'PersonalUseRestricted':
    case 'PersonalUseRestored':
      return [personalUse(event)];
    case 'SocialAccountAccessAuthorised':
      return [accountAuthorised(event)];
    case 'SocialAccountAccessRevoked':
      return [accountRevoked(event)];
    case 'TraineeDeviceUseAgreed':
      return [traineeAgreed(event)];
    case 'TraineeDeviceUseEnded':
      return [traineeEnded(event)];
    default:
      return [];
  }
};
