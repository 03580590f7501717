import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, email, eventNumber, personId, personName, reason, requiredLine } from './fields.ts';
import { assignableRole, yearGroup } from './words.ts';

const contact = { name: personName, email: z.optional(email) };
const owned = { name: 'record', email: 'record' } as const;
const joined = (items: readonly string[], description: string) => ({ version: 1, items, description });
const example = { name: 'Amira Shah', email: 'amira.shah@larkfield.example' };

/** How somebody works for a school. */
export const staffKind = z.enum(['staff', 'contractor', 'agency']);
/** Issuer and subject of the token, joined by a bar: unique only together (OpenID Connect Core 5.7). */
export const logInSubject = requiredLine(500).check(
  z.regex(/^[^|]+\|.+$/, 'expected an issuer and a subject with | between'),
);
/** HMAC of a log-in's issuer and subject under the trust's own key, 12 bytes as base64url: the id of its reservation says it, too. */
const logInHash = z.string().check(z.regex(/^[A-Za-z0-9_-]{16}$/));
export const personChanges = z.strictObject({ from: z.optional(date), yearGroup: z.optional(yearGroup) });

export const peopleEvents = defineEvents('people', {
  StaffMemberJoined: event({
    ...joined(
      ['ORG-06', 'AGR-02'],
      'Somebody works at the school: employed, by contract, or through an agency.',
    ),
    payload: z.strictObject({ kind: staffKind, ...contact, startedOn: date }),
    personal: owned,
    day: 'startedOn',
    example: { kind: 'staff', ...example, startedOn: '2026-09-02' },
  }),
  PupilAdmitted: event({
    ...joined(['ORG-06', 'AGR-09', 'AGR-10'], 'A child is a pupil of the school.'),
    payload: z.strictObject({ name: personName, dateOfBirth: z.optional(date), yearGroup, admittedOn: date }),
    personal: { name: 'record', dateOfBirth: 'record' },
    day: 'admittedOn',
    example: { name: 'Tobi Okoro', dateOfBirth: '2020-03-14', yearGroup: 'Y1', admittedOn: '2026-09-02' },
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
  ParentLinkedToPupil: event({
    ...joined(['ORG-06', 'AGR-08'], 'A parent or carer is one of a certain pupil.'),
    payload: z.strictObject({ pupil: personId }),
    example: { pupil: 'u-301' },
  }),
  ParentUnlinkedFromPupil: event({
    ...joined(['ORG-06', 'AGR-08'], 'A parent or carer is not one of a certain pupil, or is so no more.'),
    payload: z.strictObject({ pupil: personId, reason }),
    personal: { reason: 'record' },
    example: { pupil: 'u-301', reason: 'Two families of the same name were mixed up.' },
  }),
  RoleAssigned: event({
    ...joined(['ORG-02'], 'Somebody holds a role from a day on, until a last day where one is known.'),
    payload: z.strictObject({ role: assignableRole, from: date, until: z.optional(date) }),
    day: 'from',
    example: { role: 'deputy-dsl', from: '2026-09-02', until: '2027-07-21' },
  }),
  RoleEnded: event({
    ...joined(
      ['ORG-02'],
      'Somebody holds a role no more, from that day on; for a designated safeguarding lead with who holds it then.',
    ),
    payload: z.strictObject({ role: assignableRole, on: date, successor: z.optional(personId) }),
    day: 'on',
    example: { role: 'dsl', on: '2026-11-02', successor: 'p-103' },
  }),
  LogInLinked: event({
    ...joined(['ACC-02'], 'A log-in of the identity provider is this person.'),
    payload: z.strictObject({ subject: logInSubject, mark: logInHash }),
    personal: { subject: 'record' },
    example: { subject: 'https://login.fernhill.example/|f6f0a5b2', mark: 'q3Zt0vYbN1xKc8Rw' },
  }),
  LogInUnlinked: event({
    ...joined(
      ['ACC-02'],
      'A log-in of the identity provider is this person no more; it never becomes another.',
    ),
    payload: z.strictObject({ mark: logInHash }),
    example: { mark: 'q3Zt0vYbN1xKc8Rw' },
  }),
  PersonLeft: event({
    ...joined(
      ['ORG-06'],
      'Somebody belongs to the school no more, from that day on: roles, links to pupils and log-ins end. The latest such day counts.',
    ),
    payload: z.strictObject({ on: date }),
    day: 'on',
    example: { on: '2027-07-22' },
  }),
  PersonCorrected: event({
    ...joined(['ORG-06'], 'A slip in what was recorded about somebody was put right.'),
    payload: z.strictObject({
      corrects: eventNumber,
      changes: personChanges,
      name: z.optional(personName),
      email: z.optional(email),
      dateOfBirth: z.optional(date),
      reason,
    }),
    personal: { name: 'record', email: 'record', dateOfBirth: 'record', reason: 'record' },
    example: {
      corrects: 1,
      changes: { from: '2026-09-01' },
      name: 'Amira Shah-Lowe',
      reason: 'As in the contract.',
    },
  }),
});

export type PersonEvent = EventOf<typeof peopleEvents>;
export type PersonRecorded = RecordedOf<typeof peopleEvents>;
