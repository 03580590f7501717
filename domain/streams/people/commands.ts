import * as z from 'zod/mini';
import { date, email, eventNumber, personId, personName, reason } from '../../../events/catalogue/fields.ts';
import { logInSubject, personChanges, staffKind } from '../../../events/catalogue/people.ts';
import { assignableRole, yearGroup } from '../../../events/catalogue/words.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

const contact = { name: personName, email: z.optional(email) };
const example = { name: 'Amira Shah', email: 'amira.shah@larkfield.example' };
const joining = (description: string) => ({ items: ['ORG-06'], description });

export const peopleCommands = defineCommands({
  JoinStaff: command({
    ...joining('Registers somebody who works at the school.'),
    body: z.strictObject({ kind: staffKind, ...contact, startedOn: date }),
    example: { kind: 'staff', ...example, startedOn: '2026-09-02' },
  }),
  AdmitPupil: command({
    ...joining('Registers a pupil.'),
    body: z.strictObject({ name: personName, dateOfBirth: z.optional(date), yearGroup, admittedOn: date }),
    example: { name: 'Tobi Okoro', dateOfBirth: '2020-03-14', yearGroup: 'Y1', admittedOn: '2026-09-02' },
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
    ...joining('Says whose parent or carer somebody is.'),
    body: z.strictObject({ pupil: personId }),
    example: { pupil: 'u-301' },
  }),
  UnlinkParent: command({
    ...joining('Takes back whose parent or carer somebody is, when that is wrong or has ended.'),
    body: z.strictObject({ pupil: personId, reason }),
    example: { pupil: 'u-301', reason: 'Two families of the same name were mixed up.' },
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
  LeavePerson: command({
    ...joining(
      'Says from which day on somebody belongs to the school no more; again to bring that day forward, or to put it off while it is still to come.',
    ),
    body: z.strictObject({ on: date }),
    example: { on: '2027-07-22' },
  }),
  CorrectPerson: command({
    ...joining(
      'Puts right a slip in how somebody joined; the day of an assigned role is changed by ending and assigning it.',
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
