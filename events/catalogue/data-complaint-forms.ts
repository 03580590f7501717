import * as z from 'zod/mini';
import { date, knownPerson, requiredProse } from './fields.ts';

export const complaintOutcome = z.enum(['upheld', 'upheld-in-part', 'not-upheld']);

/** What somebody complains of, or is answered; free text, and so personal. */
export const complaintWords = requiredProse(4000);

/** Who handled the data that it is about; empty: the school as such. */
export const handlers = z.array(knownPerson).check(
  z.maxLength(10),
  z.refine((all) => new Set(all).size === all.length, 'names somebody twice'),
);

/** What may be corrected, beside free texts: of each event what it says itself. */
export const complaintChanges = z.strictObject({
  person: z.optional(z.nullable(knownPerson)),
  about: z.optional(handlers),
  receivedOn: z.optional(date),
  on: z.optional(date),
  outcome: z.optional(complaintOutcome),
});
