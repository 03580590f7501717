import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { correction, date, requiredLine, slug } from './fields.ts';
import { closureExtent, schoolDayEvents, timeOfDay } from './school-days.ts';
import { organisation, supplierEvents, supplierRole } from './school-suppliers.ts';
import { halfTermName, phase, yearGroup } from './words.ts';

export const schoolName = requiredLine(200);
export const yearGroupList = z.array(yearGroup).check(z.minLength(1), z.maxLength(15));

/** What of a school's details changes, or is put right. */
export const schoolChanges = z.strictObject({
  name: z.optional(schoolName),
  phase: z.optional(phase),
  yearGroups: z.optional(yearGroupList),
});

/**
 * What may be put right: of the school's details, and of what else was recorded, the fields of that event.
 */
export const schoolCorrections = z.strictObject({
  ...schoolChanges.shape,
  /** Of the appointment of an organisation; `name` is its name. */
  supplier: z.optional(slug),
  role: z.optional(supplierRole),
  agreement: z.optional(z.nullable(slug)),
  until: z.optional(z.nullable(date)),
  /** Of an appointment, a closure or the times of school days. */
  from: z.optional(date),
  /** Of a certification. */
  certification: z.optional(slug),
  body: z.optional(organisation),
  on: z.optional(date),
  expiresOn: z.optional(z.nullable(date)),
  /** Of a closure; `yearGroups` are those that stay at home. */
  to: z.optional(z.nullable(date)),
  extent: z.optional(closureExtent),
  /** Of the end of an agreement or of a closure. */
  lastDay: z.optional(date),
  startsAt: z.optional(timeOfDay),
  endsAt: z.optional(timeOfDay),
});

/** A school year and its six half-terms; neither policy gives dates, so they are data (ORG-07). */
export const academicCalendar = z.strictObject({
  /** Such as `2026-27`. */
  academicYear: z.string().check(z.regex(/^\d{4}-\d{2}$/, 'expected a school year like 2026-27')),
  from: date,
  to: date,
  halfTerms: z.array(z.strictObject({ name: halfTermName, from: date, to: date })).check(z.length(6)),
});

export const calendarExample: z.output<typeof academicCalendar> = {
  academicYear: '2026-27',
  from: '2026-09-01',
  to: '2027-08-31',
  halfTerms: [
    { name: 'autumn-1', from: '2026-09-02', to: '2026-10-23' },
    { name: 'autumn-2', from: '2026-11-02', to: '2026-12-18' },
    { name: 'spring-1', from: '2027-01-04', to: '2027-02-12' },
    { name: 'spring-2', from: '2027-02-22', to: '2027-03-25' },
    { name: 'summer-1', from: '2027-04-12', to: '2027-05-28' },
    { name: 'summer-2', from: '2027-06-07', to: '2027-07-21' },
  ],
};

export const schoolsEvents = defineEvents('schools', {
  SchoolRegistered: event({
    version: 1,
    description: 'A school of the trust keeps its book here.',
    items: ['ORG-01'],
    payload: z.strictObject({ name: schoolName, phase, yearGroups: yearGroupList }),
    example: { name: 'Larkfield Infant School', phase: 'infant', yearGroups: ['R', 'Y1', 'Y2'] },
  }),
  SchoolDetailsChanged: event({
    version: 1,
    description: 'Name, phase or year groups of a school are others from now on.',
    items: ['ORG-01'],
    payload: schoolChanges,
    example: { yearGroups: ['N', 'R', 'Y1', 'Y2'] },
  }),
  AcademicCalendarPublished: event({
    version: 1,
    description:
      'The dates of a school year and its half-terms; published again for the same year, they replace the earlier ones.',
    items: ['ORG-07'],
    payload: academicCalendar,
    example: calendarExample,
  }),
  ...supplierEvents,
  ...schoolDayEvents,
  SchoolCorrected: event({
    version: 1,
    description: 'A slip in what was recorded about a school was put right.',
    items: ['ORG-01', 'ORG-03', 'ORG-05', 'ORG-07'],
    payload: correction(schoolCorrections),
    personal: { reason: 'record' },
    example: {
      corrects: 1,
      changes: { phase: 'primary' },
      reason: 'Chosen from the wrong line of the list.',
    },
  }),
});

export type SchoolEvent = EventOf<typeof schoolsEvents>;
export type SchoolRecorded = RecordedOf<typeof schoolsEvents>;
