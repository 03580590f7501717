import type { PersonRecorded } from '../../../events/catalogue/people.ts';
import { plusDays } from '../../kernel/day.ts';
import { londonDate } from '../../kernel/london.ts';
import { type Notice, type NoticeEvent, toPerson, toRole, toTrust } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import { HEAD } from '../../kernel/role-groups.ts';

/**
 * Who may use a log-in may do what its person may: both the person and the trust hear of it, no matter who
 * did it (ACC-02).
 */
const logInNotice = (
  notice: string,
  what: 'linked to' | 'taken from',
  { streamId }: NoticeEvent,
): Notice => ({
  notice,
  items: ['ACC-02'],
  recipients: [toPerson(streamId), toTrust('trust-admin')],
  subject: `A log-in was ${what} somebody`,
  text: [
    `A log-in of the identity provider was ${what} a person of the school. The record of that person says which, and who did it.`,
    'Whoever uses it may do what that person may. If you do not know of this, tell your school and the trust at once.',
  ],
  link: `/people/${streamId}`,
});

/**
 * The lead for safeguarding leaves, and nobody was named who takes over: the school's fallback and the trust
 * hear of it at once (ORG-02).
 */
const withoutLead = ({ streamId }: NoticeEvent, on: string, { fallbackRoles }: NoticeSettings): Notice => ({
  notice: 'lead-leaves-without-successor',
  items: ['ORG-02'],
  recipients: [...new Set(fallbackRoles ?? HEAD)].map((role) => toRole(role)).concat(toTrust('trust-admin')),
  isSafeguarding: true,
  subject: 'The lead for safeguarding leaves without a successor',
  text: [
    `From ${on} on somebody who is designated safeguarding lead is so no more, and nobody was named who takes over.`,
    'A school is never without one: see who else holds the role, or appoint somebody before that day.',
  ],
  link: `/people/${streamId}`,
});

/** Days after which somebody has been there for long, and was taken over from another record. */
const NEW_FOR = 14;

/**
 * Who joins finds what they have to do in a list of their own (ORG-06). A pupil's is the parents' business.
 */
const joined = (
  { streamId, recordedAt }: NoticeEvent,
  on: string,
  { joinerList }: NoticeSettings,
): readonly Notice[] => {
  const isNew = recordedAt === undefined || on >= plusDays(londonDate(recordedAt), -NEW_FOR);
  if (joinerList === null || !isNew) return [];
  return [
    {
      notice: 'joined',
      items: ['ORG-06'],
      recipients: [toPerson(streamId)],
      subject: 'What the school asks of you',
      text: [
        'You are now among those whom the school knows, and some things are asked of you.',
        'The list behind the link says what, and by which day; it grows shorter with each that you do.',
      ],
      link: '/views/due?mine=true',
    },
  ];
};

/** While a trust is set up there is nobody to tell; each use of that log-in is an alarm of its own. */
const SETS_UP = 'bootstrap';

export const peopleNotices = (
  event: NoticeEvent & PersonRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  if (event.actor === SETS_UP) return [];
  switch (event.type) {
    case 'LogInLinked':
      return [logInNotice('log-in-linked', 'linked to', event)];
    case 'LogInUnlinked':
      return [logInNotice('log-in-unlinked', 'taken from', event)];
    case 'StaffMemberJoined':
      return joined(event, event.data.startedOn, settings);
    case 'GovernorAppointed':
      return joined(event, event.data.appointedOn, settings);
    case 'VisitorRegistered':
      return joined(event, event.data.visitOn, settings);
    case 'VolunteerRegistered':
    case 'ParentRegistered':
      return joined(event, event.data.from, settings);
    case 'PersonLeft':
    case 'CapacityEnded':
      return event.data.unfilled === undefined ? [] : [withoutLead(event, event.data.on, settings)];
    default:
      return [];
  }
};
