import * as z from 'zod/mini';
import { lapseCause } from '../../../events/catalogue/access-forms.ts';

/** One thing that a person may or might use, newest word on it. */
export const entry = z.object({
  /** Unique in the row: what it is, and for the wifi which decision. */
  entry: z.string(),
  /** `wifi`, `account`, or `<kind>:<name>` of a right. */
  what: z.string(),
  /** First and last day, where the thing has dates. */
  from: z.nullable(z.string()),
  until: z.nullable(z.string()),
  status: z.enum(['given', 'ended', 'refused']),
  /** Agreement that it rests on. */
  agreement: z.nullable(z.string()),
  /** Why its signature no longer carries it; null while it does. */
  lapsed: z.nullable(lapseCause),
  /** Instants. */
  givenAt: z.nullable(z.string()),
  endedAt: z.nullable(z.string()),
  /** Number of the event that gave it. */
  givenBy: z.nullable(z.number()),
  /** Sealed: the purpose of the wifi, the log-in name of an account. */
  detail: z.nullable(z.string()),
});
export type Entry = z.output<typeof entry>;

export const accessRow = z.object({ person: z.string(), entries: z.array(entry) });
