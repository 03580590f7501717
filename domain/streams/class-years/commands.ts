import * as z from 'zod/mini';
import { classRules, classYearChanges, note } from '../../../events/catalogue/class-year-forms.ts';
import {
  classOccasion,
  discussedTopic,
  monitoringMethod,
} from '../../../events/catalogue/class-year-words.ts';
import {
  date,
  eventNumber,
  personId,
  prose,
  reason,
  requiredLine,
  slug,
} from '../../../events/catalogue/fields.ts';
import { yearGroup } from '../../../events/catalogue/words.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** Today, where it is left out. */
const on = z.optional(date);
const fallen = z.strictObject({ cycle: requiredLine(200) });
/** Of a class: each copy is decided on the record of its pupil. */
const MOST_PUPILS = 60;

export const classYearsCommands = defineCommands({
  ReviewRoll: command({
    body: z.strictObject({ pupil: personId }),
    items: ['AGR-06', 'ORG-06'],
    description: 'Looks whether a pupil is in the class in this school year, and since when.',
    example: { pupil: 'u-301' },
  }),
  AuthorClassAgreement: command({
    body: z.strictObject({
      author: personId,
      /** A line each; may come empty: that is refused by the rule that asks for one. */
      rules: prose(5000),
      writtenOn: on,
    }),
    items: ['AGR-05'],
    description:
      'Writes down the rules of a class, with somebody who works with it; a draft until it agrees.',
    example: {
      author: 'p-101',
      rules: 'We ask before we click.\nWe tell a grown-up.',
      writtenOn: '2026-09-14',
    },
  }),
  AgreeClassAgreement: command({
    body: z.strictObject({ agreedOn: on }),
    items: ['AGR-05'],
    description: 'The class agrees to the rules that it wrote last; late after the first half-term.',
    example: { agreedOn: '2026-09-21' },
  }),
  IssueClassAgreementCopies: command({
    body: z.strictObject({
      pupils: z.array(personId).check(z.minLength(1), z.maxLength(MOST_PUPILS)),
      on,
    }),
    items: ['AGR-06'],
    description: 'Gives pupils of the class a copy of the rules in force; once each.',
    example: { pupils: ['u-301', 'u-303'], on: '2026-09-25' },
  }),
  ReferToClassAgreement: command({
    body: z.strictObject({ occasion: classOccasion, on }),
    items: ['AGR-07'],
    description: 'The rules of the class were spoken of again.',
    example: { occasion: 'lesson', on: '2026-11-10' },
  }),
  RecordClassAgreementFellDue: command({
    body: fallen,
    items: ['AGR-05'],
    description: 'Records that the first half-term is over and the class has agreed to no rules.',
    example: { cycle: 'y1-oak.2026-27' },
  }),
  RecordCopiesFellDue: command({
    body: fallen,
    items: ['AGR-06'],
    description: 'Records that pupils of the class have no copy of the rules yet.',
    example: { cycle: 'y1-oak.2026-27.copies.3.2026-09-21' },
  }),
  TeachOnlineSafetyLesson: command({
    body: z.strictObject({
      teacher: personId,
      yearGroup,
      strand: z.optional(slug),
      /** Id of an entry of the list of objectives that is in force on the day. */
      objective: z.optional(slug),
      on,
    }),
    items: ['CUR-02', 'CUR-05'],
    description: 'The class had a lesson on online safety: on a strand of the scheme, with an objective.',
    example: { teacher: 'p-101', yearGroup: 'Y1', strand: 'kindness', on: '2026-09-17' },
  }),
  RecordLessonFellDue: command({
    body: fallen,
    items: ['CUR-02'],
    description: 'Records that a term is over in which the class had no lesson on online safety.',
    example: { cycle: 'y1-oak.2026-27.lesson.autumn' },
  }),
  DiscussTopic: command({
    body: z.strictObject({ topic: discussedTopic, teacher: personId, on }),
    items: ['CUR-06'],
    description: 'The class talked about something of online safety outside such a lesson.',
    example: { topic: 'cyber-bullying', teacher: 'p-101', on: '2026-11-16' },
  }),
  MonitorTeaching: command({
    body: z.strictObject({ method: monitoringMethod, teacher: personId, on, note: z.optional(note) }),
    items: ['TRG-08'],
    description: 'Somebody looked how online safety is taught to the class.',
    example: {
      method: 'learning-walk',
      teacher: 'p-101',
      on: '2026-11-17',
      note: 'Good talk about passwords.',
    },
  }),
  CorrectClassYear: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(classYearChanges, {}),
      rules: z.optional(classRules),
      note: z.optional(note),
      reason,
    }),
    items: ['AGR-05', 'CUR-02', 'CUR-06', 'TRG-08'],
    description: 'Puts right what was recorded of a class; rules that it agreed on stay.',
    example: { corrects: 5, changes: { on: '2026-09-18' }, reason: 'It was the day after.' },
  }),
});

export type ClassYearCommand = CommandOf<typeof classYearsCommands>;
