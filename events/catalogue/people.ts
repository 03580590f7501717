import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, email, eventNumber, personId, personName, reason, requiredLine, slug } from './fields.ts';
import { joiningEvents } from './people-joining.ts';
import { assignableRole, capacity, yearGroup } from './words.ts';

export { staffKind } from './people-joining.ts';

const owned = { name: 'record', email: 'record' } as const;
const joined = (items: readonly string[], description: string) => ({ version: 1, items, description });

/** Issuer and subject of the token, joined by a bar: unique only together (OpenID Connect Core 5.7). */
export const logInSubject = requiredLine(500).check(
  z.regex(/^[^|]+\|.+$/, 'expected an issuer and a subject with | between'),
);
/** HMAC of an id that another system has for somebody, under the school's own key, 12 bytes as base64url. */
const outsideIdHash = z.string().check(z.regex(/^[A-Za-z0-9_-]{16}$/));
/**
 * HMAC of a log-in's issuer and subject under the trust's own key, 12 bytes as base64url: the id of its
 * reservation says it, too.
 */
const logInHash = z.string().check(z.regex(/^[A-Za-z0-9_-]{16}$/));
export const personChanges = z.strictObject({
  from: z.optional(date),
  yearGroup: z.optional(yearGroup),
  class: z.optional(slug),
  supplier: z.optional(slug),
});
/**
 * Whose parent or carer somebody is: a parent, a carer in their place, or somebody to be called who decides
 * nothing.
 */
export const parentKind = z.enum(['parent', 'carer', 'contact']);
/**
 * Roles that a school is never without, and that end with a leaving for which nobody was named who takes
 * over.
 */
export const unfilledRoles = z.array(z.enum(['dsl'])).check(z.minLength(1));

export const peopleEvents = defineEvents('people', {
  ...joiningEvents,
  ParentLinkedToPupil: event({
    ...joined(
      ['ORG-06', 'AGR-08'],
      'The pupil has a certain parent, carer or contact from a day on, who may be told of the pupil or may not.',
    ),
    payload: z.strictObject({ parent: personId, kind: parentKind, mayBeTold: z.boolean(), from: date }),
    day: 'from',
    example: { parent: 'p-203', kind: 'parent', mayBeTold: true, from: '2026-09-02' },
  }),
  ParentUnlinkedFromPupil: event({
    ...joined(
      ['ORG-06', 'AGR-08'],
      'A parent, carer or contact is the pupil’s no more, from that day on: by mistake, by the end of it, or because the parent left.',
    ),
    payload: z.strictObject({ parent: personId, on: date, link: eventNumber, reason: z.optional(reason) }),
    personal: { reason: 'record' },
    day: 'on',
    example: {
      parent: 'p-203',
      on: '2026-11-02',
      link: 2,
      reason: 'Two families of the same name were mixed up.',
    },
  }),
  StaffAssignedToClass: event({
    ...joined(['ORG-06'], 'Somebody works with a class from a day on, until a last day where one is known.'),
    payload: z.strictObject({ class: slug, from: date, until: z.optional(date) }),
    day: 'from',
    example: { class: 'y1-oak', from: '2026-09-02', until: '2027-07-21' },
  }),
  StaffTakenFromClass: event({
    ...joined(['ORG-06'], 'Somebody works with a class no more, from that day on.'),
    payload: z.strictObject({ class: slug, on: date }),
    day: 'on',
    example: { class: 'y1-oak', on: '2026-11-02' },
  }),
  LineManagerAssigned: event({
    ...joined(['ORG-06'], 'Somebody is managed by another from a day on; null: by nobody.'),
    payload: z.strictObject({ manager: z.nullable(personId), from: date }),
    day: 'from',
    example: { manager: 'p-100', from: '2026-09-02' },
  }),
  ContactChanged: event({
    ...joined(
      ['ORG-06'],
      'Somebody has another name or another address from a day on; an address is that of one capacity.',
    ),
    payload: z.strictObject({
      capacity,
      name: z.optional(personName),
      email: z.optional(email),
      from: date,
    }),
    personal: owned,
    day: 'from',
    example: { capacity: 'staff', name: 'Amira Shah-Lowe', from: '2026-10-01' },
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
    payload: z.strictObject({ subject: logInSubject, mark: logInHash, from: date }),
    personal: { subject: 'record' },
    day: 'from',
    example: {
      subject: 'https://login.fernhill.example/|f6f0a5b2',
      mark: 'q3Zt0vYbN1xKc8Rw',
      from: '2026-09-02',
    },
  }),
  LogInUnlinked: event({
    ...joined(
      ['ACC-02'],
      'A log-in of the identity provider is this person no more; it never becomes another.',
    ),
    payload: z.strictObject({ mark: logInHash }),
    example: { mark: 'q3Zt0vYbN1xKc8Rw' },
  }),
  OutsideIdLinked: event({
    ...joined(
      ['ORG-06'],
      'Another system, such as the one that rosters come from, has this person under a certain id, of which an HMAC is kept.',
    ),
    payload: z.strictObject({ source: slug, mark: outsideIdHash }),
    example: { source: 'office-roster', mark: 'b7Kq0wZbT1xLc8Pw' },
  }),
  OutsideIdUnlinked: event({
    ...joined(['ORG-06'], 'An id of another system is not this person’s after all; it may be another’s.'),
    payload: z.strictObject({ source: slug, mark: outsideIdHash }),
    example: { source: 'office-roster', mark: 'b7Kq0wZbT1xLc8Pw' },
  }),
  CapacityEnded: event({
    ...joined(
      ['ORG-06', 'ORG-02'],
      'Somebody is one thing at the school no more, from that day on, such as staff or a parent, and stays what else they are: the roles that rested on it end. For a role that a school is never without it says who takes over, or that nobody was named.',
    ),
    payload: z.strictObject({
      capacity,
      on: date,
      successor: z.optional(personId),
      unfilled: z.optional(unfilledRoles),
    }),
    day: 'on',
    example: { capacity: 'staff', on: '2027-01-01' },
  }),
  PersonLeft: event({
    ...joined(
      ['ORG-06', 'ORG-02'],
      'Somebody belongs to the school no more, from that day on: roles, links to pupils and log-ins end. The latest such day counts. For a role that a school is never without it says who takes over, or that nobody was named.',
    ),
    payload: z.strictObject({
      on: date,
      successor: z.optional(personId),
      unfilled: z.optional(unfilledRoles),
    }),
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
