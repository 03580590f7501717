import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { eventNumber, instant, knownPerson } from './fields.ts';

/** Id of a trust, as its deployment and the origins of its checkpoints have it. */
export const trustId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,62}$/, 'expected the id of a trust: a-z 0-9 -, a letter first'));

/** How many commits a journal had: the size of its tree. */
const size = z.int().check(z.positive());

/** Root of a tree in RFC 9162, base64 with padding, as checkpoints have it. */
const root = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/, 'expected a root: base64 of 32 bytes'));

const MOST_KEYS = 20;
const LONGEST_KEY = 300;
/** A public key as C2SP writes it: `<name>+<id>+<key>`. */
const vkey = z
  .string()
  .check(z.maxLength(LONGEST_KEY), z.regex(/^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$/, 'expected a vkey'));

const LONGEST_NOTE = 4000;
/** A signed note of C2SP: its text, an empty line, its signatures. */
const note = z
  .string()
  .check(
    z.maxLength(LONGEST_NOTE),
    z.regex(/^[^\n]+\n[\s\S]*\n\n(\u2014 \S+ \S+\n)+$/, 'expected a signed note'),
  );

const rootExample = 'pXb4cxO2Dc5xLQ9y0Q3UoQm5b3kq1eZ6q4Zc1hN0v0E=';
const keyExample = 'daybook/bramble+0fe2b1a7+AcdLwPzBf2sZ1oVJc7V9Q1c8lq1n5tYkX2m0bq3S4u5w';
const noteExample = `daybook/bramble/larkfield-infant\n1204\n${rootExample}\ntime 2027-03-31T12:00:00.000Z\n\n\u2014 daybook/bramble D+Kxp2Fi\n`;

export const movesEvents = defineEvents('moves', {
  LeavingProposed: event({
    version: 1,
    description: 'Somebody proposed that the school’s history moves to another trust.',
    items: ['GOV-04'],
    payload: z.strictObject({ to: trustId, proposedBy: knownPerson }),
    example: { to: 'harbour', proposedBy: '_trust/t-001' },
  }),
  LeavingConfirmed: event({
    version: 1,
    description: 'A second person confirmed it: from here on, nothing more is recorded of the school here.',
    items: ['GOV-04'],
    payload: z.strictObject({
      /** Number of the event that proposed it. */
      proposal: eventNumber,
    }),
    example: { proposal: 1 },
  }),
  LeavingStopped: event({
    version: 1,
    description: 'The school stays: its record takes commands again.',
    items: ['GOV-04'],
    payload: z.strictObject({ proposal: eventNumber }),
    example: { proposal: 1 },
  }),
  SchoolLeft: event({
    version: 1,
    description: 'The other trust has the history: its signed checkpoint covers every commit up to a size.',
    items: ['GOV-04'],
    payload: z.strictObject({
      to: trustId,
      /** What arrived there, and the root over it. */
      size,
      root,
      /** The other trust's checkpoint that covers it, as it was signed. */
      receipt: note,
    }),
    example: { to: 'harbour', size: 1204, root: rootExample, receipt: noteExample },
  }),
  SchoolErased: event({
    version: 1,
    description: 'The keys of the school that left were destroyed here, and its log-ins given up.',
    items: ['DPR-04'],
    payload: z.strictObject({
      /** How many keys there were. */
      keys: z.int().check(z.nonnegative()),
      destroyedAt: instant,
    }),
    example: { keys: 312, destroyedAt: '2027-04-07T09:30:00.000Z' },
  }),
  SchoolJoined: event({
    version: 1,
    description:
      'What stands before this commit was recorded with another trust, and came from there as it was signed.',
    items: ['GOV-04', 'ORG-01'],
    payload: z.strictObject({
      from: trustId,
      /** Positions 1 to this one are of the other trust, and this commit is the next. */
      size,
      root,
      /** The other trust's checkpoint of just this size, as it was signed. */
      checkpoint: note,
      /** Public keys of the other trust's checkpoints, oldest first. */
      keys: z.array(vkey).check(z.minLength(1), z.maxLength(MOST_KEYS)),
    }),
    example: {
      from: 'bramble',
      size: 1204,
      root: rootExample,
      checkpoint: noteExample,
      keys: [keyExample],
    },
  }),
});

export type MoveEvent = EventOf<typeof movesEvents>;
export type MoveRecorded = RecordedOf<typeof movesEvents>;
