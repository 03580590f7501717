import * as z from 'zod/mini';
import { date, requiredProse, slug } from './fields.ts';

export const staffMatterKinds = ['misuse', 'email-monitoring'] as const;
export const staffMatterKind = z.enum(staffMatterKinds);
export type StaffMatterKind = z.output<typeof staffMatterKind>;

/** Who sees to a matter: the headteacher; where it is the headteacher's own, somebody above them. */
export const matterHolders = ['headteacher', 'chair-of-governors', 'executive'] as const;
export const matterHolder = z.enum(matterHolders);
export type MatterHolder = z.output<typeof matterHolder>;

/** What happened, or what was decided and why; free text, and so personal. */
export const matterWords = requiredProse(8000);

/** The procedure that a matter is dealt with under: a linked policy, in the edition that it stands in. */
export const matterProcedure = z.strictObject({ policy: slug, edition: slug });

export const matterOutcome = z.enum(['unfounded', 'no-further-action', 'dealt-with']);

/** Fields that can be corrected, free text apart. Whom it is about is not: that is another matter. */
export const matterChanges = z.strictObject({
  on: z.optional(date),
  onPersonalDevice: z.optional(z.boolean()),
  incident: z.optional(slug),
  procedure: z.optional(matterProcedure),
  outcome: z.optional(matterOutcome),
  until: z.optional(date),
});
