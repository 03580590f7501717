import * as z from 'zod/mini';
import { personId, requiredProse, slug } from './fields.ts';
import { policyReference } from './incident-forms.ts';

/** What a pupil has with them. */
export const pupilDevice = z.enum(['phone', 'tablet', 'laptop', 'watch', 'other']);

/** Why a phone may not be brought (MOB-01). */
export const mobileRefusal = z.enum(['not-of-year', 'not-alone', 'other']);
/** Why it may be brought no more (MOB-01). */
export const mobileEnding = z.enum(['not-alone', 'moved-up', 'left', 'misused', 'parents-wish', 'other']);

/** Why a phone was fetched before the end of the school day; free text, and so personal (MOB-02). */
export const earlyReason = requiredProse(1000);
/** What a device was taken for; free text, and so personal (SRC-04). */
export const confiscationCause = requiredProse(2000);

/** Fields that can be corrected, free text apart. */
export const pupilDeviceChanges = z.strictObject({
  device: z.optional(pupilDevice),
  under: z.optional(policyReference),
  incident: z.optional(z.nullable(slug)),
  to: z.optional(personId),
});
/** Free text that can be corrected. */
export const pupilDeviceTexts = {
  cause: z.optional(confiscationCause),
};
