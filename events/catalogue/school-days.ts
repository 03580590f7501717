import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { date, eventNumber } from './fields.ts';
import { webAddress } from './reference-forms.ts';
import { yearGroup } from './words.ts';

/** A time of day in London. */
export const timeOfDay = z
  .string()
  .check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day like 15:20'));
/** Whether nobody comes, or some years only. */
export const closureExtent = z.enum(['full', 'partial']);

/**
 * When pupils are at school: what waits for the end of a school day, or for the next one, sees it (ORG-07).
 */
export const schoolDayEvents = {
  SchoolDayTimesSet: event({
    version: 1,
    description: 'From a day on, school days begin and end at certain times.',
    items: ['ORG-07'],
    payload: z.strictObject({ from: date, startsAt: timeOfDay, endsAt: timeOfDay }),
    day: 'from',
    example: { from: '2026-09-02', startsAt: '08:50', endsAt: '15:20' },
  }),
  SchoolClosureDeclared: event({
    version: 1,
    description:
      'The school is closed from a day on, as a whole or for some years, until a last day where one is known.',
    items: ['HLP-01', 'ORG-07'],
    payload: z.strictObject({
      from: date,
      to: z.nullable(date),
      extent: closureExtent,
      /** Of a partial closure; null: it was not said who stays at home. */
      yearGroups: z.nullable(z.array(yearGroup).check(z.minLength(1), z.maxLength(15))),
    }),
    day: 'from',
    example: { from: '2027-01-18', to: null, extent: 'full', yearGroups: null },
  }),
  SchoolClosureEnded: event({
    version: 1,
    description: 'A closure is over after a last day, which may be another than was thought.',
    items: ['HLP-01', 'ORG-07'],
    payload: z.strictObject({
      /** Number of the event that declared it. */
      closure: eventNumber,
      lastDay: date,
    }),
    day: 'lastDay',
    example: { closure: 4, lastDay: '2027-01-20' },
  }),
  HomeLearningPublished: event({
    version: 1,
    description:
      'Work for those who stay at home in a closure is on the web; published again, the page replaces the one before.',
    items: ['HLP-01'],
    payload: z.strictObject({
      closure: eventNumber,
      /** Who stays at home, as the closure says; null: it does not say, or nobody comes. */
      yearGroups: z.nullable(z.array(yearGroup).check(z.minLength(1), z.maxLength(15))),
      /** Where it is. */
      page: webAddress,
    }),
    example: { closure: 4, yearGroups: null, page: 'https://larkfield.example/home-learning' },
  }),
};
