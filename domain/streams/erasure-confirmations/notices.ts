import type { ErasureConfirmationRecorded } from '../../../events/catalogue/erasure-confirmations.ts';
import { type Notice, type NoticeEvent, toRole, toTrust } from '../../kernel/notice.ts';

export const erasureConfirmationNotices = (
  event: NoticeEvent & ErasureConfirmationRecorded,
): readonly Notice[] => {
  if (event.type !== 'ErasureConfirmationFellDue') return [];
  return [
    {
      notice: 'erasure-confirmation-overdue',
      items: ['DPR-04'],
      recipients: [toRole('dpo'), toTrust('trust-admin')],
      subject: 'Consumers of events have not confirmed an erasure',
      text: [
        'What was erased here was sent to consumers of events before, and some have not confirmed that they removed it.',
        'The record says which. Ask those who run them, and confirm it for them where they have no log-in.',
      ],
      link: `/erasure-confirmations/${event.streamId}`,
    },
  ];
};
