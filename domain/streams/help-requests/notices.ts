import { type HelpKind, helpKinds } from '../../../events/catalogue/help-request-forms.ts';
import type { HelpRequestRecorded } from '../../../events/catalogue/help-requests.ts';
import { type Notice, type NoticeEvent, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import { kinds } from './kinds.ts';

type Words = Pick<Notice, 'notice' | 'items' | 'subject' | 'text'>;

const inRecord = 'The record says by whom and what is asked.';

const wordsOf: Readonly<Record<HelpKind, Words>> = {
  'policy-query': {
    notice: 'policy-query-raised',
    items: ['POL-10'],
    subject: 'There is a question about the policy',
    text: ['Somebody asked about the policy. It is on record until it is answered.', inRecord],
  },
  'access-change': {
    notice: 'access-change-requested',
    items: ['ACC-04'],
    subject: 'Other rights were asked for',
    text: ['Rights are to be changed, or are more than they should be.', inRecord],
  },
  'access-in-error': {
    notice: 'access-in-error-reported',
    items: ['ACC-05'],
    subject: 'Access was given by mistake',
    text: [
      'Somebody can see, or use, what is not for them. It stays open until it was taken back.',
      'The record says what it is about; whether personal data got out is to be looked at as well.',
    ],
  },
  'device-security': {
    notice: 'device-concern-raised',
    items: ['DEV-05'],
    subject: 'A device may not be safe',
    text: ['Somebody doubts that a device is safe, and asks for advice.', inRecord],
  },
  technology: {
    notice: 'technology-concern-reported',
    items: ['DEV-06'],
    subject: 'Technology gives trouble',
    text: ['Technology of the school gives trouble. The list shows how long it has been open.', inRecord],
  },
  'email-in-error': {
    notice: 'email-in-error-reported',
    items: ['EML-04'],
    subject: 'Mail reached the wrong person',
    text: [
      'Mail reached somebody whom it was not for.',
      'It stays open until its sender knows and it was deleted; nobody uses what it says.',
    ],
  },
};

const askerIn = ({ data }: HelpRequestRecorded): string | null => ('asker' in data ? data.asker : null);

/** Those whom the school names hear at once (POL-10, ACC-05, DEV-05, DEV-06). */
export const helpRequestNotices = (
  event: NoticeEvent & HelpRequestRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  const kind = helpKinds.find((one) => kinds[one].begins === event.type);
  if (kind === undefined) return [];
  const { route, usually } = kinds[kind];
  const recipients = toRoute(route(settings) ?? usually, { person: askerIn(event) });
  const link = `/help-requests/${event.streamId}`;
  return [{ ...wordsOf[kind], recipients, link }];
};
