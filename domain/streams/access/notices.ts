import type { AccessRecorded } from '../../../events/catalogue/access.ts';
import { type Notice, type NoticeEvent, toPerson, toRole } from '../../kernel/notice.ts';
import type { OfType } from '../../kernel/of-type.ts';

type Of<T extends AccessRecorded['type']> = NoticeEvent & OfType<AccessRecorded, T>;

/** The applicant and IT support hear of it (NET-01). */
const wifiAuthorised = ({ data, streamId }: Of<'WifiAccessAuthorised'>): Notice => ({
  notice: 'wifi-authorised',
  items: ['NET-01'],
  recipients: [toPerson(data.person), toRole('it-support')],
  subject: `The wifi may be used from ${data.from} to ${data.until}`,
  text: [
    `The school's wifi may be used from ${data.from} to ${data.until}, both days included.`,
    'By whom is in the record.',
    'The terms that were signed apply.',
  ],
  link: `/access/${streamId}`,
});

const accountIssued = ({ data, streamId }: Of<'UserAccountIssued'>): Notice => ({
  notice: 'account-issued',
  items: ['ACC-01', 'ACC-02'],
  recipients: [toPerson(data.person)],
  subject: 'An account was issued to you',
  text: [
    'The school has given you an account of your own.',
    'Its name is in the record; nobody else will ever be given it.',
  ],
  link: `/access/${streamId}`,
});

/** What the right is called, somebody chose: it is in the record, and not in a mail. */
const accessGranted = ({ data, streamId }: Of<'AccessGranted'>): Notice => ({
  notice: 'access-granted',
  items: ['ACC-01'],
  recipients: [toPerson(data.person)],
  subject: `You may use another ${data.right.kind}`,
  text: [
    `You have been given the right to use another ${data.right.kind} of the school; the record says which.`,
    'The terms that you signed apply.',
  ],
  link: `/access/${streamId}`,
});

export const accessNotices = (event: NoticeEvent & AccessRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'WifiAccessAuthorised':
      return [wifiAuthorised(event)];
    case 'UserAccountIssued':
      return [accountIssued(event)];
    case 'AccessGranted':
      return [accessGranted(event)];
    default:
      return [];
  }
};
