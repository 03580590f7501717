import * as z from 'zod/mini';
import { templateChanges, terms } from '../../../events/catalogue/agreement-templates.ts';
import {
  correction,
  date,
  policyVersion,
  reason,
  requiredLine,
  slug,
  templateVersion,
} from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

export const agreementTemplatesCommands = defineCommands({
  PublishTemplate: command({
    body: z.strictObject({ version: templateVersion, title: requiredLine(200), policyVersion, terms }),
    items: ['AGR-13'],
    description: 'Publishes the next version of the agreement for the audience that the stream id names.',
    example: {
      version: 1,
      title: 'Working with the school online: parents and carers',
      policyVersion: 1,
      terms: [{ kind: 'term', text: 'I keep the pictures that the school shows me to myself.' }],
    },
  }),
  TakeOverTemplate: command({
    body: z.strictObject({
      version: templateVersion,
      title: requiredLine(200),
      policyVersion,
      terms,
      publishedOn: date,
      source: slug,
    }),
    items: ['AGR-13'],
    description:
      'Takes over a version from before the school kept its book here, so that signatures on it can be; it stands before all others.',
    example: {
      version: 0,
      title: 'Working with the school online: parents and carers',
      policyVersion: 0,
      terms: [{ kind: 'term', text: 'I keep the pictures that the school shows me to myself.' }],
      publishedOn: '2024-09-04',
      source: 'folder-2024',
    },
  }),
  WithdrawTemplate: command({
    body: z.strictObject({ version: templateVersion, reason }),
    items: ['AGR-13'],
    description: 'Takes a version back; signatures on it stay on record.',
    example: { version: 0, reason: 'It was a trial version.' },
  }),
  CorrectTemplate: command({
    body: correction(templateChanges),
    items: ['AGR-13'],
    description: 'Puts right a slip in the details of a published version; terms never change.',
    example: {
      corrects: 1,
      changes: { title: 'Working online with the school' },
      reason: 'Words were swapped.',
    },
  }),
});

export type AgreementTemplateCommand = CommandOf<typeof agreementTemplatesCommands>;
