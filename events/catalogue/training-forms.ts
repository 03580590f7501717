import * as z from 'zod/mini';
import { date, slug } from './fields.ts';

/** What people have training in. */
const completed = [
  /** As somebody begins to work here (TRG-01). */
  'induction',
  /** Of all who work here, in each school year (TRG-02). */
  'refresher',
  /** Of safeguarding leads and deputies (TRG-03). */
  'safeguarding-lead',
  'governor',
  /** Where somebody decided that a volunteer needs it (TRG-06). */
  'volunteer',
  /** How online safety is taught well (TRG-08). */
  'lesson-delivery',
  /** The course of a platform (TRG-11). */
  'online-course',
  /** How attacks on the school's computers are noticed and reported. */
  'cyber-security',
] as const;
export const completable = z.enum(completed);

/** What may fall due: beside training, that leads and deputies know what is new (TRG-04). */
export const trainings = [...completed, 'knowledge-update'] as const;
export const training = z.enum(trainings);
export type Training = (typeof trainings)[number];

/** What a training was about (TRG-01, TRG-07). */
export const trainingTopics = [
  'safe-internet-use',
  'online-safeguarding',
  'cyber-bullying',
  'online-radicalisation',
  'lesson-delivery',
  'cyber-security',
] as const;
export const trainingTopic = z.enum(trainingTopics);
export type TrainingTopic = (typeof trainingTopics)[number];

const MOST_QUESTIONS = 100;
const eachOnce = <T extends { readonly question: string }>() =>
  z.refine<T[]>((all) => new Set(all.map(({ question }) => question)).size === all.length, 'answers twice');

export const auditAnswers = z
  .array(z.strictObject({ question: slug, answer: z.enum(['yes', 'no']) }))
  .check(z.minLength(1), z.maxLength(MOST_QUESTIONS), eachOnce());

/** By what a need for training ended. */
export const needEnding = z.enum(['training', 'audit', 'other']);

/** What may be corrected of a record of training. */
export const trainingChanges = z.strictObject({
  on: z.optional(date),
  topics: z.optional(z.array(trainingTopic).check(z.maxLength(trainingTopics.length))),
  coversOnlineSafety: z.optional(z.boolean()),
  course: z.optional(slug),
  platform: z.optional(slug),
  /** False: it was not so, of this person at least, and counts no more. */
  counts: z.optional(z.literal(false)),
});
