import * as z from 'zod/mini';
import { evidenceBytes, evidenceLabel, evidenceMediaType } from '../../../events/catalogue/evidence-forms.ts';
import { eventNumber, reason, sha256, slug } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

export const evidenceFilesCommands = defineCommands({
  AttachEvidence: command({
    body: z.strictObject({
      file: slug,
      mediaType: evidenceMediaType,
      bytes: evidenceBytes,
      sealedDigest: sha256,
      digest: sha256,
      label: evidenceLabel,
    }),
    items: ['INC-16', 'INC-10'],
    description:
      'Records that a file was sealed beside its record. Only the product sends it, once it did so.',
    example: {
      file: 'f-5d41402abc4b2a76b9719d91',
      mediaType: 'image/png',
      bytes: 48211,
      sealedDigest: 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M',
      digest: 'q3Zt0vYbN1xKc8RwZpJ0ghuGrbWEFiyMGXSrV6gcLFH',
      label: 'Screenshot of the comments under the post.',
    },
  }),
  CorrectEvidence: command({
    body: z.strictObject({ corrects: eventNumber, label: evidenceLabel, reason }),
    items: ['INC-16'],
    description: 'Puts what a file is in other words. Only the product sends it.',
    example: { corrects: 1, label: 'Screenshot of the post itself.', reason: 'It shows no comments.' },
  }),
  WithdrawEvidence: command({
    body: z.strictObject({ file: slug, reason }),
    items: ['INC-16', 'DPR-01'],
    description:
      'Withdraws a file that should not have been attached. Only the product sends it, and deletes the file.',
    example: { file: 'f-5d41402abc4b2a76b9719d91', reason: 'It shows a child of another incident.' },
  }),
});

export type EvidenceFileCommand = CommandOf<typeof evidenceFilesCommands>;
