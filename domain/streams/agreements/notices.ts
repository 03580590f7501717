import type { AgreementRecorded } from '../../../events/catalogue/agreements.ts';
import { type Notice, type NoticeEvent, toPerson } from '../../kernel/notice.ts';
import type { OfType } from '../../kernel/of-type.ts';

type Of<T extends AgreementRecorded['type']> = NoticeEvent & OfType<AgreementRecorded, T>;

/** The signatory finds a copy behind the link (AGR-01). */
const signed = ({ data, streamId }: Of<'AgreementSigned'>): Notice => ({
  notice: 'agreement-signed',
  items: ['AGR-01'],
  recipients: [toPerson(data.signatory)],
  subject: 'Your copy of the agreement',
  text: [
    `Your signature of ${data.signedOn} on version ${data.templateVersion} of the agreement is on record.`,
    'What you agreed to is kept as it was on that day.',
  ],
  link: `/agreements/${streamId}`,
});

/** Whoever signed hears that it does not do any more (AGR-12, AGR-13). */
const renewalFellDue = ({ data, streamId }: Of<'AgreementRenewalFellDue'>): Notice => ({
  notice: 'agreement-renewal',
  items: ['AGR-12', 'AGR-13'],
  recipients: [toPerson(data.signatory)],
  subject: 'Your agreement is to be signed again',
  text: [
    data.cause === 'superseded'
      ? `Version ${data.templateVersion} of the agreement, which you signed, has been replaced.`
      : `Version ${data.templateVersion} of the agreement, which you signed, has been withdrawn.`,
    data.cause === 'superseded' ? 'Please sign the new one.' : 'The school will ask you to sign another one.',
  ],
  link: `/agreements/${streamId}`,
});

export const agreementNotices = (event: NoticeEvent & AgreementRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'AgreementSigned':
      // Nobody waits for a copy of what was signed years ago.
      return event.data.takenOver === null ? [signed(event)] : [];
    case 'AgreementRenewalFellDue':
      return [renewalFellDue(event)];
    default:
      return [];
  }
};
