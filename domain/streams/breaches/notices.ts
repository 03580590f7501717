import type { BreachRecorded } from '../../../events/catalogue/breaches.ts';
import { type Notice, type NoticeEvent, toRole } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';

/** Who hears where the school names nobody. */
const USUALLY = ['headteacher', 'it-support'] as const;

export const breachNotices = (
  event: NoticeEvent & BreachRecorded,
  { attemptRoles }: NoticeSettings,
): readonly Notice[] =>
  event.type === 'UnauthorisedAccessAttempted'
    ? [
        {
          notice: 'unauthorised-access-attempted',
          items: ['ACC-11'],
          recipients: (attemptRoles ?? USUALLY).map(toRole),
          subject: 'Somebody tried to get at what was not granted to them',
          text: [
            `On ${event.data.on} somebody tried to get at what was not granted to them.`,
            'The record says who it was, as far as that is known, and what they tried to get at.',
          ],
          link: `/breaches/${event.streamId}`,
        },
      ]
    : [];
