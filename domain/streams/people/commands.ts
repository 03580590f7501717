import * as z from 'zod/mini';
import {
  date,
  email,
  eventNumber,
  personId,
  personName,
  reason,
  requiredLine,
  slug,
} from '../../../events/catalogue/fields.ts';
import { logInSubject, parentKind, personChanges, staffKind } from '../../../events/catalogue/people.ts';
import { assignableRole, capacity, yearGroup } from '../../../events/catalogue/words.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

const contact = { name: personName, email: z.optional(email) };
const example = { name: 'Amira Shah', email: 'amira.shah@larkfield.example' };
const joining = (description: string) => ({ items: ['ORG-06'], description });

export const peopleCommands = defineCommands({
  JoinStaff: command({
    ...joining('Registers somebody who works at the school.'),
    body: z.strictObject({ kind: staffKind, ...contact, startedOn: date, supplier: z.optional(slug) }),
    example: { kind: 'staff', ...example, startedOn: '2026-09-02' },
  }),
  AdmitPupil: command({
    ...joining('Registers a pupil.'),
    body: z.strictObject({
      name: personName,
      dateOfBirth: z.optional(date),
      yearGroup,
      class: z.optional(slug),
      admittedOn: date,
    }),
    example: {
      name: 'Tobi Okoro',
      dateOfBirth: '2020-03-14',
      yearGroup: 'Y1',
      class: 'y1-oak',
      admittedOn: '2026-09-02',
    },
  }),
  MovePupilUp: command({
    ...joining('Says in which year group and class a pupil is from a day on, ahead or past.'),
    body: z.strictObject({ yearGroup, class: z.optional(slug), from: date }),
    example: { yearGroup: 'Y2', class: 'y2-ash', from: '2027-09-01' },
  }),
  AppointGovernor: command({
    ...joining('Registers a member of the governing board.'),
    body: z.strictObject({ ...contact, appointedOn: date }),
    example: { ...example, appointedOn: '2026-09-02' },
  }),
  RegisterVolunteer: command({
    ...joining('Registers somebody who helps at the school.'),
    body: z.strictObject({ ...contact, from: date }),
    example: { ...example, from: '2026-09-02' },
  }),
  RegisterVisitor: command({
    ...joining('Registers somebody who visits on one day; again for another day.'),
    body: z.strictObject({ ...contact, visitOn: date }),
    example: { ...example, visitOn: '2026-10-14' },
  }),
  RegisterParent: command({
    ...joining('Registers a parent or carer, from today unless a day is given.'),
    body: z.strictObject({ ...contact, from: z.optional(date) }),
    example: { ...example, from: '2026-09-02' },
  }),
  LinkParent: command({
    ...joining(
      'Says who is a parent, carer or contact of the pupil, from today unless a day is given, and who is not to be told of the pupil. Sent to the pupil.',
    ),
    body: z.strictObject({
      parent: personId,
      kind: z._default(parentKind, 'parent'),
      mayBeTold: z._default(z.boolean(), true),
      from: z.optional(date),
    }),
    example: { parent: 'p-203', kind: 'parent', from: '2026-09-02' },
  }),
  UnlinkParent: command({
    ...joining(
      'Says from which day on, today unless one is given, somebody is the pupil’s parent, carer or contact no more. Sent to the pupil.',
    ),
    body: z.strictObject({ parent: personId, on: z.optional(date), reason }),
    example: { parent: 'p-203', on: '2026-11-02', reason: 'Two families of the same name were mixed up.' },
  }),
  EndParentLink: command({
    ...joining('Sent when a parent is one of the school no more: from that day on the link is over.'),
    body: z.strictObject({ link: eventNumber, on: date }),
    example: { link: 2, on: '2027-07-22' },
  }),
  AssignToClass: command({
    items: ['ORG-06'],
    description: 'Says with which class somebody works, from a day on.',
    body: z.strictObject({ class: slug, from: date, until: z.optional(date) }),
    example: { class: 'y1-oak', from: '2026-09-02', until: '2027-07-21' },
  }),
  TakeFromClass: command({
    items: ['ORG-06'],
    description: 'Says from which day on somebody works with a class no more.',
    body: z.strictObject({ class: slug, on: date }),
    example: { class: 'y1-oak', on: '2026-11-02' },
  }),
  AssignLineManager: command({
    items: ['ORG-06'],
    description: 'Says who manages somebody from a day on; null: nobody.',
    body: z.strictObject({ manager: z.nullable(personId), from: date }),
    example: { manager: 'p-100', from: '2026-09-02' },
  }),
  ChangeContact: command({
    ...joining('Says which name or address somebody has since a day; an address is that of one capacity.'),
    body: z.strictObject({
      capacity,
      name: z.optional(personName),
      email: z.optional(email),
      from: z.optional(date),
    }),
    example: { capacity: 'staff', name: 'Amira Shah-Lowe', from: '2026-10-01' },
  }),
  AssignRole: command({
    items: ['ORG-02'],
    description: 'Gives somebody a role from a day on; roles of the trust only in the tenant of the trust.',
    body: z.strictObject({ role: assignableRole, from: date, until: z.optional(date) }),
    example: { role: 'deputy-dsl', from: '2026-09-02', until: '2027-07-21' },
  }),
  EndRole: command({
    items: ['ORG-02'],
    description:
      'Ends a role from that day on; for a designated safeguarding lead with a successor who holds the role already.',
    body: z.strictObject({ role: assignableRole, on: date, successor: z.optional(personId) }),
    example: { role: 'dsl', on: '2026-11-02', successor: 'p-103' },
  }),
  LinkLogIn: command({
    items: ['ACC-02'],
    description:
      'Says whose a log-in of the identity provider is: issuer and subject of its tokens, joined by a bar.',
    body: z.strictObject({ subject: logInSubject }),
    example: { subject: 'https://login.fernhill.example/|f6f0a5b2' },
  }),
  UnlinkLogIn: command({
    items: ['ACC-02'],
    description:
      'Takes a log-in from a person; it stays reserved for that person and is never linked to another.',
    body: z.strictObject({ subject: logInSubject }),
    example: { subject: 'https://login.fernhill.example/|f6f0a5b2' },
  }),
  LinkOutsideId: command({
    items: ['ORG-06'],
    description:
      'Says under which id another system has somebody, so that its rosters find the same person again. Only an HMAC of the id is kept.',
    body: z.strictObject({ source: slug, id: requiredLine(300) }),
    example: { source: 'office-roster', id: 'A823-114001' },
  }),
  UnlinkOutsideId: command({
    items: ['ORG-06'],
    description:
      'Takes an id of another system from somebody who was mistaken for another; it may then be linked to whom it belongs.',
    body: z.strictObject({ source: slug, id: requiredLine(300) }),
    example: { source: 'office-roster', id: 'A823-114001' },
  }),
  EndCapacity: command({
    items: ['ORG-06', 'ORG-02'],
    description:
      'Says from which day on somebody is one thing no more, such as staff or a parent, and stays what else they are; again to bring that day forward, or to put it off while it is still to come. A designated safeguarding lead names who takes over, or the leaving is recorded as one without.',
    body: z.strictObject({ capacity, on: date, successor: z.optional(personId) }),
    example: { capacity: 'staff', on: '2027-01-01' },
  }),
  LeavePerson: command({
    items: ['ORG-06', 'ORG-02'],
    description:
      'Says from which day on somebody belongs to the school no more; again to bring that day forward, or to put it off while it is still to come. A designated safeguarding lead names who takes over, or the leaving is recorded as one without.',
    body: z.strictObject({ on: date, successor: z.optional(personId) }),
    example: { on: '2027-07-22' },
  }),
  CorrectPerson: command({
    ...joining(
      'Puts right a slip in how somebody joined, in a year group, a class, a link or an address; the day of an assigned role is changed by ending and assigning it.',
    ),
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(personChanges, {}),
      name: z.optional(personName),
      email: z.optional(email),
      dateOfBirth: z.optional(date),
      reason,
    }),
    example: { corrects: 1, name: 'Amira Shah-Lowe', reason: 'As in the contract.' },
  }),
});

export type PersonCommand = CommandOf<typeof peopleCommands>;
