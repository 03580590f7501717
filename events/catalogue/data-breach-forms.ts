import * as z from 'zod/mini';
import { date, eventNumber, instant, knownPerson, reason, requiredProse, slug } from './fields.ts';
import { role } from './words.ts';

/** What was done to data, other than by mail. */
export const breachCause = z.enum(['accessed', 'changed', 'shared', 'lost', 'stolen', 'destroyed']);

/** How likely it is that people come to harm: what is more than unlikely is reported. */
export const breachRisk = z.enum(['unlikely', 'likely', 'high']);

/** What kinds of data it is about. */
export const dataKind = z.enum([
  'contact',
  'identity',
  'attainment',
  'health',
  'special-needs',
  'safeguarding',
  'family',
  'financial',
  'pictures',
  'log-ins',
  'employment',
]);
export const dataKindList = z.array(dataKind).check(z.minLength(1), z.maxLength(11));

/**
 * How those were informed whose data it is: each, or by a public notice where that would be out of measure.
 */
export const informedHow = z.enum(['directly', 'publicly']);

/** How many people it is about; null: nobody knows yet. */
export const peopleAffected = z.nullable(z.int().check(z.minimum(0)));

/** What is said of a breach; free text, and so personal. */
export const breachWords = requiredProse(4000);

/** By which law, in which edition, something is in time until which instant. */
export const legalInstant = z.strictObject({ edition: slug, dueAt: instant });
export type LegalInstant = z.output<typeof legalInstant>;

/** Fields that can be corrected, free text apart. */
export const dataBreachChanges = z.strictObject({
  causedBy: z.optional(z.nullable(knownPerson)),
  cause: z.optional(breachCause),
  sentOn: z.optional(date),
  awareAt: z.optional(instant),
  role: z.optional(role),
  person: z.optional(knownPerson),
  risk: z.optional(breachRisk),
  kinds: z.optional(dataKindList),
  people: z.optional(peopleAffected),
  reportedAt: z.optional(instant),
  isComplete: z.optional(z.boolean()),
  reference: z.optional(z.nullable(slug)),
  on: z.optional(date),
  how: z.optional(informedHow),
});

export const dataBreachCorrection = {
  corrects: eventNumber,
  changes: dataBreachChanges,
  words: z.optional(breachWords),
  reason,
};
