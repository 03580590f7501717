import type { ClassYearRecorded } from '../../../events/catalogue/class-years.ts';
import { type Notice, type NoticeEvent, type Recipient, toClassStaff, toRole } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import { overdueTo } from './overdue-to.ts';

const notice = (
  { streamId }: NoticeEvent,
  said: Pick<Notice, 'notice' | 'items' | 'subject' | 'text'>,
  recipients: readonly Recipient[],
): readonly Notice[] => [{ ...said, recipients, link: `/class-years/${streamId}` }];

/** Who hears of what happened in a class, and of what did not (AGR-05, AGR-06, CUR-02, TRG-08). */
export const classYearNotices = (
  event: NoticeEvent & ClassYearRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  switch (event.type) {
    case 'ClassAgreementAgreed':
      return notice(
        event,
        {
          notice: 'class-agreement-agreed',
          items: ['AGR-06'],
          subject: 'Copies of the rules of a class',
          text: [`A class agreed on its rules on ${event.data.agreedOn}: each pupil is given a copy now.`],
        },
        [toClassStaff(event.data.class)],
      );
    case 'ClassAgreementFellDue':
      return notice(
        event,
        {
          notice: 'class-agreement-overdue',
          items: ['AGR-05'],
          subject: 'A class has no rules of its own',
          text: [`A class was to agree on its rules by ${event.data.dueOn}, and has not. It still can.`],
        },
        overdueTo(event.data.class, settings),
      );
    case 'OnlineSafetyLessonFellDue':
      return notice(
        event,
        {
          notice: 'online-safety-lesson-overdue',
          items: ['CUR-02'],
          subject: 'A class had no lesson on online safety in a term',
          text: [
            `No lesson on online safety is on record for a class in the term that ended on ${event.data.dueOn}.`,
          ],
        },
        overdueTo(event.data.class, settings),
      );
    case 'TeachingMonitored':
      return notice(
        event,
        {
          notice: 'teaching-monitored',
          items: ['TRG-08'],
          subject: 'Teaching of online safety was looked at',
          text: [`What was noticed on ${event.data.on} is in the record.`],
        },
        [toRole('computing-lead')],
      );
    default:
      return [];
  }
};
