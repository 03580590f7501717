import type { BreachRecorded } from '../../../events/catalogue/breaches.ts';
import {
  type Notice,
  type NoticeEvent,
  type Recipient,
  toParentsOf,
  toPersonAs,
  toRole,
  toRoute,
  toTrust,
} from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { concernOf } from './concern.ts';
import { evolve } from './evolve.ts';
import { kinds } from './kinds.ts';
import { type Breach, initialState } from './state.ts';

type Of<T extends BreachRecorded['type']> = NoticeEvent & OfType<BreachRecorded, T>;

/** Who hears where the school names nobody. */
const USUALLY = ['headteacher', 'it-support'] as const;

const attempted = (
  { data, streamId }: Of<'UnauthorisedAccessAttempted'>,
  settings: NoticeSettings,
): Notice => ({
  notice: 'unauthorised-access-attempted',
  items: ['ACC-11'],
  recipients: (settings.attemptRoles ?? USUALLY).map(toRole),
  subject: 'Somebody tried to get at what was not granted to them',
  text: [
    `On ${data.on} somebody tried to get at what was not granted to them.`,
    'The record says who it was, as far as that is known, and what they tried to get at.',
  ],
  link: `/breaches/${streamId}`,
});

/** Those who may read it and deal with it: nobody hears of what they may not look at. */
const dealingWith = (breach: Breach, { recordedRoles }: NoticeSettings): readonly Recipient[] => {
  if (breach.isHead) return [toRole('chair-of-governors'), toTrust('trust-admin')];
  const { isAboutStaff } = concernOf({ ...initialState, breach });
  return isAboutStaff ? [toRole('headteacher')] : (recordedRoles ?? ['headteacher']).map(toRole);
};

const silence = 'For the sake of those involved, nothing of it is in this message.';

const recorded = (breach: Breach, streamId: string, settings: NoticeSettings): Notice => ({
  notice: 'breach-recorded',
  items: ['AGR-18', 'ACC-06', 'EML-01', 'NET-09', 'PUB-03', 'PUB-04', 'PUB-05', 'PUB-10', 'UNA-01'],
  recipients: dealingWith(breach, settings),
  subject: 'A breach of the rules was recorded',
  text: [
    'What somebody did against the school’s rules was recorded.',
    breach.cites === null
      ? `It is on no list, and waits for you to determine what it is. ${silence}`
      : `Its record says what it was. ${silence}`,
  ],
  link: `/breaches/${streamId}`,
});

/** A list, since IT support does not read what somebody at work did. */
const ofSecurity = ({ kind }: Breach, { securityRoles }: NoticeSettings): Notice => ({
  notice: 'security-breach-recorded',
  items: ['NET-02', 'NET-03', 'NET-04', 'NET-06', 'DEV-04', 'MON-05', 'ACC-06'],
  recipients: [
    ...new Set([...(securityRoles ?? USUALLY), ...(kind === 'filter-bypass' ? (['dsl'] as const) : [])]),
  ].map(toRole),
  subject: 'Something against the security of the school’s systems was recorded',
  text: [
    'Something that is against the security of the school’s systems was recorded.',
    'The list of security events says what it was.',
  ],
  link: '/views/security-events',
});

const ofPupil = (pupil: string, { pupilRoute }: NoticeSettings): Notice => ({
  notice: 'pupil-breach-recorded',
  items: ['ACC-08', 'NET-10', 'MOB-03', 'UNA-02'],
  recipients: toRoute(pupilRoute ?? ['staff-of-class'], { pupil }),
  subject: 'What a pupil did against the rules was recorded',
  text: [
    'Something that a pupil did against the school’s rules was recorded.',
    'The headteacher or the safeguarding lead can say more.',
  ],
  link: `/people/${pupil}`,
  isBeyondLock: true,
});

const ofBreach = (event: NoticeEvent & BreachRecorded, settings: NoticeSettings): readonly Notice[] => {
  const { breach } = evolve(initialState, event);
  if (breach === null || breach.excuse !== null) return [];
  const { heard } = kinds[breach.kind];
  const isWaiting = breach.cites === null;
  return [
    ...(heard === 'nobody' && !isWaiting ? [] : [recorded(breach, event.streamId, settings)]),
    ...(heard === 'security' ? [ofSecurity(breach, settings)] : []),
    ...(breach.capacity === 'pupil' && breach.person !== null && heard !== 'nobody'
      ? [ofPupil(breach.person, settings)]
      : []),
  ];
};

type Decided = Of<'SanctionImposed' | 'SanctionLifted'>;

/** Of a pupil those who decide for the child hear, of everybody else the person alone (UNA-04). */
const decided = ({ type, data: { person, capacity } }: Decided): Notice => ({
  notice: type === 'SanctionImposed' ? 'sanction-imposed' : 'sanction-lifted',
  items: ['UNA-04'],
  recipients: [capacity === 'pupil' ? toParentsOf(person) : toPersonAs(person, capacity)],
  subject: 'A decision about the school’s rules was recorded',
  text: [
    type === 'SanctionImposed'
      ? 'It was recorded what follows from a breach of the school’s rules.'
      : 'What followed from a breach of the school’s rules holds no more.',
    'The headteacher can say more.',
  ],
  link: `/people/${person}`,
  isBeyondLock: true,
});

export const breachNotices = (
  event: NoticeEvent & BreachRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  switch (event.type) {
    case 'UnauthorisedAccessAttempted':
      return [attempted(event, settings)];
    case 'SanctionImposed':
    case 'SanctionLifted':
      return [decided(event)];
    default:
      return ofBreach(event, settings);
  }
};
