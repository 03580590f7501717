import type { FileTransferRecorded } from '../../../events/catalogue/file-transfers.ts';
import { type Notice, type NoticeEvent, toRole } from '../../kernel/notice.ts';

/** A file that does not follow leaves another school without what it has to know of a child (DPR-02). */
export const fileTransferNotices = (event: NoticeEvent & FileTransferRecorded): readonly Notice[] => {
  if (event.type !== 'FileTransferFellDue') return [];
  const { step, dueOn } = event.data;
  const what =
    step === 'sending'
      ? `A child-protection file was to follow a pupil by ${dueOn}, and is not on record as sent.`
      : `Another school was to confirm by ${dueOn} that it has a child-protection file.`;
  return [
    {
      notice: 'file-transfer-overdue',
      items: ['DPR-02'],
      recipients: [toRole('dsl'), toRole('headteacher')],
      subject: 'A child-protection file is overdue',
      text: [what, 'It still is to be done.'],
      link: `/file-transfers/${event.streamId}`,
      isSafeguarding: true,
    },
  ];
};
