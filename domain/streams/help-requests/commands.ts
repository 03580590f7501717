import * as z from 'zod/mini';
import { date, eventNumber, personId, reason, slug } from '../../../events/catalogue/fields.ts';
import { accessChangeOutcome, helpChanges, helpWords } from '../../../events/catalogue/help-request-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** Left out: whoever sends it. */
const asker = z.optional(personId);
const answer = z.strictObject({ words: helpWords });
const step = z.strictObject({ on: date });

export const helpRequestsCommands = defineCommands({
  RaisePolicyQuery: command({
    body: z.strictObject({ asker, words: helpWords }),
    items: ['POL-10'],
    description: 'Asks about the policy; staff enter what a parent asked them, and say who asked.',
    example: { asker: 'p-201', words: 'May my child bring a watch that takes pictures?' },
  }),
  AnswerPolicyQuery: command({
    body: answer,
    items: ['POL-10'],
    description: 'Records the answer; who asked does not answer.',
    example: { words: 'Not to lessons; the office keeps it.' },
  }),
  RequestAccessChange: command({
    body: z.strictObject({ asker, person: z.optional(personId), words: helpWords }),
    items: ['ACC-04'],
    description: 'Asks for other rights, for oneself or for somebody else.',
    example: { words: 'I can open the folder of the leadership.' },
  }),
  CloseAccessChange: command({
    body: z.strictObject({ outcome: accessChangeOutcome, words: helpWords }),
    items: ['ACC-04'],
    description: 'Records what came of a wish for other rights; nobody closes their own.',
    example: { outcome: 'changed', words: 'The folder is closed to the class teachers.' },
  }),
  ReportAccessInError: command({
    body: z.strictObject({ asker, person: z.optional(personId), words: helpWords }),
    items: ['ACC-05'],
    description: 'Reports access, or something to see, that was given by mistake.',
    example: { person: 'p-401', words: 'A list of medical needs was shared with me.' },
  }),
  CorrectAccessInError: command({
    body: z.strictObject({ takenBackOn: date, words: helpWords }),
    items: ['ACC-05'],
    description: 'Records that it was taken back, and how; not by whom it was given to.',
    example: { takenBackOn: '2026-10-06', words: 'The link was withdrawn, and nobody else had opened it.' },
  }),
  RaiseDeviceConcern: command({
    body: z.strictObject({ asker, device: z.optional(slug), words: helpWords }),
    items: ['DEV-05'],
    description: 'Asks for advice on a device that may not be safe.',
    example: { device: 'lis-lt-014', words: 'It asks for a password that I never set.' },
  }),
  AdviseOnDevice: command({
    body: answer,
    items: ['DEV-05'],
    description: 'Records the advice; who asked does not give it.',
    example: { words: 'Leave it off and bring it in.' },
  }),
  ReportTechnologyConcern: command({
    body: z.strictObject({ asker, words: helpWords }),
    items: ['DEV-06'],
    description: 'Reports that technology of the school gives trouble.',
    example: { words: 'The search of the library tablets shows pictures unfiltered.' },
  }),
  ResolveTechnologyConcern: command({
    body: answer,
    items: ['DEV-06'],
    description: 'Records that the trouble is over.',
    example: { words: 'Safe search is forced on all tablets now.' },
  }),
  ReportEmailInError: command({
    body: z.strictObject({
      asker,
      receivedOn: date,
      isConfidential: z.boolean(),
      words: z.optional(helpWords),
    }),
    items: ['EML-04'],
    description: 'Reports mail that was for somebody else, without what it says.',
    example: { receivedOn: '2026-10-05', isConfidential: true },
  }),
  InformSender: command({
    body: step,
    items: ['EML-04'],
    description: 'Records that the sender of such mail was informed.',
    example: { on: '2026-10-05' },
  }),
  DeleteEmail: command({
    body: step,
    items: ['EML-04'],
    description: 'Records that such mail was deleted.',
    example: { on: '2026-10-05' },
  }),
  CorrectHelpRequest: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: helpChanges,
      words: z.optional(helpWords),
      reason,
    }),
    items: ['POL-10', 'ACC-04', 'ACC-05', 'DEV-05', 'DEV-06', 'EML-04'],
    description: 'Puts right a slip in what was asked or answered, with fields that the event has.',
    example: { corrects: 1, changes: { device: 'lis-lt-015' }, reason: 'The label was misread.' },
  }),
});

export type HelpRequestCommand = CommandOf<typeof helpRequestsCommands>;
