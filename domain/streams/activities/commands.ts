import * as z from 'zod/mini';
import {
  activityAudience,
  activityChanges,
  activityTopic,
  cpdNeeds,
  point,
} from '../../../events/catalogue/activity-forms.ts';
import { date, eventNumber, line, personId, reason, slug } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** Today, where it is left out. */
const on = z.optional(date);
const of = { on, topic: activityTopic };
const example = { on: '2026-11-16', topic: 'cyber-bullying' as const };
const fallen = z.strictObject({ cycle: line(100) });

export const activitiesCommands = defineCommands({
  OpenActivityYear: command({
    body: z.strictObject({}),
    items: ['CUR-03', 'CUR-08'],
    description: 'Begins the record of what is held in a school year.',
    example: {},
  }),
  HoldParentWorkshop: command({
    body: z.strictObject(of),
    items: ['CUR-08', 'CUR-07'],
    description: 'Parents were invited to a workshop on online safety.',
    example,
  }),
  DeliverAssembly: command({
    body: z.strictObject({ ...of, strand: z.optional(slug) }),
    items: ['CUR-03', 'CUR-06'],
    description: 'An assembly was on online safety, or on one of the strands of the policy.',
    example: { ...example, strand: 'reputation' },
  }),
  InviteSpeaker: command({
    body: z.strictObject({ on: date, topic: activityTopic, audience: activityAudience }),
    items: ['CUR-03'],
    description: 'Somebody from outside is to speak about online safety on a day.',
    example: { ...example, audience: 'pupils' },
  }),
  HoldAwarenessEvent: command({
    body: z.strictObject({ ...of, event: slug }),
    items: ['CUR-04'],
    description: 'The school took part in a day or week of awareness.',
    example: { ...example, event: 'anti-bullying-week' },
  }),
  IssueParentInformation: command({
    body: z.strictObject({ ...of, channel: slug }),
    items: ['CUR-07'],
    description: 'Parents were told something of online safety, by a channel of the school.',
    example: { ...example, channel: 'newsletter' },
  }),
  OfferParentTraining: command({
    body: z.strictObject({ ...of, trainer: z.enum(['school', 'outside']) }),
    items: ['CUR-07'],
    description: 'Parents were offered training, by the school or by somebody from outside.',
    example: { ...example, trainer: 'outside' },
  }),
  CoverParentsEveningTopic: command({
    body: z.strictObject(of),
    items: ['CUR-07'],
    description: 'Something of online safety was spoken of at a parents’ evening.',
    example,
  }),
  IssueSafeguardingUpdate: command({
    body: z.strictObject({ ...of, channel: slug }),
    items: ['TRG-02'],
    description: 'Staff were told what is new in safeguarding, by a channel of the policy.',
    example: { ...example, channel: 'briefing' },
  }),
  RaiseTeachingPoint: command({
    body: z.strictObject({ on, strand: z.optional(slug), point }),
    items: ['INC-19'],
    description: 'Says what lessons should take up after incidents; words that name nobody.',
    example: { on: '2026-11-16', strand: 'privacy', point: 'Names of games that ask for a picture.' },
  }),
  HoldLiveSession: command({
    body: z.strictObject({
      on,
      platform: slug,
      class: z.optional(slug),
      surroundingsChecked: z.boolean(),
    }),
    items: ['HLP-06'],
    description: 'Holds a lesson or assembly live; its surroundings were checked, or were not.',
    example: { on: '2027-01-12', platform: 'video-calls', class: 'y1-oak', surroundingsChecked: true },
  }),
  PlanCpd: command({
    body: z.strictObject({ plannedFor: date, topic: activityTopic, needs: cpdNeeds }),
    items: ['TRG-10'],
    description: 'Plans further training for a day, from needs of people that are open.',
    example: {
      plannedFor: '2027-01-12',
      topic: 'cyber-bullying',
      needs: [{ person: 'p-101', need: 4 }],
    },
  }),
  DeliverCpd: command({
    body: z.strictObject({ on, absent: z._default(z.array(personId).check(z.maxLength(80)), []) }),
    items: ['TRG-10'],
    description: 'Gives the training that was planned: needs of those who were there end by it.',
    example: { on: '2027-01-12', absent: [] },
  }),
  CancelCpd: command({
    body: z.strictObject({ on, reason }),
    items: ['TRG-10'],
    description: 'Training that was planned is not given.',
    example: { on: '2027-01-08', reason: 'The trainer is ill.' },
  }),
  RecordWorkshopFellDue: command({
    body: fallen,
    items: ['CUR-08'],
    description: 'Records that no workshop for parents was held in time.',
    example: { cycle: 'workshop.2027-08-31' },
  }),
  RecordAssemblyFellDue: command({
    body: fallen,
    items: ['CUR-03'],
    description: 'Records that a strand was in no assembly in time.',
    example: { cycle: 'assembly.reputation.2027-08-31' },
  }),
  CorrectActivity: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: activityChanges.check(
        z.refine((fields) => Object.keys(fields).length > 0, 'names at least one field to change'),
      ),
      reason,
    }),
    items: ['CUR-03', 'CUR-04', 'CUR-07', 'CUR-08', 'HLP-06', 'INC-19'],
    description: 'Puts right what was recorded of an activity, or says that it does not count.',
    example: { corrects: 1, changes: { on: '2026-11-17' }, reason: 'It was the day after.' },
  }),
});

export type ActivityCommand = CommandOf<typeof activitiesCommands>;
