import { agreementsEvents } from '../../events/catalogue/agreements.ts';
import { consentsEvents } from '../../events/catalogue/consents.ts';
import { commandTo, defineProcess, type ProcessEvent } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { accessStream } from '../streams/access/stream.ts';
import { subjectOf } from '../streams/consents/stream.ts';

const isOfAgreement = isEventOf(agreementsEvents);
const isOfConsent = isEventOf(consentsEvents);

/** Whose use of the internet may rest on less from now on. */
const pupilOf = (event: ProcessEvent): string | null => {
  if (isOfAgreement(event))
    return event.type === 'AgreementWithdrawn' && event.data.audience.startsWith('pupil-')
      ? event.data.signatory
      : null;
  if (!isOfConsent(event)) return null;
  if (event.type === 'ParentalConsentWithdrawn') return event.data.child;
  const subject = event.type === 'ConsentCorrected' ? subjectOf(event.streamId) : null;
  return subject?.kind === 'internet' ? subject.person : null;
};

/**
 * A pupil uses the internet as long as the pupil's agreement and the parents' consent are there: when one of
 * them is withdrawn, the use is suspended (AGR-11). A grant decides on both as they are at that moment, so
 * that it can't cross with a withdrawal.
 */
export const pupilInternet = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'pupil-internet',
  items: ['AGR-11'],
  hears: ['agreements', 'consents'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) => {
    const pupil = pupilOf(event);
    return pupil === null ? [] : [commandTo(accessStream, pupil, { type: 'ReviewInternetAccess' })];
  },
});
