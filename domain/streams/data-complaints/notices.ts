import type { DataComplaintRecorded } from '../../../events/catalogue/data-complaints.ts';
import { type Notice, type NoticeEvent, toRole } from '../../kernel/notice.ts';

/** Who answers for data hears of a complaint at once, and again when the time of the law is over (DPR-05). */
export const dataComplaintNotices = (event: NoticeEvent & DataComplaintRecorded): readonly Notice[] => {
  const said = {
    items: ['DPR-05'],
    recipients: [toRole('dpo'), toRole('headteacher')],
    link: `/data-complaints/${event.streamId}`,
  };
  switch (event.type) {
    case 'DataComplaintReceived':
      return [
        {
          ...said,
          notice: 'data-complaint-received',
          subject: 'Somebody complained of how data is handled',
          text: [`The law asks that they hear by ${event.data.acknowledge.dueOn} that it has arrived.`],
        },
      ];
    case 'DataComplaintFellDue':
      return [
        {
          ...said,
          notice: 'data-complaint-overdue',
          subject: 'A complaint about data is overdue',
          text: [`It was to be acknowledged by ${event.data.acknowledge.dueOn}, and is to be so still.`],
        },
      ];
    default:
      return [];
  }
};
