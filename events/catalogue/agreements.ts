import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason, sha256, signedName, slug, templateVersion } from './fields.ts';
import { mailedLinks, signature } from './signing-forms.ts';
import { audience } from './words.ts';

/** How somebody is asked: by a link that can be used once, or in the office. */
export const requestVia = z.enum(['single-use-link', 'office']);
/**
 * Or nobody asks: somebody came, moved up or took on a role, and the agreement is theirs to sign from then
 * on.
 */
const requestedVia = z.enum([...requestVia.options, 'coming']);
/**
 * What may be corrected of a signature that others entered, beside the name on it: never who signed, nor as
 * whom.
 */
export const agreementChanges = z.strictObject({
  templateVersion: z.optional(templateVersion),
  signedOn: z.optional(date),
  seenBy: z.optional(personId),
  source: z.optional(slug),
});

/** Why a signature is to be renewed. */
export const renewalCause = z.enum(['superseded', 'withdrawn', 'yearly']);

export const agreementsEvents = defineEvents(
  'agreements',
  {
    AgreementRequested: event({
      version: 1,
      description:
        'Somebody was asked to sign: in the office, or by links that the product mails. Of a link only the hash is kept, so that nobody can sign with what the book shows.',
      items: ['AGR-01', 'AGR-08', 'AGR-09', 'AGR-10'],
      payload: z.strictObject({
        signatory: personId,
        audience,
        via: requestedVia,
        requestedOn: date,
        /** The version that is to be signed. */
        templateVersion,
        links: z.nullable(mailedLinks),
      }),
      day: 'requestedOn',
      example: {
        signatory: 'p-201',
        audience: 'parent',
        via: 'single-use-link',
        requestedOn: '2026-09-03',
        templateVersion: 1,
        links: {
          id: '5f0c1e9a7b3d42868c1f0e2d4a6b8c7d',
          endsOn: '2026-09-17',
          to: [{ person: 'p-201', hash: 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M' }],
        },
      },
    }),
    AgreementSigned: event({
      version: 1,
      description: 'Somebody signed a version of an agreement.',
      items: ['AGR-01', 'AGR-02', 'AGR-03', 'AGR-04', 'AGR-08', 'AGR-09', 'AGR-10', 'AGR-14', 'AGR-15'],
      payload: z.strictObject({
        signatory: personId,
        audience,
        templateVersion,
        termsHash: sha256,
        ...signature,
      }),
      personal: { signedName: 'signatory' },
      day: 'signedOn',
      example: {
        signatory: 'p-101',
        audience: 'staff',
        templateVersion: 1,
        termsHash: 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M',
        signedName: 'Amira Shah',
        signedOn: '2026-09-03',
        method: 'log-in',
        recorder: 'p-101',
        takenOver: null,
      },
    }),
    AgreementWithdrawn: event({
      version: 1,
      description: 'Somebody no longer agrees to what was signed.',
      items: ['AGR-01', 'AGR-11'],
      payload: z.strictObject({ signatory: personId, audience, templateVersion, reason: z.optional(reason) }),
      personal: { reason: 'record' },
      example: {
        signatory: 'p-201',
        audience: 'parent',
        templateVersion: 1,
        reason: 'We do not want to borrow anything.',
      },
    }),
    AgreementRenewalFellDue: event({
      version: 1,
      description:
        'A version that somebody signed is not the one to be signed any more, and the school asks for a new signature; once a signature and version.',
      items: ['AGR-12', 'AGR-13'],
      payload: z.strictObject({
        signatory: personId,
        audience,
        /** Number of the event of the signature. */
        signature: eventNumber,
        templateVersion,
        cause: renewalCause,
      }),
      example: {
        signatory: 'p-101',
        audience: 'staff',
        signature: 1,
        templateVersion: 1,
        cause: 'superseded',
      },
    }),
    AgreementSignatureFellDue: event({
      version: 1,
      description: 'Somebody who was asked to sign has not, and is reminded; once a request.',
      items: ['AGR-01', 'AGR-08', 'AGR-09', 'AGR-10'],
      payload: z.strictObject({
        signatory: personId,
        audience,
        /** Number of the event of the request. */
        request: eventNumber,
        /** Who is reminded: the signatory, or the parents of a pupil. */
        to: z.array(personId),
        /** Names the links that can still be used; null: there are none. */
        link: z.nullable(slug),
      }),
      example: {
        signatory: 'p-201',
        audience: 'parent',
        request: 1,
        to: ['p-201'],
        link: '5f0c1e9a7b3d42868c1f0e2d4a6b8c7d',
      },
    }),
    AgreementCorrected: event({
      version: 1,
      description: 'A slip in the record of a signature that others entered was put right; who signed stays.',
      items: ['AGR-01'],
      payload: z.strictObject({
        corrects: eventNumber,
        changes: agreementChanges,
        /** Of the version that the signature is on, where that was put right. */
        termsHash: z.optional(sha256),
        /** Whose name was put right; there with the name alone. */
        signatory: z.optional(personId),
        signedName: z.optional(signedName),
        reason,
      }),
      personal: { signedName: 'signatory', reason: 'record' },
      example: {
        corrects: 2,
        changes: { signedOn: '2026-09-09' },
        signatory: 'p-101',
        signedName: 'Amira Shah-Lowe',
        reason: 'The day on the paper was misread.',
      },
    }),
  },
  { isAnsweredByLink: true },
);

export type AgreementEvent = EventOf<typeof agreementsEvents>;
export type AgreementRecorded = RecordedOf<typeof agreementsEvents>;
