import type { OversightRecorded } from '../../../events/catalogue/oversight.ts';
import { type Notice, type NoticeEvent, type Recipient, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import { overdueTo } from './overdue-to.ts';

const notice = (
  { streamId }: NoticeEvent,
  said: Pick<Notice, 'notice' | 'items' | 'subject' | 'text'>,
  recipients: readonly Recipient[],
): readonly Notice[] => [{ ...said, recipients, link: `/oversight/${streamId}` }];

/** Who is given a report, and what the board hears of (GOV-01, GOV-02, POL-07). */
export const oversightNotices = (
  event: NoticeEvent & OversightRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  const board = toRoute(settings.boardRoute ?? ['governor']);
  switch (event.type) {
    case 'OnlineSafetyReportIssued':
      return notice(
        event,
        {
          notice: 'online-safety-report-issued',
          items: ['GOV-01'],
          subject: 'There is a report on online safety',
          text: [
            `Its numbers are as of ${event.data.asOf}, and no child is in it.`,
            'The list of oversight gives them.',
          ],
        },
        toRoute(event.data.recipients),
      );
    case 'OnlineSafetyReportFellDue':
      return notice(
        event,
        {
          notice: 'online-safety-report-overdue',
          items: ['GOV-01'],
          subject: 'A report on online safety is overdue',
          text: [`It was due on ${event.data.dueOn}, and none is on record.`],
        },
        overdueTo(settings),
      );
    case 'GovernanceMeetingFellDue':
      return notice(
        event,
        {
          notice: 'governance-meeting-overdue',
          items: ['GOV-02'],
          subject: 'Governors have not met about online safety',
          text: [`A meeting was due by ${event.data.dueOn}, and none is on record.`],
        },
        overdueTo(settings),
      );
    case 'PolicyImplementationReviewed':
      return notice(
        event,
        {
          notice: 'policy-implementation-reviewed',
          items: ['POL-07'],
          subject: 'It was looked at whether the policy is acted by',
          text: [`What was found on ${event.data.on}, and what comes of it, is in the record.`],
        },
        board,
      );
    case 'IncidentLogsProvidedToGovernors':
      return notice(
        event,
        {
          notice: 'incident-log-provided',
          items: ['GOV-02'],
          subject: 'The board was given the log of an incident',
          text: ['A safeguarding lead gave it as it stands. The list of released extracts shows it.'],
        },
        board,
      );
    default:
      return [];
  }
};
