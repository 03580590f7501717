import * as z from 'zod/mini';
import type { YearGroup } from './words.ts';

/**
 * The key stage whose objectives a year group is taught; reception is taught those of the first. Null: of
 * neither.
 */
export const keyStageOf = (yearGroup: YearGroup): 'ks1' | 'ks2' | null => {
  if (['N', 'R', 'Y1', 'Y2'].includes(yearGroup)) return 'ks1';
  return ['Y3', 'Y4', 'Y5', 'Y6'].includes(yearGroup) ? 'ks2' : null;
};

/** What classes talk about (CUR-06). */
export const discussedTopic = z.enum([
  'cyber-bullying',
  'spam',
  'phishing',
  'viruses-by-mail',
  'key-words',
  'in-another-subject',
  'other',
]);

/** When rules of a class are spoken of again (AGR-07). */
export const classOccasion = z.enum(['lesson', 'incident', 'other']);

/** How somebody looks at teaching (TRG-08). */
export const monitoringMethods = [
  'learning-walk',
  'observation',
  'planning-scrutiny',
  'work-scrutiny',
] as const;
export const monitoringMethod = z.enum(monitoringMethods);
