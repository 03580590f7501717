import * as z from 'zod/mini';
import {
  date,
  eventNumber,
  line,
  prose,
  reason,
  requiredProse,
  slug,
} from '../../../events/catalogue/fields.ts';
import {
  auditAnswers,
  completable,
  trainingChanges,
  trainingTopic,
  trainingTopics,
} from '../../../events/catalogue/training-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** Today, where it is left out. */
const on = z.optional(date);
const nothing = z.strictObject({});
const fallen = z.strictObject({ cycle: line(100) });

export const trainingCommands = defineCommands({
  ReviewTraining: command({
    body: nothing,
    items: ['TRG-01', 'TRG-02', 'TRG-03', 'TRG-05'],
    description: 'Looks which roles somebody holds, and what training comes with those that are new.',
    example: {},
  }),
  DecideVolunteerTraining: command({
    body: z.strictObject({
      isNeeded: z.boolean(),
      on,
      /** Why not; may come empty: that is refused by the rule that asks for one. */
      reason: z.optional(prose(2000)),
    }),
    items: ['TRG-06'],
    description: 'Decides whether a volunteer needs training; the newest decision counts.',
    example: { isNeeded: false, on: '2026-09-07', reason: 'Tends the garden, away from pupils.' },
  }),
  CompleteTraining: command({
    body: z.strictObject({
      training: completable,
      on,
      topics: z._default(
        z.array(trainingTopic).check(
          z.maxLength(trainingTopics.length),
          z.refine((all) => new Set(all).size === all.length, 'names a topic twice'),
        ),
        [],
      ),
      /** Of leads and deputies it has to be said; of others it follows from the topics. */
      coversOnlineSafety: z.optional(z.boolean()),
      course: z.optional(slug),
    }),
    items: ['TRG-01', 'TRG-02', 'TRG-03', 'TRG-05', 'TRG-07', 'TRG-08', 'TRG-11'],
    description: 'Somebody had training: which one, on what topics, and whether it covered online safety.',
    example: { training: 'induction', on: '2026-09-09', topics: ['safe-internet-use', 'cyber-bullying'] },
  }),
  RecordKnowledgeUpdate: command({
    body: z.strictObject({ on, by: z.optional(requiredProse(1000)) }),
    items: ['TRG-04'],
    description: 'A safeguarding lead or deputy brought their knowledge of online safety up to date.',
    example: { on: '2026-10-05', by: 'Read this year’s guidance.' },
  }),
  CreatePlatformAccount: command({
    body: z.strictObject({ platform: slug, on }),
    items: ['TRG-11'],
    description: 'Somebody who works here, or a governor, has an account at a platform for courses.',
    example: { platform: 'course-platform', on: '2026-09-03' },
  }),
  ClosePlatformAccount: command({
    body: z.strictObject({ platform: slug, on }),
    items: ['TRG-11'],
    description: 'Somebody has that account no more.',
    example: { platform: 'course-platform', on: '2027-07-22' },
  }),
  RequestNeedsAudit: command({
    body: z.strictObject({ answerBy: date }),
    items: ['TRG-09'],
    description: 'Asks somebody to say by a day what training they need.',
    example: { answerBy: '2026-11-20' },
  }),
  CompleteNeedsAudit: command({
    body: z.strictObject({
      answers: auditAnswers,
      comments: z.optional(
        z
          .array(z.strictObject({ question: slug, text: requiredProse(1000) }))
          .check(z.minLength(1), z.maxLength(100)),
      ),
    }),
    items: ['TRG-09'],
    description:
      'Answers each question of the school’s set in force; each by yes or no, with words or without.',
    example: {
      answers: [{ question: 'knows-the-lead', answer: 'yes' }],
      comments: [{ question: 'knows-the-lead', text: 'Since this week.' }],
    },
  }),
  EndTrainingNeed: command({
    body: z.strictObject({
      need: eventNumber,
      /** The record of `activities` of the training that was given for it; left out: for another reason. */
      activity: z.optional(slug),
      on,
    }),
    items: ['TRG-09', 'TRG-10'],
    description: 'Somebody needs that training no more.',
    example: { need: 4, activity: 'cpd.bullying-online', on: '2027-01-12' },
  }),
  EndWithRole: command({
    body: nothing,
    items: ['ORG-06', 'TRG-11'],
    description: 'Ends what is due by roles that are over, and accounts at platforms with them.',
    example: {},
  }),
  RecordTrainingFellDue: command({
    body: fallen,
    items: ['TRG-01', 'TRG-02', 'TRG-03', 'TRG-04', 'TRG-05', 'TRG-11'],
    description: 'Records that training is overdue.',
    example: { cycle: 'refresher.2026-27' },
  }),
  RecordNeedsAuditFellDue: command({
    body: fallen,
    items: ['TRG-09'],
    description: 'Records that somebody has not said in time what training they need.',
    example: { cycle: 'needs-audit.2026-09-02.2027-09-02' },
  }),
  CorrectTraining: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: trainingChanges.check(
        z.refine((fields) => Object.keys(fields).length > 0, 'names at least one field to change'),
      ),
      reason,
    }),
    items: ['TRG-02', 'TRG-03', 'TRG-07', 'TRG-11'],
    description: 'Puts right what was recorded of training, or says that it does not count.',
    example: { corrects: 3, changes: { on: '2026-09-10' }, reason: 'It was the day after.' },
  }),
});

export type TrainingCommand = CommandOf<typeof trainingCommands>;
