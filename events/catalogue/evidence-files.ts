import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { evidenceBytes, evidenceLabel, evidenceMediaType } from './evidence-forms.ts';
import { eventNumber, reason, sha256, slug } from './fields.ts';

export const evidenceFilesEvents = defineEvents('evidence-files', {
  EvidenceAttached: event({
    version: 1,
    description: 'A file was sealed and put beside the record that it belongs to.',
    items: ['INC-16'],
    payload: z.strictObject({
      file: slug,
      /** As its content says, not its name. */
      mediaType: evidenceMediaType,
      bytes: evidenceBytes,
      /**
       * SHA-256 of the file as it lies sealed: tells nobody which file it is, and whether it is still that
       * one.
       */
      sealedDigest: sha256,
      /** SHA-256 of the file itself; a known file would be known by it, and so it is personal. */
      digest: sha256,
      label: evidenceLabel,
    }),
    personal: { digest: 'record', label: 'record' },
    example: {
      file: 'f-5d41402abc4b2a76b9719d91',
      mediaType: 'image/png',
      bytes: 48211,
      sealedDigest: 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M',
      digest: 'q3Zt0vYbN1xKc8RwZpJ0ghuGrbWEFiyMGXSrV6gcLFH',
      label: 'Screenshot of the comments under the post.',
    },
  }),
  EvidenceCorrected: event({
    version: 1,
    description: 'What a file is was put in other words; the file itself stays as it was attached.',
    items: ['INC-16'],
    payload: z.strictObject({ corrects: eventNumber, label: evidenceLabel, reason }),
    personal: { label: 'record', reason: 'record' },
    example: { corrects: 1, label: 'Screenshot of the post itself.', reason: 'It shows no comments.' },
  }),
  EvidenceWithdrawn: event({
    version: 1,
    description: 'A file that should not have been attached is shown no more, and its sealed copy deleted.',
    items: ['INC-16', 'DPR-01'],
    payload: z.strictObject({ file: slug, reason }),
    personal: { reason: 'record' },
    example: { file: 'f-5d41402abc4b2a76b9719d91', reason: 'It shows a child of another incident.' },
  }),
});

export type EvidenceFileEvent = EventOf<typeof evidenceFilesEvents>;
export type EvidenceFileRecorded = RecordedOf<typeof evidenceFilesEvents>;
