import * as z from 'zod/mini';
import { consentChanges, consentKinds, photographed } from './consent-forms.ts';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason, sha256, signedName, templateVersion } from './fields.ts';
import { mailedLinks, signature } from './signing-forms.ts';

const ofPictures = z.strictObject({ person: personId, signatory: personId, ...signature });
const example = {
  signedName: 'Grace Okoro',
  signedOn: '2026-09-03',
  method: 'log-in' as const,
  takenOver: null,
};
const ofChild = { person: 'u-301', signatory: 'p-201', ...example, recorder: 'p-201' };

export const consentsEvents = defineEvents(
  'consents',
  {
    ParentalConsentGiven: event({
      version: 1,
      description:
        'A parent agreed that the child uses the internet at school, on a version of the text that says what the school answers for.',
      items: ['AGR-11'],
      payload: z.strictObject({
        child: personId,
        parent: personId,
        templateVersion,
        termsHash: sha256,
        ...signature,
      }),
      personal: { signedName: 'parent' },
      day: 'signedOn',
      example: {
        child: 'u-352',
        parent: 'p-452',
        templateVersion: 1,
        termsHash: 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M',
        ...example,
        signedName: 'Elin Lindqvist',
        recorder: 'p-452',
      },
    }),
    ParentalConsentWithdrawn: event({
      version: 1,
      description:
        'A parent agrees no more that the child uses the internet at school; one of several is enough.',
      items: ['AGR-11'],
      payload: z.strictObject({ child: personId, parent: personId, on: date, reason: z.optional(reason) }),
      personal: { reason: 'record' },
      day: 'on',
      example: {
        child: 'u-352',
        parent: 'p-452',
        on: '2026-11-09',
        reason: 'We want to talk about it first.',
      },
    }),
    PhotoConsentRequested: event({
      version: 1,
      description:
        'Parents, or a member of staff, were asked whether pictures may be used. Until there is an answer, they may not.',
      items: ['PUB-01'],
      payload: z.strictObject({
        person: personId,
        of: photographed,
        /** Number of the event by which the person joined; null where somebody at the school asked. */
        joinedBy: z.nullable(eventNumber),
        /** The last day on which an answer is in time. */
        answerBy: date,
        /** Those who are asked are mailed a link each to answer by. */
        byLink: z.optional(z.literal(true)),
      }),
      example: { person: 'u-301', of: 'pupil', joinedBy: 1, answerBy: '2026-09-02' },
    }),
    PhotoConsentGiven: event({
      version: 1,
      description: 'Pictures of the person may be used.',
      items: ['PUB-01'],
      payload: ofPictures,
      personal: { signedName: 'signatory' },
      day: 'signedOn',
      example: ofChild,
    }),
    PhotoConsentRefused: event({
      version: 1,
      description: 'Pictures of the person may not be used: a valid answer, after which nobody asks again.',
      items: ['PUB-01'],
      payload: ofPictures,
      personal: { signedName: 'signatory' },
      day: 'signedOn',
      example: ofChild,
    }),
    PhotoConsentWithdrawn: event({
      version: 1,
      description: 'Pictures of the person may be used no more; of several parents one is enough.',
      items: ['PUB-01'],
      payload: z.strictObject({
        person: personId,
        signatory: personId,
        on: date,
        reason: z.optional(reason),
      }),
      personal: { reason: 'record' },
      day: 'on',
      example: { person: 'u-301', signatory: 'p-202', on: '2026-11-09', reason: 'Not on the web.' },
    }),
    PhotoConsentAnswerFellDue: event({
      version: 1,
      description: 'Nobody has answered in time whether pictures of the person may be used; once a request.',
      items: ['PUB-01'],
      payload: z.strictObject({ person: personId, request: eventNumber, answerBy: date }),
      example: { person: 'u-301', request: 1, answerBy: '2026-09-02' },
    }),
    ConsentLinksIssued: event({
      version: 1,
      description:
        'Those who are still to answer are mailed a link each, by which they can answer once without an account; of each the hash alone is kept.',
      items: ['AGR-11', 'PUB-01'],
      payload: z.strictObject({
        person: personId,
        kind: z.enum(consentKinds),
        /** The version of the text that is to be signed; null: the question has none. */
        templateVersion: z.nullable(templateVersion),
        links: mailedLinks,
      }),
      example: {
        person: 'u-301',
        kind: 'photo',
        templateVersion: null,
        links: {
          id: '5f0c1e9a7b3d42868c1f0e2d4a6b8c7d',
          endsOn: '2026-09-17',
          to: [{ person: 'p-201', hash: 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M' }],
        },
      },
    }),
    ConsentCorrected: event({
      version: 1,
      description:
        'A slip in the record of an answer that others entered, of a withdrawal or of a request was put right.',
      items: ['AGR-11', 'PUB-01'],
      payload: z.strictObject({
        corrects: eventNumber,
        changes: consentChanges,
        /** Of the version that the answer is on, where that was put right. */
        termsHash: z.optional(sha256),
        /** Whose name was put right; there with the name alone. */
        signatory: z.optional(personId),
        signedName: z.optional(signedName),
        reason,
      }),
      personal: { signedName: 'signatory', reason: 'record' },
      example: {
        corrects: 2,
        changes: { signedOn: '2026-09-02' },
        reason: 'The day on the form was misread.',
      },
    }),
  },
  { isAnsweredByLink: true },
);

export type ConsentEvent = EventOf<typeof consentsEvents>;
export type ConsentRecorded = RecordedOf<typeof consentsEvents>;
