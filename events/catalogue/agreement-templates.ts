import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import {
  correction,
  date,
  policyVersion,
  reason,
  requiredLine,
  requiredProse,
  sha256,
  takenOver,
  templateVersion,
} from './fields.ts';
import { audience } from './words.ts';

/**
 * One clause of an agreement. A prohibition is read after "I will not"; a consent is given by the same
 * signature (AGR-08).
 */
export const term = z.strictObject({
  kind: z.enum(['prohibition', 'undertaking', 'term', 'consent']),
  text: requiredProse(2000),
});
export const terms = z.array(term).check(z.minLength(1), z.maxLength(60));

/** What may be corrected of a published template: never its terms, they are what people signed. */
export const templateChanges = z.strictObject({
  title: z.optional(requiredLine(200)),
  policyVersion: z.optional(policyVersion),
  /** Of a version that was taken over. */
  publishedOn: z.optional(date),
});

export const agreementTemplatesEvents = defineEvents('agreement-templates', {
  AgreementTemplatePublished: event({
    version: 1,
    description:
      'A version of an agreement is there to be signed; earlier versions of the same audience are superseded.',
    items: ['AGR-13'],
    payload: z.strictObject({
      audience,
      version: templateVersion,
      title: requiredLine(200),
      policyVersion,
      terms,
      termsHash: sha256,
      /** Since when it can be signed. */
      publishedOn: date,
      takenOver: z.nullable(takenOver),
      /** The version that it follows; left out where it is the first. */
      replaces: z.optional(templateVersion),
    }),
    day: 'publishedOn',
    example: {
      audience: 'parent',
      version: 2,
      title: 'Working with the school online: parents and carers',
      policyVersion: 1,
      terms: [
        { kind: 'term', text: 'I keep the pictures that the school shows me to myself.' },
        { kind: 'consent', text: 'My child may go online in school while an adult of the school looks on.' },
      ],
      termsHash: 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M',
      publishedOn: '2026-09-02',
      takenOver: null,
      replaces: 1,
    },
  }),
  AgreementTemplateWithdrawn: event({
    version: 1,
    description: 'A version of an agreement can no longer be signed.',
    items: ['AGR-13'],
    payload: z.strictObject({ audience, version: templateVersion, reason }),
    personal: { reason: 'record' },
    example: { audience: 'parent', version: 0, reason: 'It was a trial version.' },
  }),
  AgreementTemplateCorrected: event({
    version: 1,
    description: 'A slip in the details of a published version was put right; its terms stay what they were.',
    items: ['AGR-13'],
    payload: correction(templateChanges),
    personal: { reason: 'record' },
    example: {
      corrects: 1,
      changes: { title: 'Working online with the school: parents and carers' },
      reason: 'Words were swapped.',
    },
  }),
});

export type AgreementTemplateEvent = EventOf<typeof agreementTemplatesEvents>;
export type AgreementTemplateRecorded = RecordedOf<typeof agreementTemplatesEvents>;
