import * as z from 'zod/mini';
import { citation, classRules, classYearChanges, note } from './class-year-forms.ts';
import { classOccasion, discussedTopic, monitoringMethod } from './class-year-words.ts';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason, slug } from './fields.ts';
import { academicYear } from './periods.ts';
import { halfTermName, yearGroup } from './words.ts';

const ofClass = { class: slug, academicYear };
const example = { class: 'y1-oak', academicYear: '2026-27' };

export const classYearsEvents = defineEvents('class-years', {
  PupilJoinedClass: event({
    version: 1,
    description: 'A pupil is in the class in this school year, on these days as far as they are known.',
    items: ['AGR-06', 'ORG-06'],
    payload: z.strictObject({ ...ofClass, pupil: personId, from: date, until: z.nullable(date) }),
    day: 'from',
    example: { ...example, pupil: 'u-301', from: '2026-09-02', until: null },
  }),
  PupilLeftClass: event({
    version: 1,
    description: 'A pupil is not in the class in this school year after all.',
    items: ['AGR-06', 'ORG-06'],
    payload: z.strictObject({ ...ofClass, pupil: personId }),
    example: { ...example, pupil: 'u-301' },
  }),
  ClassAgreementAuthored: event({
    version: 1,
    description: 'A class wrote rules of its own, with staff of the class. Until it agrees they are a draft.',
    items: ['AGR-05'],
    payload: z.strictObject({
      ...ofClass,
      author: personId,
      rules: classRules,
      ruleCount: z.int().check(z.positive()),
      writtenOn: date,
    }),
    personal: { rules: 'record' },
    day: 'writtenOn',
    example: {
      ...example,
      author: 'p-101',
      rules: 'We ask before we click.\nWe tell a grown-up.',
      ruleCount: 2,
      writtenOn: '2026-09-14',
    },
  }),
  ClassAgreementAgreed: event({
    version: 1,
    description:
      'The class agreed to the rules that it wrote; they stay as they are, and other rules take their place.',
    items: ['AGR-05'],
    payload: z.strictObject({
      ...ofClass,
      /** Number of the event of the rules. */
      agreement: eventNumber,
      agreedOn: date,
      /** After the last day of the first half-term; false too where the school's calendar does not say. */
      isLate: z.boolean(),
    }),
    day: 'agreedOn',
    example: { ...example, agreement: 3, agreedOn: '2026-09-21', isLate: false },
  }),
  ClassAgreementCopyIssued: event({
    version: 1,
    description: 'A pupil was given a copy of the rules of the class.',
    items: ['AGR-06'],
    payload: z.strictObject({ ...ofClass, agreement: eventNumber, pupil: personId, on: date }),
    day: 'on',
    example: { ...example, agreement: 3, pupil: 'u-301', on: '2026-09-25' },
  }),
  ClassAgreementReferredTo: event({
    version: 1,
    description: 'The rules of the class were spoken of again.',
    items: ['AGR-07'],
    payload: z.strictObject({
      ...ofClass,
      /** Number of the event of the rules agreed on; null: there are none yet. */
      agreement: z.nullable(eventNumber),
      occasion: classOccasion,
      on: date,
    }),
    day: 'on',
    example: { ...example, agreement: 3, occasion: 'lesson', on: '2026-11-10' },
  }),
  ClassAgreementFellDue: event({
    version: 1,
    description: 'The first half-term is over and the class has agreed to no rules.',
    items: ['AGR-05'],
    payload: z.strictObject({ ...ofClass, dueOn: date }),
    example: { ...example, dueOn: '2026-10-23' },
  }),
  ClassAgreementCopiesFellDue: event({
    version: 1,
    description: 'Pupils of the class have no copy of the rules yet.',
    items: ['AGR-06'],
    payload: z.strictObject({ ...ofClass, agreement: eventNumber, dueOn: date }),
    example: { ...example, agreement: 3, dueOn: '2026-09-21' },
  }),
  OnlineSafetyLessonTaught: event({
    version: 1,
    description: 'The class had a lesson on online safety.',
    items: ['CUR-02', 'CUR-05'],
    payload: z.strictObject({
      ...ofClass,
      on: date,
      /** Of the school year; null in a holiday, or where the calendar does not say. */
      halfTerm: z.nullable(halfTermName),
      teacher: personId,
      yearGroup,
      /** By the policy's strands; null: by none, as on the rules of the class. */
      strand: z.nullable(slug),
      /** The objective of the key stage, cited by its edition (CUR-05). */
      objective: z.nullable(citation),
      /** Whether the plan of the curriculum has it there; null: no plan says. */
      isPlanned: z.nullable(z.boolean()),
    }),
    day: 'on',
    example: {
      ...example,
      on: '2026-09-17',
      halfTerm: 'autumn-1',
      teacher: 'p-101',
      yearGroup: 'Y1',
      strand: 'kindness',
      objective: { edition: '2026', entry: 'where-to-get-help' },
      isPlanned: true,
    },
  }),
  OnlineSafetyLessonFellDue: event({
    version: 1,
    description: 'A term is over in which the class had no lesson on online safety.',
    items: ['CUR-02'],
    payload: z.strictObject({ ...ofClass, term: z.enum(['autumn', 'spring', 'summer']), dueOn: date }),
    example: { ...example, term: 'autumn', dueOn: '2026-12-18' },
  }),
  TopicDiscussedWithClass: event({
    version: 1,
    description: 'The class talked about something of online safety outside such a lesson.',
    items: ['CUR-06'],
    payload: z.strictObject({ ...ofClass, topic: discussedTopic, teacher: personId, on: date }),
    day: 'on',
    example: { ...example, topic: 'cyber-bullying', teacher: 'p-101', on: '2026-11-16' },
  }),
  TeachingMonitored: event({
    version: 1,
    description: 'Somebody looked how online safety is taught to the class.',
    items: ['TRG-08'],
    payload: z.strictObject({
      ...ofClass,
      method: monitoringMethod,
      teacher: personId,
      observer: personId,
      on: date,
      note: z.optional(note),
    }),
    personal: { note: 'record' },
    day: 'on',
    example: {
      ...example,
      method: 'learning-walk',
      teacher: 'p-101',
      observer: 'p-106',
      on: '2026-11-17',
      note: 'Good talk about passwords.',
    },
  }),
  ClassYearCorrected: event({
    version: 1,
    description: 'A slip in what was recorded of a class was put right; rules that were agreed on stay.',
    items: ['AGR-05', 'CUR-02', 'CUR-06', 'TRG-08'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: classYearChanges,
      rules: z.optional(classRules),
      ruleCount: z.optional(z.int().check(z.positive())),
      /**
       * What follows: of a lesson its half-term and whether it was planned, of an agreement whether it is
       * late.
       */
      halfTerm: z.optional(z.nullable(halfTermName)),
      isLate: z.optional(z.boolean()),
      isPlanned: z.optional(z.nullable(z.boolean())),
      note: z.optional(note),
      reason,
    }),
    personal: { rules: 'record', note: 'record', reason: 'record' },
    example: { corrects: 5, changes: { on: '2026-09-18' }, reason: 'It was the day after.' },
  }),
});

export type ClassYearEvent = EventOf<typeof classYearsEvents>;
export type ClassYearRecorded = RecordedOf<typeof classYearsEvents>;
