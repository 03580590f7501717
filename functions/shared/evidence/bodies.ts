import * as z from 'zod/mini';
import { evidenceBytes, evidenceLabel } from '../../../events/catalogue/evidence-forms.ts';
import { reason } from '../../../events/catalogue/fields.ts';

/** A file that is to be put. */
export const announceBody = z.strictObject({
  /** Its size: no file of another size is taken at the address. */
  bytes: evidenceBytes,
  /** Said by whoever sends it: of such an image no copy is made (INC-10). */
  showsNoIntimateImage: z.literal(true),
});

/** A file that was put. */
export const confirmBody = z.strictObject({ label: evidenceLabel });

/** What a file is, in other words. */
export const correctBody = z.strictObject({ label: evidenceLabel, reason });

export const withdrawBody = z.strictObject({ reason });
