import type { ActivityRecorded } from '../../../events/catalogue/activities.ts';
import { type Notice, type NoticeEvent, type Recipient, toRole } from '../../kernel/notice.ts';

const notice = (
  { streamId }: NoticeEvent,
  said: Pick<Notice, 'notice' | 'items' | 'subject' | 'text'>,
  recipients: readonly Recipient[],
): readonly Notice[] => [{ ...said, recipients, link: `/activities/${streamId}` }];

/** Who hears of what was not held, and of what lessons should take up (CUR-03, CUR-08, INC-19). */
export const activityNotices = (event: NoticeEvent & ActivityRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'ParentWorkshopFellDue': {
      const said = {
        notice: 'parent-workshop-overdue',
        items: ['CUR-08'],
        subject: 'No workshop for parents was held',
        text: [`A workshop for parents was due by ${event.data.dueOn}. It still can be held.`],
      };
      return notice(event, said, [toRole('headteacher')]);
    }
    case 'AssemblyFellDue': {
      const said = {
        notice: 'assembly-overdue',
        items: ['CUR-03'],
        subject: 'A strand was in no assembly',
        text: [`A strand that is taught in assemblies was in none of them by ${event.data.dueOn}.`],
      };
      return notice(event, said, [toRole('computing-lead')]);
    }
    case 'TeachingPointRaised': {
      const said = {
        notice: 'teaching-point-raised',
        items: ['INC-19'],
        subject: 'Something for lessons to take up',
        text: ['What was learnt is in the record, without any child in it.'],
      };
      return notice(event, said, [toRole('computing-lead')]);
    }
    default:
      return [];
  }
};
