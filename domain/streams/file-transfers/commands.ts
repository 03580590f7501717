import * as z from 'zod/mini';
import { date, eventNumber, personId, reason, slug } from '../../../events/catalogue/fields.ts';
import { transferChanges, transferMeans } from '../../../events/catalogue/file-transfer-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

const items = ['DPR-02'];

export const fileTransfersCommands = defineCommands({
  ExpectFileTransfer: command({
    body: z.strictObject({ pupil: personId, recipient: slug, startsOn: date }),
    items,
    description: 'Says that a child-protection file is to follow a pupil to another school.',
    example: { pupil: 'u-301', recipient: 'meadowside-primary', startsOn: '2026-11-02' },
  }),
  RecordFileSent: command({
    body: z.strictObject({ on: date, means: transferMeans }),
    items,
    description: 'Records that the file was sent, and how.',
    example: { on: '2026-11-04', means: 'system-to-system' },
  }),
  ConfirmFileReceipt: command({
    body: z.strictObject({ on: date }),
    items,
    description: 'Records that the other school confirmed that it has the file.',
    example: { on: '2026-11-06' },
  }),
  CallOffFileTransfer: command({
    body: z.strictObject({ on: date, reason }),
    items,
    description: 'Records that no file is to follow, and why.',
    example: { on: '2026-10-30', reason: 'The family does not move after all.' },
  }),
  RecordFileTransferFellDue: command({
    body: z.strictObject({ cycle: slug }),
    items,
    description:
      'Records that a file was not sent, or its receipt not confirmed, in time. Only the product sends it.',
    example: { cycle: 'sending.2026-11-09' },
  }),
  CorrectFileTransfer: command({
    body: z.strictObject({ corrects: eventNumber, changes: transferChanges, reason }),
    items,
    description: 'Puts right a slip, with fields that the event has.',
    example: { corrects: 2, changes: { on: '2026-11-03' }, reason: 'It went out the day before.' },
  }),
});

export type FileTransferCommand = CommandOf<typeof fileTransfersCommands>;
