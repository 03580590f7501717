import type { AgreementRecorded } from '../../../events/catalogue/agreements.ts';
import type { Audience, Role } from '../../../events/catalogue/words.ts';
import { type Notice, type NoticeEvent, toPerson, toPersonAs } from '../../kernel/notice.ts';
import type { OfType } from '../../kernel/of-type.ts';

type Of<T extends AgreementRecorded['type']> = NoticeEvent & OfType<AgreementRecorded, T>;

/** The role at whose address somebody is asked: of a pupil, a parent is. */
const roleOf = (audience: Audience): Role => {
  if (audience === 'pupil-ks1' || audience === 'pupil-ks2') return 'parent';
  return audience;
};

const asked = (audience: Audience): readonly string[] =>
  roleOf(audience) === audience
    ? ['The school asks you to read an agreement on the use of computers and the internet, and to sign it.']
    : [
        'The school asks your child to sign an agreement on the use of computers and the internet.',
        'Please read it together; your child signs with your help.',
      ];

const byLink = (endsOn: string): string =>
  `The link below is for you alone: it signs once, until ${endsOn}, and nobody at the school can use it for you.`;

/** Those who are to sign by a link get it, and nobody else (AGR-01, AGR-08, AGR-09, AGR-10). */
const requested = ({ data, streamId }: Of<'AgreementRequested'>): readonly Notice[] =>
  data.links === null
    ? []
    : [
        {
          notice: 'agreement-link',
          items: ['AGR-01', 'AGR-08', 'AGR-09', 'AGR-10'],
          recipients: data.links.to.map(({ person }) => toPersonAs(person, roleOf(data.audience))),
          subject: 'An agreement to read and sign',
          text: [...asked(data.audience), byLink(data.links.endsOn)],
          link: `/agreements/${streamId}`,
          answerBy: data.links.id,
        },
      ];

/** Once, to those who were asked; with the same link again while it can be used (AGR-01). */
const signatureFellDue = ({ data, streamId }: Of<'AgreementSignatureFellDue'>): Notice => ({
  notice: 'agreement-reminder',
  items: ['AGR-01', 'AGR-08', 'AGR-09', 'AGR-10'],
  recipients: data.to.map((person) => toPersonAs(person, roleOf(data.audience))),
  subject: 'An agreement is still to be signed',
  text: [
    ...asked(data.audience),
    data.link === null ? 'Please ask the school’s office how.' : 'It is the same link as in the mail before.',
  ],
  link: `/agreements/${streamId}`,
  ...(data.link === null ? {} : { answerBy: data.link }),
});

/** The signatory finds a copy behind the link (AGR-01). */
const signed = ({ data, streamId }: Of<'AgreementSigned'>): Notice => ({
  notice: 'agreement-signed',
  items: ['AGR-01'],
  recipients: [toPersonAs(data.link?.person ?? data.signatory, roleOf(data.audience))],
  subject: 'Your copy of the agreement',
  text: [
    `Your signature of ${data.signedOn} on version ${data.templateVersion} of the agreement is on record.`,
    'What you agreed to is kept as it was on that day.',
  ],
  link: `/agreements/${streamId}`,
});

const renewals: Readonly<
  Record<Of<'AgreementRenewalFellDue'>['data']['cause'], (version: number) => string[]>
> = {
  superseded: (version) => [
    `Version ${version} of the agreement, which you signed, has been replaced.`,
    'Please sign the new one.',
  ],
  withdrawn: (version) => [
    `Version ${version} of the agreement, which you signed, has been withdrawn.`,
    'The school will ask you to sign another one.',
  ],
  yearly: () => ['The agreement is signed again each school year.', 'Please sign it for this one.'],
};

/** The signatory hears that it does not do any more (AGR-12, AGR-13). */
const renewalFellDue = ({ data, streamId }: Of<'AgreementRenewalFellDue'>): Notice => ({
  notice: 'agreement-renewal',
  items: ['AGR-12', 'AGR-13'],
  recipients: [toPerson(data.signatory)],
  subject: 'Your agreement is to be signed again',
  text: renewals[data.cause](data.templateVersion),
  link: `/agreements/${streamId}`,
});

export const agreementNotices = (event: NoticeEvent & AgreementRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'AgreementSigned':
      // Nobody waits for a copy of what was signed years ago.
      return event.data.takenOver === null ? [signed(event)] : [];
    case 'AgreementRequested':
      return requested(event);
    case 'AgreementSignatureFellDue':
      return [signatureFellDue(event)];
    case 'AgreementRenewalFellDue':
      return [renewalFellDue(event)];
    default:
      return [];
  }
};
