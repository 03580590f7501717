import * as z from 'zod/mini';
import {
  complaintChanges,
  complaintOutcome,
  complaintWords,
  handlers,
} from '../../../events/catalogue/data-complaint-forms.ts';
import { date, eventNumber, personId, reason } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

const items = ['DPR-05'];

export const dataComplaintsCommands = defineCommands({
  ReceiveDataComplaint: command({
    body: z.strictObject({
      /** Left out: somebody whom the school does not know. */
      person: z.optional(personId),
      about: z._default(handlers, []),
      receivedOn: date,
      words: complaintWords,
    }),
    items,
    description: 'Records that somebody complained of how their data is handled.',
    example: { person: 'p-201', receivedOn: '2026-10-05', words: 'My letter was read out in the office.' },
  }),
  AcknowledgeDataComplaint: command({
    body: z.strictObject({ on: date }),
    items,
    description: 'Records that whoever complained heard that it has arrived.',
    example: { on: '2026-10-07' },
  }),
  AnswerDataComplaint: command({
    body: z.strictObject({ on: date, outcome: complaintOutcome, words: complaintWords }),
    items,
    description: 'Records what whoever complained heard of what came of it.',
    example: { on: '2026-10-30', outcome: 'upheld', words: 'Post is opened in a room of its own now.' },
  }),
  RecordDataComplaintFellDue: command({
    body: z.strictObject({ cycle: date }),
    items,
    description: 'Records that the time of the law is over. Only the product sends it.',
    example: { cycle: '2026-11-03' },
  }),
  CorrectDataComplaint: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(complaintChanges, {}),
      words: z.optional(complaintWords),
      reason,
    }),
    items,
    description: 'Puts right a slip in what is on record of a complaint, with fields that the event has.',
    example: { corrects: 2, changes: { on: '2026-10-06' }, reason: 'It went out the day before.' },
  }),
});

export type DataComplaintCommand = CommandOf<typeof dataComplaintsCommands>;
