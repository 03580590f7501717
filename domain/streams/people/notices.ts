import type { PersonRecorded } from '../../../events/catalogue/people.ts';
import { type Notice, type NoticeEvent, toPerson, toTrust } from '../../kernel/notice.ts';

/** Who may use a log-in may do what its person may: both the person and the trust hear of it, whoever did it (ACC-02). */
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

/** While a trust is set up there is nobody to tell; each use of that log-in is an alarm of its own. */
const SETS_UP = 'bootstrap';

export const peopleNotices = (event: NoticeEvent & PersonRecorded): readonly Notice[] => {
  if (event.actor === SETS_UP) return [];
  switch (event.type) {
    case 'LogInLinked':
      return [logInNotice('log-in-linked', 'linked to', event)];
    case 'LogInUnlinked':
      return [logInNotice('log-in-unlinked', 'taken from', event)];
    default:
      return [];
  }
};
