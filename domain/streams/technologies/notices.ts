import type { TechnologyRecorded } from '../../../events/catalogue/technologies.ts';
import { type Notice, type NoticeEvent, type Recipient, toPerson, toRole } from '../../kernel/notice.ts';

interface Said {
  readonly notice: string;
  readonly items: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly subject: string;
  readonly more: string;
}

const notice = ({ streamId }: NoticeEvent, { subject, more, ...said }: Said): readonly Notice[] => [
  { ...said, subject, text: [`${subject}.`, more], link: `/technologies/${streamId}` },
];

/** Those who look after computing hear of a proposal, and who asked of what IT support decided. */
export const technologyNotices = (event: NoticeEvent & TechnologyRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'TechnologyProposed':
      return notice(event, {
        notice: 'technology-proposed',
        items: ['TEC-01'],
        recipients: [toRole('it-support'), toRole('computing-lead')],
        subject: 'A technology was proposed that is new to the school',
        more: 'Its risks and its use for learning are weighed before anybody decides.',
      });
    case 'TechnologyAllowed':
    case 'TechnologyRejected':
      return notice(event, {
        notice: 'technology-decided',
        items: ['TEC-01'],
        recipients: [toRole('it-support'), toRole('computing-lead')],
        subject:
          event.type === 'TechnologyAllowed'
            ? 'A technology may be used at the school'
            : 'A technology may not be used at the school',
        more: 'Conditions and reasons are in the record.',
      });
    case 'SoftwareInstallationApproved':
    case 'SoftwareInstallationRefused':
      return notice(event, {
        notice: 'installation-decided',
        items: ['NET-04'],
        recipients: [toPerson(event.data.requestedBy)],
        subject:
          event.type === 'SoftwareInstallationApproved'
            ? 'What you asked for may be set up'
            : 'What you asked for may not be set up',
        more: 'What it is about is in the record.',
      });
    case 'SiteUnblocked':
    case 'SiteAllowed':
      return notice(event, {
        notice: 'site-opened',
        items: ['MON-03'],
        recipients: [toPerson(event.data.approvedBy)],
        subject: 'A site was opened, and you are named as who approved it',
        more: 'If that is not so, tell IT support and the headteacher at once.',
      });
    default:
      return [];
  }
};
