import * as z from 'zod/mini';
import { date, personId, requiredProse, slug } from './fields.ts';

/** What somebody asks for help with, in the order of the policies. */
export const helpKinds = [
  'policy-query',
  'access-change',
  'access-in-error',
  'device-security',
  'technology',
  'email-in-error',
] as const;
export const helpKind = z.enum(helpKinds);
export type HelpKind = z.output<typeof helpKind>;

/** What is asked or answered; free text, and so personal. */
export const helpWords = requiredProse(4000);

/** What came of a wish for other rights. */
export const accessChangeOutcome = z.enum(['changed', 'declined']);

/** Fields that can be corrected, free text apart. */
export const helpChanges = z.strictObject({
  asker: z.optional(personId),
  person: z.optional(personId),
  device: z.optional(slug),
  receivedOn: z.optional(date),
  isConfidential: z.optional(z.boolean()),
  outcome: z.optional(accessChangeOutcome),
  takenBackOn: z.optional(date),
  on: z.optional(date),
});
