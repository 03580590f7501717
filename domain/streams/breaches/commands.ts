import * as z from 'zod/mini';
import { askedOfUs, attemptPlace, breachChanges } from '../../../events/catalogue/breaches.ts';
import { date, eventNumber, knownPerson, reason } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

export const breachesCommands = defineCommands({
  RecordUnauthorisedAccess: command({
    body: z.strictObject({
      /** Left out: nobody knows who it was. */
      person: z.optional(knownPerson),
      on: date,
      place: attemptPlace,
      description: z.optional(reason),
    }),
    items: ['ACC-11'],
    description: 'Records that somebody tried to get at what was not granted to them.',
    example: { person: 'p-140', on: '2026-10-06', place: 'file' },
  }),
  RecordRefusedAccess: command({
    body: z.strictObject({ person: z.nullable(knownPerson), on: date, asked: askedOfUs }),
    items: ['ACC-11'],
    description:
      'Records the first refusal of a person and day from the access journal. Only the product sends it.',
    example: {
      person: 'p-140',
      on: '2026-10-06',
      asked: { method: 'GET', stream: 'incidents', id: 'inc-0007', part: 'history' },
    },
  }),
  CorrectBreach: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: breachChanges,
      description: z.optional(reason),
      reason,
    }),
    items: ['ACC-11'],
    description: 'Puts right what is on record about a breach; nobody does so of a breach of their own.',
    example: {
      corrects: 1,
      changes: { place: 'file' },
      reason: 'It was the shared folder, not the network.',
    },
  }),
});

export type BreachCommand = CommandOf<typeof breachesCommands>;
