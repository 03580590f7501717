import type { CheckRecorded } from '../../../events/catalogue/checks.ts';
import { type Notice, type NoticeEvent, type Recipient, toRole } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import { overdueTo } from './overdue-to.ts';

const notice = (
  { streamId }: NoticeEvent,
  said: Pick<Notice, 'notice' | 'items' | 'subject' | 'text'>,
  recipients: readonly Recipient[],
): readonly Notice[] => [{ ...said, recipients, link: `/checks/${streamId}` }];

/** Who hears that a check was not made, or is called for; of one that was made nobody has to (MON-02). */
export const checkNotices = (
  event: NoticeEvent & CheckRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  const overdue = (name: string, items: readonly string[], what: string, dueOn: string) =>
    notice(
      event,
      {
        notice: name,
        items,
        subject: 'A check is overdue',
        text: [`${what} was due on ${dueOn}. It still can be made.`],
      },
      overdueTo(settings),
    );
  switch (event.type) {
    case 'FilteringUpdateFellDue':
      return overdue('filtering-update-overdue', ['MON-01'], 'An update of filtering', event.data.dueOn);
    case 'SecurityCheckFellDue':
      return overdue('security-check-overdue', ['MON-02'], 'A whole security check', event.data.dueOn);
    case 'BlogReviewFellDue':
      return overdue('blog-review-overdue', ['PUB-06'], 'A look at comments of a blog', event.data.dueOn);
    case 'FilteringReviewFellDue':
      return overdue(
        'filtering-review-overdue',
        ['MON-01'],
        'A review of filtering and monitoring',
        event.data.dueOn,
      );
    case 'AccessRightsReviewFellDue':
      return overdue('access-review-overdue', ['ACC-01'], 'A review of access rights', event.data.dueOn);
    case 'FilteringReviewCalledFor':
      return notice(
        event,
        {
          notice: 'filtering-review-called-for',
          items: ['MON-01'],
          subject: 'Filtering and monitoring are to be looked at',
          text: ['There is a cause to look at them before their year is over. The record says which.'],
        },
        ['filtering-lead' as const, 'dsl' as const].map(toRole),
      );
    default:
      return [];
  }
};
