import * as z from 'zod/mini';
import { date, slug } from './fields.ts';

/** How a file goes; open mail is none of the ways. */
export const transferMeans = z.enum(['system-to-system', 'link', 'encrypted', 'by-hand']);

/** What was not done in time. */
export const transferStep = z.enum(['sending', 'receipt']);

/** What may be corrected: of each event what it says itself. */
export const transferChanges = z.strictObject({
  recipient: z.optional(slug),
  startsOn: z.optional(date),
  on: z.optional(date),
  means: z.optional(transferMeans),
});
