import * as z from 'zod/mini';
import { date, personId, sha256, signedName, slug, takenOver } from './fields.ts';

/**
 * How somebody signs: logged in, by a mailed link, on paper that somebody saw, or in the parent portal of
 * another product.
 */
export const signingMethod = z.enum(['log-in', 'single-use-link', 'paper', 'parent-portal']);
/** Links that the product made and mails; of each secret the hash alone is kept. */
export const mailedLinks = z.strictObject({
  /** Names them; no secret. */
  id: slug,
  endsOn: date,
  to: z.array(z.strictObject({ person: personId, hash: sha256 })).check(z.minLength(1), z.maxLength(20)),
});

/** The link that somebody answered by, and who was mailed it. */
export const usedLink = z.strictObject({ id: slug, person: personId });

/** A signature, on whatever it stands. */
export const signature = {
  signedName,
  signedOn: date,
  method: signingMethod,
  /** Who saw a signature on paper. */
  seenBy: z.optional(personId),
  /** The product whose parent portal took it, as the school calls it. */
  source: z.optional(slug),
  /** The link that it came by; of a pupil's agreement, the parent's who read it with the child. */
  link: z.optional(usedLink),
  /**
   * Who entered it: the signatory where somebody signed logged in, `system.link` where somebody signed by a
   * link.
   */
  recorder: personId,
  takenOver: z.nullable(takenOver),
};
