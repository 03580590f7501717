import * as z from 'zod/mini';
import { endedBecause } from './access-internet.ts';
import { event } from './define-events.ts';
import { date, email, eventNumber, personId, reason, slug } from './fields.ts';

/** Why a password was changed: because of its age or by choice, or since others may know it (ACC-03). */
export const passwordChangedBecause = z.enum(['routine', 'compromise']);

/** Why a password counts as known to others: it was given away, or somebody decided so (ACC-03, ACC-06). */
export const passwordExpiredBecause = z.enum(['disclosure', 'decided']);

/** Whose mailbox it is: somebody's at work, or a class's (ACC-10). */
export const mailboxOwner = z.enum(['staff', 'class']);
export type MailboxOwner = z.output<typeof mailboxOwner>;

/** What is recorded of passwords; no password ever is. */
export const passwordEvents = {
  PasswordChanged: event({
    version: 1,
    description: 'Somebody changed the password of their account.',
    items: ['ACC-03'],
    payload: z.strictObject({ person: personId, on: date, because: passwordChangedBecause }),
    day: 'on',
    example: { person: 'p-101', on: '2026-09-07', because: 'routine' },
  }),
  PasswordExpired: event({
    version: 1,
    description: 'A password may be known to others: it has to be changed at once.',
    items: ['ACC-03', 'ACC-06'],
    payload: z.strictObject({
      person: personId,
      on: date,
      because: passwordExpiredBecause,
      reason: z.optional(reason),
    }),
    personal: { reason: 'record' },
    day: 'on',
    example: { person: 'p-101', on: '2026-10-06', because: 'disclosure' },
  }),
  PasswordChangeFellDue: event({
    version: 1,
    description:
      'A password is older than the school lets it be, or was not changed although others may know it.',
    items: ['ACC-03'],
    payload: z.strictObject({
      person: personId,
      /** Number of the event since which its age is counted. */
      since: eventNumber,
      dueOn: date,
    }),
    example: { person: 'p-101', since: 2, dueOn: '2026-12-06' },
  }),
};

/** What is recorded of mailboxes (ACC-10). */
export const mailboxEvents = {
  EmailAccountProvided: event({
    version: 1,
    description: 'Somebody at work, or a class, was given a mailbox of the school.',
    items: ['ACC-10'],
    payload: z.strictObject({ owner: mailboxOwner, of: slug, address: email }),
    personal: { address: 'record' },
    example: { owner: 'staff', of: 'p-101', address: 'amira.shah@school.example' },
  }),
  EmailAccountClosed: event({
    version: 1,
    description: 'A mailbox of the school was closed, or ended with the work of its owner.',
    items: ['ACC-10', 'ORG-06'],
    payload: z.strictObject({
      owner: mailboxOwner,
      of: slug,
      mailbox: eventNumber,
      because: endedBecause,
      reason: z.optional(reason),
    }),
    personal: { reason: 'record' },
    example: {
      owner: 'class',
      of: 'y1-oak',
      mailbox: 1,
      because: 'decided',
      reason: 'The class is no more.',
    },
  }),
};
