import type { DataBreachRecorded } from '../../../events/catalogue/data-breaches.ts';
import { type Notice, type NoticeEvent, toRole, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import { DATA_BREACH_NOTICE, routeOf } from './hearing.ts';

/** Those who must hear do so at once, or whoever hears in their place (EML-05, EML-06). */
export const dataBreachNotices = (
  event: NoticeEvent & DataBreachRecorded,
  { dataBreachRoute }: NoticeSettings,
): readonly Notice[] => {
  const link = `/data-breaches/${event.streamId}`;
  switch (event.type) {
    case 'EmailSentInErrorReported':
    case 'DataBreachReported':
      return [
        {
          notice: DATA_BREACH_NOTICE,
          items: event.type === 'DataBreachReported' ? ['EML-06'] : ['EML-05'],
          recipients: toRoute(routeOf(dataBreachRoute)),
          subject: 'A data breach was reported',
          text: [
            'Personal data may be with somebody whom it is not for. The record says what happened.',
            'It is to be weighed, and the law gives 72 hours to report it. Weekends and nights count.',
          ],
          link,
          isSafeguarding: true,
        },
      ];
    case 'DataBreachReportFellDue':
      return [
        {
          notice: 'data-breach-report-fell-due',
          items: ['EML-06'],
          recipients: [toRole('dpo'), toRole('headteacher')],
          subject: 'The time to report a data breach is over',
          text: [
            'Nobody has recorded a report to the authority, or why there is none.',
            'It is to be reported still, with the reasons for the delay.',
          ],
          link,
        },
      ];
    default:
      return [];
  }
};
