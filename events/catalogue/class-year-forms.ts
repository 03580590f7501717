import * as z from 'zod/mini';
import { classOccasion, discussedTopic, monitoringMethod } from './class-year-words.ts';
import { date, personId, requiredProse, slug } from './fields.ts';
import { yearGroup } from './words.ts';

/** An objective, in an edition of the list of objectives. */
export const citation = z.strictObject({ edition: slug, entry: slug });
/** The rules of a class, a line each, in the children's own words. */
export const classRules = requiredProse(5000);
/** What somebody noticed, in free text. */
export const note = requiredProse(2000);

/** What may be corrected, beside free texts: of each event what it says itself. */
export const classYearChanges = z.strictObject({
  writtenOn: z.optional(date),
  agreedOn: z.optional(date),
  on: z.optional(date),
  author: z.optional(personId),
  teacher: z.optional(personId),
  occasion: z.optional(classOccasion),
  yearGroup: z.optional(yearGroup),
  strand: z.optional(slug),
  objective: z.optional(citation),
  topic: z.optional(discussedTopic),
  method: z.optional(monitoringMethod),
});
