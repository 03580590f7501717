import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import {
  date,
  eventNumber,
  instant,
  personId,
  reason,
  sha256,
  signedName,
  takenOver,
  templateVersion,
} from './fields.ts';
import { audience } from './words.ts';

/** How somebody is asked: by a link that can be used once, or in the office. */
export const requestVia = z.enum(['single-use-link', 'office']);
/** How somebody signs: logged in, by the link, or on paper that somebody saw. */
export const signingMethod = z.enum(['log-in', 'single-use-link', 'paper']);
/** What may be corrected of a signature on paper, beside the name on it: never who signed, nor as whom. */
export const agreementChanges = z.strictObject({
  templateVersion: z.optional(templateVersion),
  signedOn: z.optional(date),
  seenBy: z.optional(personId),
});

/** Why a signature is to be renewed. */
export const renewalCause = z.enum(['superseded', 'withdrawn']);

export const agreementsEvents = defineEvents('agreements', {
  AgreementRequested: event({
    version: 1,
    description:
      'Somebody was asked to sign. Of a link only the hash is kept, so that nobody can sign with what the book shows.',
    items: ['AGR-01'],
    payload: z.strictObject({
      signatory: personId,
      audience,
      via: requestVia,
      linkHash: z.optional(sha256),
      expiresAt: z.optional(instant),
    }),
    example: {
      signatory: 'p-201',
      audience: 'parent',
      via: 'single-use-link',
      linkHash: 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M',
      expiresAt: '2026-09-17T16:00:00.000Z',
    },
  }),
  AgreementSigned: event({
    version: 1,
    description: 'Somebody signed a version of an agreement.',
    items: ['AGR-01', 'AGR-02', 'AGR-03', 'AGR-04', 'AGR-08', 'AGR-14', 'AGR-15'],
    payload: z.strictObject({
      signatory: personId,
      audience,
      templateVersion,
      termsHash: sha256,
      signedName,
      signedOn: date,
      method: signingMethod,
      /** Who saw a signature on paper. */
      seenBy: z.optional(personId),
      /** Who entered it; the signatory where somebody signed logged in. */
      recorder: personId,
      takenOver: z.nullable(takenOver),
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
    example: { signatory: 'p-101', audience: 'staff', signature: 1, templateVersion: 1, cause: 'superseded' },
  }),
  AgreementCorrected: event({
    version: 1,
    description: 'A slip in the record of a signature on paper was put right; who signed stays.',
    items: ['AGR-01'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: agreementChanges,
      /** Of the version that the signature is on, where that was put right. */
      termsHash: z.optional(sha256),
      signedName: z.optional(signedName),
      reason,
    }),
    personal: { signedName: 'record', reason: 'record' },
    example: {
      corrects: 2,
      changes: { signedOn: '2026-09-09' },
      signedName: 'Amira Shah-Lowe',
      reason: 'The day on the paper was misread.',
    },
  }),
});

export type AgreementEvent = EventOf<typeof agreementsEvents>;
export type AgreementRecorded = RecordedOf<typeof agreementsEvents>;
