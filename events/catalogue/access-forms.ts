import * as z from 'zod/mini';
import { date, eventNumber, reason, requiredProse, slug } from './fields.ts';

/** Why somebody from outside may use the school's wifi (NET-01). */
export const wifiBasis = z.enum(['official-capacity', 'visit']);
export type WifiBasis = z.output<typeof wifiBasis>;

/** What a right opens: every right names one system, file or device (ACC-01). */
export const accessRight = z.strictObject({ kind: z.enum(['system', 'file', 'device']), name: slug });
export type AccessRight = z.output<typeof accessRight>;

/** A log-in name may say who its owner is, so it is personal and never an id. */
export const logInName = z
  .string()
  .check(
    z.trim(),
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}$/,
      'expected a log-in name: 1 to 100 of A-Z a-z 0-9 . _ @ + -, beginning with a letter or digit',
    ),
  );

/**
 * Why no signature carries what was given on it: any more, or, where it was taken over, ever (AGR-12,
 * AGR-13).
 */
export const lapseCause = z.enum(['not-signed', 'withdrawn', 'superseded', 'template-withdrawn']);
export type LapseCause = z.output<typeof lapseCause>;

/**
 * What may be corrected: of an authorisation its ground and dates, of a grant what it opens, of a change of
 * password its day. A log-in name stays as it was given.
 */
export const accessChanges = z.strictObject({
  basis: z.optional(wifiBasis),
  from: z.optional(date),
  until: z.optional(date),
  right: z.optional(accessRight),
  /** Day of the newest change of a password. */
  on: z.optional(date),
});
export const accessCorrection = {
  corrects: eventNumber,
  changes: z._default(accessChanges, {}),
  purpose: z.optional(requiredProse(1000)),
  reason,
};
