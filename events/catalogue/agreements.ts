import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import {
  correction,
  date,
  instant,
  personId,
  reason,
  sha256,
  signedName,
  templateVersion,
} from './fields.ts';
import { audience } from './words.ts';

/** How somebody is asked: by a link that can be used once, or in the office. */
export const requestVia = z.enum(['single-use-link', 'office']);
/** How somebody signs: logged in, by the link, or on paper that somebody saw. */
export const signingMethod = z.enum(['log-in', 'single-use-link', 'paper']);
/** What may be corrected of a signature: never who signed what, nor as whom. */
export const agreementChanges = z.strictObject({ signedOn: z.optional(date), seenBy: z.optional(personId) });

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
  AgreementCorrected: event({
    version: 1,
    description: 'A slip in the record of a signature was put right; who signed what stays.',
    items: ['AGR-01'],
    payload: correction(agreementChanges),
    personal: { reason: 'record' },
    example: {
      corrects: 2,
      changes: { signedOn: '2026-09-09' },
      reason: 'The day on the paper was misread.',
    },
  }),
});

export type AgreementEvent = EventOf<typeof agreementsEvents>;
export type AgreementRecorded = RecordedOf<typeof agreementsEvents>;
