import type { AcknowledgementRecorded } from '../../../events/catalogue/acknowledgements.ts';
import { type Notice, type NoticeEvent, toPerson } from '../../kernel/notice.ts';

export const acknowledgementNotices = (event: NoticeEvent & AcknowledgementRecorded): readonly Notice[] => {
  const link = `/acknowledgements/${event.streamId}`;
  switch (event.type) {
    case 'PolicyAcknowledgementFellDue':
      return [
        {
          notice: 'policy-acknowledgement-due',
          items: ['POL-06'],
          recipients: [toPerson(event.data.person)],
          subject: 'Please say that you know the policy',
          text: [
            `By ${event.data.dueOn} you were to say that you have read the school’s policy and understand it.`,
            'Please do so now for the version in force.',
          ],
          link,
        },
      ];
    case 'VisitorMadeAwareOfPolicy':
      return [
        {
          notice: 'visitor-made-aware',
          items: ['POL-11'],
          recipients: [toPerson(event.data.person)],
          subject: 'What applies to visitors who go online at the school',
          text: [
            'The school has a policy on the use of computers and the internet. It holds for visitors, too.',
          ],
          link,
        },
      ];
    case 'PrivacyNoticeIssued':
      return event.data.channel === 'mail'
        ? [
            {
              notice: 'privacy-notice',
              items: ['DPR-03'],
              recipients: [toPerson(event.data.person)],
              subject: 'What personal data the school keeps, and why',
              text: [
                'The school’s notice on personal data says what is collected, how, and what it is used for.',
              ],
              link,
            },
          ]
        : [];
    default:
      return [];
  }
};
