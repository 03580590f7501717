import type { AccessRecorded } from '../../../events/catalogue/access.ts';
import type { LapseCause } from '../../../events/catalogue/access-forms.ts';
import {
  type Notice,
  type NoticeEvent,
  toClassStaff,
  toPerson,
  toRole,
  toStaffOf,
} from '../../kernel/notice.ts';
import type { OfType } from '../../kernel/of-type.ts';

type Of<T extends AccessRecorded['type']> = NoticeEvent & OfType<AccessRecorded, T>;

/** Who decides hears that somebody asks (NET-01). */
const wifiRequested = ({ data, streamId }: Of<'WifiAccessRequested'>): Notice => ({
  notice: 'wifi-requested',
  items: ['NET-01'],
  recipients: [toRole('headteacher')],
  subject: 'The wifi is asked for',
  text: [`Somebody from outside asks for the wifi from ${data.from} to ${data.until}. Please decide.`],
  link: `/access/${streamId}`,
});

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
const accessGranted = ({ data, streamId }: Of<'AccessGranted' | 'AccessChanged'>): Notice => ({
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

/**
 * The person who used it hears that it is over; where nobody decided it, IT support does, too, and takes it
 * away in the systems themselves.
 */
const ended = (
  { data, streamId }: Of<'WifiAccessEnded' | 'UserAccountClosed' | 'AccessRevoked'>,
  {
    notice,
    items,
    what,
  }: { readonly notice: string; readonly items: readonly string[]; readonly what: string },
): Notice => ({
  notice,
  items,
  recipients: [toPerson(data.person), ...(data.because === 'decided' ? [] : [toRole('it-support')])],
  subject: `${what} at the school has ended`,
  text:
    data.because === 'decided'
      ? [`${what} at the school has ended.`, 'The reason is in the record.']
      : [
          `${what} at the school rested on a capacity that is over, so it has ended.`,
          'What the systems themselves still allow is to be taken away there.',
        ],
  link: `/access/${streamId}`,
});

const lapses: Readonly<Record<LapseCause, string>> = {
  'not-signed': 'Access was taken over whose agreement is not signed here.',
  withdrawn: 'The agreement that access rests on was withdrawn.',
  superseded: 'The agreement that access rests on has a newer version, which is not signed yet.',
  'template-withdrawn': 'The agreement that access rests on was taken back by the school.',
};

/**
 * The person and IT support hear once of each signature that carries no more what was given on it (ACC-01,
 * AGR-12).
 */
const lapsed = ({ data, streamId }: Of<'AccessAgreementLapsed'>): Notice => ({
  notice: 'access-agreement-lapsed',
  items: ['ACC-01', 'NET-01', 'AGR-12'],
  recipients: [toPerson(data.person), toRole('it-support')],
  subject: 'Access to school systems rests on no agreement',
  text: [lapses[data.cause], 'Either the agreement in force is signed, or access is taken back.'],
  link: `/access/${streamId}`,
});

/** Those who look after the systems take the use away there (AGR-11). */
const internetSuspended = ({ data, streamId }: Of<'InternetAccessSuspended'>): Notice => ({
  notice: 'internet-suspended',
  items: ['AGR-11'],
  recipients: [toStaffOf(data.person), toRole('it-support')],
  subject: 'A pupil may not use the internet any more',
  text: [
    'The agreement or the consent that the use of the internet rested on was withdrawn, so it is suspended.',
    'What the systems themselves still allow is to be taken away there.',
  ],
  link: `/access/${streamId}`,
});

/** Whose password it is changes it; IT support sees to it that it happens (ACC-03). */
const passwordLate = ({ data, streamId }: Of<'PasswordChangeFellDue'>): Notice => ({
  notice: 'password-overdue',
  items: ['ACC-03'],
  recipients: [toPerson(data.person), toRole('it-support')],
  subject: 'A password was not changed in time',
  text: [`It was to be changed by ${data.dueOn}.`, 'Whose it is, is in the record.'],
  link: `/access/${streamId}`,
});

const passwordExpired = ({ data, streamId }: Of<'PasswordExpired'>): Notice => ({
  notice: 'password-expired',
  items: ['ACC-03'],
  recipients: [toPerson(data.person), toRole('it-support')],
  subject: 'A password is to be changed at once',
  text: ['Others may know the password of an account.', 'Whose account it is, is in the record.'],
  link: `/access/${streamId}`,
});

/** Whose mailbox it is hears of it: a person, or those who work with a class (ACC-10). */
const mailbox = ({ type, data, streamId }: Of<'EmailAccountProvided' | 'EmailAccountClosed'>): Notice => ({
  notice: type === 'EmailAccountProvided' ? 'mailbox-provided' : 'mailbox-closed',
  items: ['ACC-10'],
  recipients: [data.owner === 'staff' ? toPerson(data.of) : toClassStaff(data.of)],
  subject: type === 'EmailAccountProvided' ? 'A mailbox of the school is there' : 'A mailbox was closed',
  text: ['Its address, and whose it is, is in the record.', 'It is for the work of the school.'],
  link: `/access/${streamId}`,
});

const wifi = { notice: 'wifi-ended', items: ['NET-01', 'ACC-07'], what: 'The use of the wifi' };
const account = { notice: 'account-closed', items: ['ACC-02', 'ACC-07'], what: 'An account' };
const right = { notice: 'access-revoked', items: ['ACC-01', 'ACC-07'], what: 'A right' };

export const accessNotices = (event: NoticeEvent & AccessRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'WifiAccessRequested':
      return [wifiRequested(event)];
    case 'WifiAccessAuthorised':
      return [wifiAuthorised(event)];
    case 'UserAccountIssued':
      return [accountIssued(event)];
    case 'AccessGranted':
    case 'AccessChanged':
      return [accessGranted(event)];
    case 'WifiAccessEnded':
      return [ended(event, wifi)];
    case 'UserAccountClosed':
      return [ended(event, account)];
    case 'AccessRevoked':
      return [ended(event, right)];
    case 'InternetAccessSuspended':
      return [internetSuspended(event)];
    case 'PasswordChangeFellDue':
      return [passwordLate(event)];
    case 'PasswordExpired':
      return [passwordExpired(event)];
    case 'EmailAccountProvided':
    case 'EmailAccountClosed':
      return [mailbox(event)];
    case 'AccessAgreementLapsed':
      return [lapsed(event)];
    default:
      return [];
  }
};
