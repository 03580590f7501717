import * as z from 'zod/mini';
import { date, personId, requiredProse, slug } from './fields.ts';

/** What a piece of work is called in the school's platform, such as `2027-01-18-counting`. */
export const pieceOfWork = slug;

/** What a family has at home to reach the internet by. */
export const homeInternet = z.enum(['none', 'mobile', 'line']);

/** Devices at home that the pupil can learn on. */
export const homeDevices = z.int().check(z.gte(0), z.lte(50));

/** What is said of a piece of work; free text, and so personal (HLP-03). */
export const feedback = requiredProse(2000);
/** What was said with the family, or done for it; free text, and so personal (HLP-04). */
export const conversationNotes = requiredProse(2000);
/** What a family says of its devices beside their number; free text, and so personal (HLP-05). */
export const accessComments = requiredProse(2000);

/** Fields that can be corrected, free text apart. */
export const homeLearningChanges = z.strictObject({
  work: z.optional(pieceOfWork),
  since: z.optional(date),
  on: z.optional(date),
  heldBy: z.optional(personId),
  with: z.optional(personId),
  providedBy: z.optional(personId),
  internet: z.optional(homeInternet),
  devices: z.optional(homeDevices),
  saidBy: z.optional(personId),
});

/** Free text that can be corrected. */
export const homeLearningTexts = {
  feedback: z.optional(feedback),
  notes: z.optional(conversationNotes),
  comments: z.optional(accessComments),
};
