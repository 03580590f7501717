import * as z from 'zod/mini';
import {
  activityAudience,
  activityChanges,
  activityTopic,
  cpdNeeds,
  point,
  yearlyKinds,
} from './activity-forms.ts';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, knownPerson, reason, slug } from './fields.ts';
import { academicYear } from './periods.ts';

const of = { on: date, topic: activityTopic };
const ofYear = { academicYear };
const example = { on: '2026-11-16', topic: 'cyber-bullying' as const };
const year = { academicYear: '2026-27' };

export const activitiesEvents = defineEvents('activities', {
  ActivityYearOpened: event({
    version: 1,
    description: 'A school year in which something of this kind is to be held was published.',
    items: ['CUR-03', 'CUR-08'],
    payload: z.strictObject({ kind: z.enum(yearlyKinds), ...ofYear }),
    example: { kind: 'parent-workshop', ...year },
  }),
  ParentWorkshopHeld: event({
    version: 1,
    description: 'Parents were invited to a workshop on online safety.',
    items: ['CUR-08', 'CUR-07'],
    payload: z.strictObject({ ...ofYear, ...of }),
    day: 'on',
    example: { ...year, ...example },
  }),
  ParentWorkshopFellDue: event({
    version: 1,
    description: 'No workshop for parents was held in time.',
    items: ['CUR-08'],
    payload: z.strictObject({ ...ofYear, dueOn: date }),
    example: { ...year, dueOn: '2027-08-31' },
  }),
  AssemblyDelivered: event({
    version: 1,
    description: 'An assembly was on online safety, or on one of its strands.',
    items: ['CUR-03', 'CUR-06'],
    payload: z.strictObject({ ...ofYear, ...of, strand: z.nullable(slug) }),
    day: 'on',
    example: { ...year, ...example, strand: 'reputation' },
  }),
  AssemblyFellDue: event({
    version: 1,
    description: 'A strand that is taught in assemblies was in none of them in time.',
    items: ['CUR-03'],
    payload: z.strictObject({ ...ofYear, strand: slug, dueOn: date }),
    example: { ...year, strand: 'reputation', dueOn: '2027-08-31' },
  }),
  SpeakerInvited: event({
    version: 1,
    description: 'Somebody from outside is to speak about online safety on a day.',
    items: ['CUR-03'],
    payload: z.strictObject({ ...of, audience: activityAudience }),
    example: { ...example, audience: 'pupils' },
  }),
  AwarenessEventHeld: event({
    version: 1,
    description: 'The school took part in a day or week of awareness.',
    items: ['CUR-04'],
    payload: z.strictObject({ ...of, event: slug }),
    day: 'on',
    example: { ...example, event: 'anti-bullying-week' },
  }),
  ParentInformationIssued: event({
    version: 1,
    description: 'Parents were told something of online safety, by a channel of the school.',
    items: ['CUR-07'],
    payload: z.strictObject({ ...of, channel: slug }),
    day: 'on',
    example: { ...example, channel: 'newsletter' },
  }),
  ParentTrainingOffered: event({
    version: 1,
    description: 'Parents were offered training, by the school or by somebody from outside.',
    items: ['CUR-07'],
    payload: z.strictObject({ ...of, trainer: z.enum(['school', 'outside']) }),
    day: 'on',
    example: { ...example, trainer: 'outside' },
  }),
  ParentsEveningTopicCovered: event({
    version: 1,
    description: 'Something of online safety was spoken of at a parents’ evening.',
    items: ['CUR-07'],
    payload: z.strictObject(of),
    day: 'on',
    example,
  }),
  SafeguardingUpdateIssued: event({
    version: 1,
    description: 'Staff were told what is new in safeguarding, by a channel of the policy.',
    items: ['TRG-02'],
    payload: z.strictObject({ ...of, channel: slug }),
    day: 'on',
    example: { ...example, channel: 'briefing' },
  }),
  TeachingPointRaised: event({
    version: 1,
    description: 'What was learnt from incidents and lessons should take up; no child can be known by it.',
    items: ['INC-19'],
    payload: z.strictObject({ on: date, strand: z.nullable(slug), point }),
    personal: { point: 'record' },
    day: 'on',
    example: { on: '2026-11-16', strand: 'privacy', point: 'Names of games that ask for a picture.' },
  }),
  LiveSessionHeld: event({
    version: 1,
    description: 'A lesson or assembly was held live, and whether its surroundings were checked.',
    items: ['HLP-06'],
    payload: z.strictObject({
      on: date,
      platform: slug,
      teacher: knownPerson,
      class: z.nullable(slug),
      surroundingsChecked: z.boolean(),
    }),
    day: 'on',
    example: {
      on: '2027-01-12',
      platform: 'video-calls',
      teacher: 'p-101',
      class: 'y1-oak',
      surroundingsChecked: true,
    },
  }),
  CpdPlanned: event({
    version: 1,
    description: 'Further training was planned for a day, from needs of people.',
    items: ['TRG-10'],
    payload: z.strictObject({ plannedOn: date, plannedFor: date, topic: activityTopic, needs: cpdNeeds }),
    day: 'plannedOn',
    example: {
      plannedOn: '2026-11-20',
      plannedFor: '2027-01-12',
      topic: 'cyber-bullying',
      needs: [{ person: 'p-101', need: 4 }],
    },
  }),
  CpdDelivered: event({
    version: 1,
    description: 'Further training was given, and which needs it ended.',
    items: ['TRG-10'],
    payload: z.strictObject({ on: date, topic: activityTopic, needs: cpdNeeds }),
    day: 'on',
    example: { on: '2027-01-12', topic: 'cyber-bullying', needs: [{ person: 'p-101', need: 4 }] },
  }),
  CpdCancelled: event({
    version: 1,
    description: 'Further training that was planned is not given; the needs stay.',
    items: ['TRG-10'],
    payload: z.strictObject({ on: date, reason }),
    personal: { reason: 'record' },
    day: 'on',
    example: { on: '2027-01-08', reason: 'The trainer is ill.' },
  }),
  ActivityCorrected: event({
    version: 1,
    description: 'A slip in the record of an activity was put right, or it is said not to count.',
    items: ['CUR-03', 'CUR-04', 'CUR-07', 'CUR-08', 'HLP-06', 'INC-19'],
    payload: z.strictObject({ corrects: eventNumber, changes: activityChanges, reason }),
    personal: { reason: 'record' },
    example: { corrects: 1, changes: { on: '2026-11-17' }, reason: 'It was the day after.' },
  }),
});

export type ActivityEvent = EventOf<typeof activitiesEvents>;
export type ActivityRecorded = RecordedOf<typeof activitiesEvents>;
