import type { HomeLearningRecorded } from '../../../events/catalogue/home-learning.ts';
import { type Notice, type NoticeEvent, type Recipient, toParentsOf, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';

const noticeTo = (
  recipients: readonly Recipient[],
  { streamId }: NoticeEvent,
  words: Pick<Notice, 'notice' | 'items' | 'subject' | 'text'>,
): readonly Notice[] => [{ ...words, recipients, link: `/home-learning/${streamId}` }];

/** Those of the class hear first, then the leadership; parents are reminded of what is to be watched. */
export const homeLearningNotices = (
  event: NoticeEvent & HomeLearningRecorded,
  { unansweredRoute, notTakingPartRoute, furtherSupportRoute }: NoticeSettings,
): readonly Notice[] => {
  switch (event.type) {
    case 'WorkAcknowledgementFellDue':
      return noticeTo(toRoute(unansweredRoute ?? ['staff-of-class'], { pupil: event.data.pupil }), event, {
        notice: 'work-unanswered',
        items: ['HLP-03'],
        subject: 'Work from home has no answer',
        text: ['Work of a pupil who learns at home had no answer in time.'],
      });
    case 'NonEngagementNoticed':
      return noticeTo(toRoute(notTakingPartRoute ?? ['staff-of-class'], { pupil: event.data.pupil }), event, {
        notice: 'not-taking-part',
        items: ['HLP-04'],
        subject: 'A pupil takes no part in learning at home',
        text: [
          'A pupil takes no part in learning at home.',
          'Please speak with the family first, to help; the leadership may help further after that.',
        ],
      });
    case 'SupportiveConversationHeld':
      return noticeTo(toRoute(furtherSupportRoute ?? ['slt']), event, {
        notice: 'family-spoken-with',
        items: ['HLP-04'],
        subject: 'The class spoke with a family',
        text: [
          'The class spoke with the family of a pupil who takes no part in learning at home.',
          'Where that is not enough, the leadership may help further.',
        ],
      });
    case 'ParentsRemindedOfOnlineRisks':
      return noticeTo([toParentsOf(event.data.pupil)], event, {
        notice: 'reminded-of-online-risks',
        items: ['HLP-05'],
        subject: 'Being safe online at home',
        text: [
          'While your child learns at home, more of the day is spent online.',
          'Please see to it that you know which pages are used, and that your child can come to you with a worry.',
          'The school helps where something is missing, and has a list of helpful pages for families.',
        ],
      });
    default:
      return [];
  }
};
