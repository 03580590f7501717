import * as z from 'zod/mini';
import { date, requiredLine, slug } from './fields.ts';

export const technologyKind = z.enum(['app', 'software', 'site', 'device']);

/** Why a site is blocked (MON-03). */
export const blockedBecause = z.enum(['incident', 'check', 'request', 'advice']);

/** What may be corrected, each in what it says. */
export const technologyChanges = z.strictObject({
  kind: z.optional(technologyKind),
  name: z.optional(requiredLine(200)),
  dpia: z.optional(slug),
  on: z.optional(date),
});
