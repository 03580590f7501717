import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { legalDay } from './disclosure-forms.ts';
import { date, eventNumber, personId, reason, slug } from './fields.ts';
import { transferChanges, transferMeans, transferStep } from './file-transfer-forms.ts';

const items = ['DPR-02'];
const send = { edition: 'kcsie-2022', dueOn: '2026-11-09' };

export const fileTransfersEvents = defineEvents('file-transfers', {
  FileTransferExpected: event({
    version: 1,
    description: 'A pupil moves to another school, and the child-protection file is to follow.',
    items,
    payload: z.strictObject({
      pupil: personId,
      /** The other school, by a name of its own. */
      recipient: slug,
      /** The pupil’s first day there. */
      startsOn: date,
      send: legalDay,
    }),
    personal: {},
    example: { pupil: 'u-301', recipient: 'meadowside-primary', startsOn: '2026-11-02', send },
  }),
  ChildProtectionFileSent: event({
    version: 1,
    description: 'The child-protection file was sent to the other school. What is in it stands nowhere here.',
    items,
    payload: z.strictObject({ on: date, means: transferMeans }),
    personal: {},
    day: 'on',
    example: { on: '2026-11-04', means: 'system-to-system' },
  }),
  FileReceiptConfirmed: event({
    version: 1,
    description: 'The other school confirmed that it has the file.',
    items,
    payload: z.strictObject({ on: date }),
    personal: {},
    day: 'on',
    example: { on: '2026-11-06' },
  }),
  FileTransferFellDue: event({
    version: 1,
    description:
      'The file was not sent in the time of the guidance, or its receipt not confirmed in the school’s.',
    items,
    payload: z.strictObject({ step: transferStep, dueOn: date }),
    personal: {},
    example: { step: 'sending', dueOn: '2026-11-09' },
  }),
  FileTransferCalledOff: event({
    version: 1,
    description: 'No file is to follow: the pupil stays, or there is none.',
    items,
    payload: z.strictObject({ on: date, reason }),
    personal: { reason: 'record' },
    day: 'on',
    example: { on: '2026-10-30', reason: 'The family does not move after all.' },
  }),
  FileTransferCorrected: event({
    version: 1,
    description: 'A slip in what is on record of a file that follows a pupil was put right.',
    items,
    payload: z.strictObject({
      corrects: eventNumber,
      changes: transferChanges,
      /** Where the pupil’s first day changed. */
      send: z.optional(legalDay),
      reason,
    }),
    personal: { reason: 'record' },
    example: { corrects: 2, changes: { on: '2026-11-03' }, reason: 'It went out the day before.' },
  }),
});

export type FileTransferEvent = EventOf<typeof fileTransfersEvents>;
export type FileTransferRecorded = RecordedOf<typeof fileTransfersEvents>;
