import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { date, email, personName, slug } from './fields.ts';
import { yearGroup } from './words.ts';

const contact = { name: personName, email: z.optional(email) };
const owned = { name: 'record', email: 'record' } as const;
const joined = (items: readonly string[], description: string) => ({ version: 1, items, description });
const example = { name: 'Amira Shah', email: 'amira.shah@larkfield.example' };

/** How somebody works for a school. */
export const staffKind = z.enum(['staff', 'contractor', 'agency']);

/** What is recorded of people when they join a school, in each capacity (ORG-06). */
export const joiningEvents = {
  StaffMemberJoined: event({
    ...joined(
      ['ORG-06', 'AGR-02'],
      'Somebody works at the school: employed, by contract, or through an agency.',
    ),
    payload: z.strictObject({ kind: staffKind, ...contact, startedOn: date, supplier: z.optional(slug) }),
    personal: owned,
    day: 'startedOn',
    example: { kind: 'staff', ...example, startedOn: '2026-09-02' },
  }),
  PupilAdmitted: event({
    ...joined(['ORG-06', 'AGR-09', 'AGR-10'], 'A child is a pupil of the school.'),
    payload: z.strictObject({
      name: personName,
      dateOfBirth: z.optional(date),
      yearGroup,
      class: z.optional(slug),
      admittedOn: date,
    }),
    personal: { name: 'record', dateOfBirth: 'record' },
    day: 'admittedOn',
    example: {
      name: 'Tobi Okoro',
      dateOfBirth: '2020-03-14',
      yearGroup: 'Y1',
      class: 'y1-oak',
      admittedOn: '2026-09-02',
    },
  }),
  PupilMovedUp: event({
    ...joined(
      ['ORG-06', 'AGR-09', 'AGR-10'],
      'A pupil is in a year group and class from a day on: moved up, or into another class.',
    ),
    payload: z.strictObject({ yearGroup, class: z.optional(slug), from: date }),
    day: 'from',
    example: { yearGroup: 'Y2', class: 'y2-ash', from: '2027-09-01' },
  }),
  GovernorAppointed: event({
    ...joined(['ORG-06', 'AGR-03'], 'Somebody sits on the governing board.'),
    payload: z.strictObject({ ...contact, appointedOn: date }),
    personal: owned,
    day: 'appointedOn',
    example: { ...example, appointedOn: '2026-09-02' },
  }),
  VolunteerRegistered: event({
    ...joined(['ORG-06', 'AGR-02'], 'Somebody helps at the school.'),
    payload: z.strictObject({ ...contact, from: date }),
    personal: owned,
    day: 'from',
    example: { ...example, from: '2026-09-02' },
  }),
  VisitorRegistered: event({
    ...joined(['ORG-06', 'AGR-04'], 'Somebody visits the school on one day.'),
    payload: z.strictObject({ ...contact, visitOn: date }),
    personal: owned,
    day: 'visitOn',
    example: { ...example, visitOn: '2026-10-14' },
  }),
  ParentRegistered: event({
    ...joined(['ORG-06', 'AGR-08'], 'Somebody is a parent or carer of a pupil.'),
    payload: z.strictObject({ ...contact, from: date }),
    personal: owned,
    day: 'from',
    example: { ...example, from: '2026-09-02' },
  }),
};
