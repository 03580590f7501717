import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason, requiredProse, slug } from './fields.ts';
import { completable, training, trainingChanges, trainingTopic, trainingTopics } from './training-forms.ts';
import { needEvents } from './training-needs.ts';
import { role } from './words.ts';

const topics = z.array(trainingTopic).check(z.maxLength(trainingTopics.length));
const example = { person: 'p-101' };

export const trainingEvents = defineEvents('training', {
  TrainingAssigned: event({
    version: 1,
    description:
      'Somebody is to have training: by a role from its first day on, or because somebody decided so.',
    items: ['TRG-01', 'TRG-02', 'TRG-05', 'TRG-06'],
    payload: z.strictObject({
      person: personId,
      trainings: z.array(training).check(z.minLength(1)),
      /** What a first training has to cover, by the policy of that day. */
      topics,
      role,
      /** Number of the event that gave the role, in the record of the person; null: somebody decided. */
      heldBy: z.nullable(eventNumber),
      /** First day of the role, or of the decision. */
      from: date,
      /** From when on it counts: nobody is late with what was asked before the school kept it here. */
      countsFrom: date,
      /** Began after the school's book did, and so has a first training. */
      isNew: z.boolean(),
    }),
    day: 'countsFrom',
    example: {
      ...example,
      trainings: ['induction', 'refresher', 'cyber-security'],
      topics: ['safe-internet-use', 'cyber-bullying'],
      role: 'staff',
      heldBy: 1,
      from: '2026-09-02',
      countsFrom: '2026-09-02',
      isNew: true,
    },
  }),
  TrainingNotApplicable: event({
    version: 1,
    description: 'Somebody decided that a volunteer needs no training, and why.',
    items: ['TRG-06'],
    payload: z.strictObject({ person: personId, on: date, reason }),
    personal: { reason: 'record' },
    day: 'on',
    example: { person: 'p-113', on: '2026-09-07', reason: 'Tends the garden, away from pupils.' },
  }),
  TrainingCompleted: event({
    version: 1,
    description: 'Somebody had training: which one, on what, and whether it covered online safety.',
    items: ['TRG-01', 'TRG-02', 'TRG-03', 'TRG-05', 'TRG-07', 'TRG-08', 'TRG-11'],
    payload: z.strictObject({
      person: personId,
      training: completable,
      on: date,
      topics,
      coversOnlineSafety: z.boolean(),
      /** Of a platform, as the school calls it. */
      course: z.nullable(slug),
    }),
    day: 'on',
    example: {
      ...example,
      training: 'induction',
      on: '2026-09-09',
      topics: ['safe-internet-use', 'cyber-bullying'],
      coversOnlineSafety: true,
      course: null,
    },
  }),
  KnowledgeUpdateRecorded: event({
    version: 1,
    description: 'A safeguarding lead or deputy brought their knowledge of online safety up to date.',
    items: ['TRG-04'],
    payload: z.strictObject({ person: personId, on: date, by: z.optional(requiredProse(1000)) }),
    personal: { by: 'record' },
    day: 'on',
    example: { person: 'p-103', on: '2026-10-05', by: 'Read this year’s guidance.' },
  }),
  TrainingFellDue: event({
    version: 1,
    description: 'Training is overdue; once each time that it is due.',
    items: ['TRG-01', 'TRG-02', 'TRG-03', 'TRG-04', 'TRG-05', 'TRG-11'],
    payload: z.strictObject({
      person: personId,
      training,
      cycle: slug,
      dueOn: date,
      /** It was not had after this day; null: not at all. */
      notSince: z.nullable(date),
    }),
    example: {
      ...example,
      training: 'refresher',
      cycle: 'refresher.2026-27',
      dueOn: '2027-08-31',
      notSince: '2026-08-31',
    },
  }),
  TrainingEnded: event({
    version: 1,
    description: 'A role ended, and nothing is due any more by it.',
    items: ['ORG-06', 'TRG-02'],
    payload: z.strictObject({ person: personId, role, heldBy: eventNumber, on: date }),
    example: { ...example, role: 'staff', heldBy: 1, on: '2027-07-22' },
  }),
  LearningPlatformAccountCreated: event({
    version: 1,
    description: 'Somebody has an account at a platform for courses.',
    items: ['TRG-11'],
    payload: z.strictObject({ person: personId, platform: slug, on: date }),
    day: 'on',
    example: { person: 'p-401', platform: 'course-platform', on: '2026-09-03' },
  }),
  LearningPlatformAccountClosed: event({
    version: 1,
    description: 'Somebody has no account at a platform for courses any more.',
    items: ['TRG-11', 'ORG-06'],
    payload: z.strictObject({
      person: personId,
      platform: slug,
      on: date,
      because: z.enum(['left', 'decided']),
    }),
    day: 'on',
    example: { person: 'p-401', platform: 'course-platform', on: '2027-07-22', because: 'left' },
  }),
  ...needEvents,
  TrainingCorrected: event({
    version: 1,
    description: 'A slip in a record of training was put right, or it is said not to count.',
    items: ['TRG-02', 'TRG-03', 'TRG-07', 'TRG-11'],
    payload: z.strictObject({ corrects: eventNumber, changes: trainingChanges, reason }),
    personal: { reason: 'record' },
    example: { corrects: 3, changes: { on: '2026-09-10' }, reason: 'It was the day after.' },
  }),
});

export type TrainingEvent = EventOf<typeof trainingEvents>;
export type TrainingRecorded = RecordedOf<typeof trainingEvents>;
