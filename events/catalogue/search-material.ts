import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { eventNumber, personId, slug } from './fields.ts';
import { dispositionOutcome, materialDescription, materialKind, retentionPurpose } from './search-forms.ts';

/** Number of the event by which it was found. */
const material = eventNumber;
const decided = {
  material,
  outcome: dispositionOutcome,
  staffMember: personId,
  /** What it is kept as evidence of; null where it is not kept. */
  purpose: z.nullable(retentionPurpose),
};

/** Events of the stream `searches` that say what was found and what became of it. */
export const searchMaterial = {
  InappropriateMaterialFound: event({
    version: 1,
    description: 'Something was found; an intimate image is neither described nor copied, here or elsewhere.',
    items: ['SRC-02'],
    payload: z.strictObject({
      kind: materialKind,
      /** Whether it may be evidence: then it is not deleted (SRC-03). */
      mayBeEvidence: z.boolean(),
      foundBy: personId,
      description: z.optional(materialDescription),
    }),
    personal: { description: 'record' },
    example: {
      kind: 'violence',
      mayBeEvidence: true,
      foundBy: 'p-402',
      description: 'A picture of a fight behind the hall.',
    },
  }),
  MaterialDispositionProposed: event({
    version: 1,
    description: 'A member of staff said what should become of it; where the school asks, a second decides.',
    items: ['SRC-02'],
    payload: z.strictObject(decided),
    example: { material: 3, outcome: 'retain-and-report', staffMember: 'p-402', purpose: 'criminal-offence' },
  }),
  MaterialDispositionDecided: event({
    version: 1,
    description: 'It was decided what becomes of it, by two people where the school asks for two.',
    items: ['SRC-02'],
    payload: z.strictObject({
      ...decided,
      /** Null where the school leaves it to one person. */
      secondPerson: z.nullable(personId),
    }),
    example: {
      material: 3,
      outcome: 'retain-and-report',
      staffMember: 'p-402',
      purpose: 'criminal-offence',
      secondPerson: 'p-410',
    },
  }),
  MaterialDeleted: event({
    version: 1,
    description: 'It was deleted: it was no evidence, and pupil and parent would not delete it themselves.',
    items: ['SRC-03'],
    payload: z.strictObject({
      material,
      /** A reason of the school’s list; null where the school has none. */
      ground: z.nullable(slug),
      deletedBy: personId,
    }),
    example: { material: 3, ground: 'disrupt-teaching', deletedBy: 'p-402' },
  }),
  MaterialRetainedAsEvidence: event({
    version: 1,
    description: 'It is kept as evidence, with the device that holds it.',
    items: ['SRC-02'],
    payload: z.strictObject({
      material,
      purpose: retentionPurpose,
      /** Where, in a word of the school. */
      keptIn: slug,
    }),
    example: { material: 3, purpose: 'criminal-offence', keptIn: 'office-safe' },
  }),
  MaterialReportedToPolice: event({
    version: 1,
    description: 'The police were told of it.',
    items: ['SRC-02'],
    payload: z.strictObject({ material, reference: z.nullable(slug) }),
    example: { material: 3, reference: 'CR-77-2026' },
  }),
  MaterialReferred: event({
    version: 1,
    description:
      'An intimate image was passed on to those whose business it is, and nothing else was done with it.',
    items: ['SRC-02'],
    payload: z.strictObject({ material, to: slug }),
    example: { material: 3, to: 'childrens-services' },
  }),
};
