import type { AgreementRecorded } from '../../../events/catalogue/agreements.ts';
import { type Notice, type NoticeEvent, toPerson } from '../../kernel/notice.ts';

/** The signatory finds a copy behind the link (AGR-01). */
export const agreementNotices = ({
  type,
  data,
  streamId,
}: NoticeEvent & AgreementRecorded): readonly Notice[] =>
  type === 'AgreementSigned'
    ? [
        {
          notice: 'agreement-signed',
          items: ['AGR-01'],
          recipients: [toPerson(data.signatory)],
          subject: 'Your copy of the agreement',
          text: [
            `Your signature of ${data.signedOn} on version ${data.templateVersion} of the agreement is on record.`,
            'What you agreed to is kept as it was on that day.',
          ],
          link: `/agreements/${streamId}`,
        },
      ]
    : [];
