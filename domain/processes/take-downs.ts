import { consentsEvents } from '../../events/catalogue/consents.ts';
import { publicationsEvents } from '../../events/catalogue/publications.ts';
import type { StandingAnswer } from '../kernel/consent.ts';
import { commandTo, defineProcess, type ProcessEvent } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { consentId, subjectOf } from '../streams/consents/stream.ts';
import { publicationsStream } from '../streams/publications/stream.ts';

const isOfPublication = isEventOf(publicationsEvents);
const isOfConsent = isEventOf(consentsEvents);

interface Facts {
  /** What was answered of each who can be seen, as it is now: events come in any order. */
  readonly consents: readonly { readonly answers: readonly StandingAnswer[] }[];
}

/** Who can be seen in what went out, or as it was put right. */
const shownIn = (event: ProcessEvent): readonly string[] => {
  if (!isOfPublication(event)) return [];
  switch (event.type) {
    case 'ImagePublished':
    case 'ContentPublished':
    case 'SocialPostPublished':
    case 'ResourceShared':
      return event.data.people;
    case 'PublicationCorrected':
      return event.data.changes.people ?? [];
    default:
      return [];
  }
};

/** Of whom consent to pictures was taken back, or refused by another. */
const withdrawnOf = (event: ProcessEvent): string | null => {
  if (!isOfConsent(event)) return null;
  const isAgainst = event.type === 'PhotoConsentWithdrawn' || event.type === 'PhotoConsentRefused';
  return isAgainst ? (subjectOf(event.streamId)?.person ?? null) : null;
};

const open = (item: string, person: string, consent: number) =>
  commandTo(publicationsStream, item, { type: 'OpenTakeDown', person, consent });

/**
 * What is out has to be taken down once a consent is withdrawn of somebody who can be seen in it (PUB-02). A
 * withdrawal and a publication may cross: whichever is handled second sees the other.
 */
export const takeDowns = defineProcess<Facts, { readonly consents: 'consents' }>({
  name: 'take-downs',
  items: ['PUB-02'],
  hears: ['publications', 'consents'],
  from: { consents: 'consents' },
  links: (event) =>
    shownIn(event).map((person) => ({
      of: { stream: 'consents', id: consentId(person, 'photo') },
      to: { stream: 'publications', id: event.streamId, version: event.version },
    })),
  facts: (event) => {
    const people = shownIn(event);
    if (people.length === 0) return {};
    return {
      consents: people.map((person) => ({ stream: 'consents' as const, id: consentId(person, 'photo') })),
    };
  },
  commands: (event, linked, { consents = [] }) => {
    const withdrawn = withdrawnOf(event);
    if (withdrawn !== null)
      return [...new Set(linked.map(({ id }) => id))].map((item) => open(item, withdrawn, event.version));
    return shownIn(event).flatMap((person, at) => {
      const against = consents[at]?.answers.find(({ answer }) => answer !== 'given');
      return against === undefined ? [] : [open(event.streamId, person, against.by)];
    });
  },
});
