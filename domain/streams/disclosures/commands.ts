import * as z from 'zod/mini';
import { dataKindList } from '../../../events/catalogue/data-breach-forms.ts';
import {
  answerOutcome,
  disclosureBasis,
  disclosureCorrection,
  disclosureWords,
  pauseCause,
  sendingMeans,
} from '../../../events/catalogue/disclosure-forms.ts';
import { date, personId, slug } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

const about = z.array(personId).check(z.maxLength(50));
const data = { recipient: slug, about, kinds: dataKindList, on: date };
const example = {
  recipient: 'local-authority',
  about: ['u-301'],
  kinds: ['safeguarding' as const],
  on: '2026-10-05',
};

export const disclosuresCommands = defineCommands({
  DiscloseData: command({
    body: z.strictObject({
      ...data,
      basis: disclosureBasis,
      law: z.optional(slug),
      words: disclosureWords,
    }),
    items: ['DPR-02'],
    description: 'Records data that was given to an authority, and what allowed it.',
    example: { ...example, basis: 'law', law: 'children-act-1989', words: 'Asked for in an enquiry.' },
  }),
  DeclineDisclosure: command({
    body: z.strictObject({ ...data, words: disclosureWords }),
    items: ['DPR-02'],
    description: 'Records data that somebody outside asked for and did not get, and why.',
    example: { ...example, words: 'No law was named, and it was in nobody’s interest.' },
  }),
  RecordSecureEmail: command({
    body: z.strictObject({ ...data, means: sendingMeans }),
    items: ['EML-03'],
    description: 'Records files with sensitive data that left by mail, and how; other ways are flagged.',
    example: { ...example, means: 'encrypted' },
  }),
  ReceiveSubjectRequest: command({
    body: z.strictObject({ person: personId, receivedOn: date, words: disclosureWords }),
    items: ['DPR-05'],
    description: 'Records that somebody asked for their own data, or for a child’s.',
    example: { person: 'p-201', receivedOn: '2026-10-05', words: 'Everything since 2024.' },
  }),
  PauseSubjectRequest: command({
    body: z.strictObject({ on: date, cause: pauseCause }),
    items: ['DPR-05'],
    description: 'Records that it was asked who somebody is, or what they mean; time stands still.',
    example: { on: '2026-10-06', cause: 'identity' },
  }),
  ResumeSubjectRequest: command({
    body: z.strictObject({ on: date }),
    items: ['DPR-05'],
    description: 'Records that it is known; time runs on.',
    example: { on: '2026-10-08' },
  }),
  ExtendSubjectRequest: command({
    body: z.strictObject({ on: date, words: disclosureWords }),
    items: ['DPR-05'],
    description: 'Takes two more months, in time and with the reasons that were given.',
    example: { on: '2026-10-20', words: 'Four years of mail.' },
  }),
  AnswerSubjectRequest: command({
    body: z.strictObject({ on: date, outcome: answerOutcome, words: disclosureWords }),
    items: ['DPR-05'],
    description: 'Records the answer to who asked for their own data.',
    example: { on: '2026-10-30', outcome: 'given-in-part', words: 'Names of other children were left out.' },
  }),
  RecordSubjectRequestFellDue: command({
    body: z.strictObject({ cycle: date }),
    items: ['DPR-05'],
    description: 'Records that the time of the law is over. Only the product sends it.',
    example: { cycle: '2026-11-05' },
  }),
  CorrectDisclosure: command({
    body: z.strictObject(disclosureCorrection),
    items: ['DPR-02', 'DPR-05', 'EML-03'],
    description: 'Puts right a slip, with fields that the event has; days from which time counts stay.',
    example: { corrects: 1, changes: { recipient: 'inspectorate' }, reason: 'Another office had asked.' },
  }),
});

export type DisclosureCommand = CommandOf<typeof disclosuresCommands>;
