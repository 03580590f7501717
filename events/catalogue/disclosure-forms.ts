import * as z from 'zod/mini';
import { dataKindList } from './data-breach-forms.ts';
import { date, eventNumber, knownPerson, reason, requiredProse, slug } from './fields.ts';

/** What allowed that data was given away. */
export const disclosureBasis = z.enum(['law', 'best-interests']);

/** How files left the school: as policies name the ways, or without any of them. */
export const sendingMeans = z.enum(['encrypted', 'link', 'open']);

/** Why time stands still: it is not known who asks, or what for. */
export const pauseCause = z.enum(['identity', 'clarification']);

export const answerOutcome = z.enum(['given', 'given-in-part', 'refused']);

/** Whose data it is; empty: nobody in particular, such as numbers of a whole school. */
export const aboutList = z.array(knownPerson).check(z.maxLength(50));

/** What is said of it; free text, and so personal. */
export const disclosureWords = requiredProse(4000);

/** By which law, in which edition, something is in time until which day. */
export const legalDay = z.strictObject({ edition: slug, dueOn: date });
export type LegalDay = z.output<typeof legalDay>;

/** Fields that can be corrected, free text apart. Days from which time counts are not among them. */
export const disclosureChanges = z.strictObject({
  recipient: z.optional(slug),
  basis: z.optional(disclosureBasis),
  law: z.optional(z.nullable(slug)),
  kinds: z.optional(dataKindList),
  about: z.optional(aboutList),
  outcome: z.optional(answerOutcome),
});

export const disclosureCorrection = {
  corrects: eventNumber,
  changes: disclosureChanges,
  words: z.optional(disclosureWords),
  reason,
};
