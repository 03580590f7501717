import type { ConsentRecorded } from '../../../events/catalogue/consents.ts';
import {
  type Notice,
  type NoticeEvent,
  type Recipient,
  toParentsOf,
  toPerson,
  toPersonAs,
  toRoute,
  toStaffOf,
} from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import type { OfType } from '../../kernel/of-type.ts';

type Of<T extends ConsentRecorded['type']> = NoticeEvent & OfType<ConsentRecorded, T>;
type Answered = Of<'ParentalConsentGiven' | 'PhotoConsentGiven' | 'PhotoConsentRefused'>;

/** Who answered finds a copy behind the link (AGR-11, PUB-01). */
const copy = (streamId: string, signatory: string, signedOn: string, items: readonly string[]): Notice => ({
  notice: 'consent-answered',
  items,
  recipients: [toPerson(signatory)],
  subject: 'Your copy of an answer to the school',
  text: [
    `Your answer of ${signedOn} is on record; what it is about is in the record.`,
    'You can withdraw a consent at any time.',
  ],
  link: `/consents/${streamId}`,
});

/** Nobody waits for a copy of what was answered years ago. */
const copyFor = (event: Answered): readonly Notice[] => {
  const { streamId } = event;
  if (event.data.takenOver !== null) return [];
  return event.type === 'ParentalConsentGiven'
    ? [copy(streamId, event.data.parent, event.data.signedOn, ['AGR-11'])]
    : [copy(streamId, event.data.signatory, event.data.signedOn, ['PUB-01'])];
};

/** Those who work with the child have to know before the next picture is taken (PUB-01). */
const refused = ({ streamId }: Of<'PhotoConsentRefused'>, recipients: readonly Recipient[]): Notice => ({
  notice: 'photo-consent-refused',
  items: ['PUB-01'],
  recipients,
  subject: 'Pictures of somebody may not be used',
  text: ['Consent to the use of pictures was refused; the record says of whom.'],
  link: `/consents/${streamId}`,
});

const withdrawn = (
  { type, streamId, data }: Of<'ParentalConsentWithdrawn' | 'PhotoConsentWithdrawn'>,
  recipients: readonly Recipient[],
): Notice => {
  const isOfInternet = type === 'ParentalConsentWithdrawn';
  return {
    notice: isOfInternet ? 'parental-consent-withdrawn' : 'photo-consent-withdrawn',
    items: isOfInternet ? ['AGR-11'] : ['PUB-01'],
    recipients,
    subject: isOfInternet
      ? 'A pupil may not use the internet any more'
      : 'Pictures of somebody may not be used any more',
    text: [
      `A consent was withdrawn with effect from ${data.on}; the record says whose.`,
      isOfInternet
        ? 'What the systems themselves still allow is to be taken away there.'
        : 'Pictures that are out already are to be taken down.',
    ],
    link: `/consents/${streamId}`,
  };
};

const pupilOf = (event: Of<'ParentalConsentWithdrawn' | 'PhotoConsentWithdrawn'>): string =>
  event.type === 'ParentalConsentWithdrawn' ? event.data.child : event.data.person;

/** Those who are asked hear that they are (PUB-01). */
const requested = ({ data, streamId }: Of<'PhotoConsentRequested'>): Notice => ({
  notice: 'photo-consent-requested',
  items: ['PUB-01'],
  recipients: [data.of === 'pupil' ? toParentsOf(data.person) : toPerson(data.person)],
  subject: 'May pictures be used?',
  text: [
    `The school asks for an answer by ${data.answerBy}: consent or refusal, both are fine.`,
    'Until there is an answer, pictures are not used. A consent can be withdrawn at any time.',
  ],
  link: `/consents/${streamId}`,
});

/** Each who is to answer gets a link of their own, and nobody else does (AGR-11, PUB-01). */
const linksIssued = ({ data, streamId }: Of<'ConsentLinksIssued'>): Notice => ({
  notice: 'consent-link',
  items: data.kind === 'internet' ? ['AGR-11'] : ['PUB-01'],
  recipients: data.links.to.map(({ person }) =>
    // Who answers about themselves is staff.
    person === data.person ? toPersonAs(person, 'staff') : toPersonAs(person, 'parent'),
  ),
  subject: data.kind === 'internet' ? 'Consent to use the internet at school' : 'Consent to pictures',
  text: [
    data.kind === 'internet'
      ? 'The school asks for your consent to your child’s use of the internet there.'
      : 'The school asks whether pictures may be used; without an answer none are.',
    `The link below is for you alone: it answers once, until ${data.links.endsOn}, and nobody at the school can use it for you.`,
  ],
  link: `/consents/${streamId}`,
  answerBy: data.links.id,
});

export const consentNotices = (
  event: NoticeEvent & ConsentRecorded,
  { withdrawnRoute }: NoticeSettings,
): readonly Notice[] => {
  switch (event.type) {
    case 'ParentalConsentGiven':
    case 'PhotoConsentGiven':
      return copyFor(event);
    case 'ConsentLinksIssued':
      return [linksIssued(event)];
    case 'PhotoConsentRefused':
      return event.data.takenOver === null
        ? [...copyFor(event), refused(event, [toStaffOf(event.data.person)])]
        : [];
    case 'ParentalConsentWithdrawn':
    case 'PhotoConsentWithdrawn':
      return [
        withdrawn(
          event,
          toRoute(withdrawnRoute ?? ['staff-of-class', 'it-support'], { pupil: pupilOf(event) }),
        ),
      ];
    case 'PhotoConsentRequested':
      // A link that is mailed with it says the same.
      return event.data.byLink === true ? [] : [requested(event)];
    default:
      return [];
  }
};
