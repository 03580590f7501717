import * as z from 'zod/mini';
import { date, personId, slug, templateVersion } from './fields.ts';

/**
 * What a consent is about: that a child uses the internet (AGR-11), or that pictures of somebody are used
 * (PUB-01).
 */
export const consentKinds = ['internet', 'photo'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** Whose pictures a consent is asked for (PUB-01). */
export const photographed = z.enum(['pupil', 'staff']);

/** What may be corrected of an answer, beside the name on it: never who answered, nor what. */
export const consentChanges = z.strictObject({
  templateVersion: z.optional(templateVersion),
  signedOn: z.optional(date),
  seenBy: z.optional(personId),
  source: z.optional(slug),
  /** Day of a withdrawal. */
  on: z.optional(date),
  answerBy: z.optional(date),
});
