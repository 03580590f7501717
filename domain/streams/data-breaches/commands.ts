import * as z from 'zod/mini';
import {
  breachCause,
  breachRisk,
  breachWords,
  dataBreachCorrection,
  dataKindList,
  informedHow,
  peopleAffected,
} from '../../../events/catalogue/data-breach-forms.ts';
import { date, personId, slug } from '../../../events/catalogue/fields.ts';
import { role } from '../../../events/catalogue/words.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { instantInput } from '../../kernel/instant.ts';

/** Left out: now. */
const moment = z.optional(instantInput);
const { changes, ...correction } = dataBreachCorrection;

export const dataBreachesCommands = defineCommands({
  ReportEmailSentInError: command({
    body: z.strictObject({
      /** Left out: whoever sends the command. */
      causedBy: z.optional(personId),
      sentOn: date,
      awareAt: moment,
      words: breachWords,
    }),
    items: ['EML-05'],
    description: 'Reports mail with personal data of somebody else that went to the wrong person.',
    example: {
      sentOn: '2026-10-05',
      awareAt: '2026-10-05T15:30:00.000Z',
      words: 'A list of parents went to a supplier of the same first name.',
    },
  }),
  ReportDataBreach: command({
    body: z.strictObject({
      cause: breachCause,
      causedBy: z.optional(personId),
      awareAt: moment,
      words: breachWords,
    }),
    items: ['EML-06'],
    description: 'Reports data that somebody saw, changed, passed on, lost or destroyed without a right to.',
    example: { cause: 'lost', causedBy: 'p-401', words: 'A folder with reports was left on a train.' },
  }),
  RecordNotified: command({
    body: z.strictObject({ role, person: personId, on: date }),
    items: ['EML-05', 'EML-06'],
    description: 'Records that one of those who must hear of a breach heard of it from somebody.',
    example: { role: 'dpo', person: 'p-130', on: '2026-10-05' },
  }),
  AssessDataBreach: command({
    body: z.strictObject({
      risk: breachRisk,
      kinds: dataKindList,
      people: peopleAffected,
      words: breachWords,
    }),
    items: ['EML-06'],
    description: 'Records what a breach may do to those whose data it is; the newest counts.',
    example: { risk: 'likely', kinds: ['contact'], people: 28, words: 'Addresses of a whole class.' },
  }),
  ReportToAuthority: command({
    body: z.strictObject({
      reportedAt: moment,
      isComplete: z.boolean(),
      reference: z.optional(slug),
      words: z.optional(breachWords),
    }),
    items: ['EML-06'],
    description: 'Records that the authority was informed; `words` say why, where that is late.',
    example: { isComplete: false },
  }),
  DecideNotToReport: command({
    body: z.strictObject({ words: breachWords }),
    items: ['EML-06'],
    description: 'Records why the authority need not hear of a breach.',
    example: { words: 'Who got it deleted it unread, and said so in writing.' },
  }),
  InformDataSubjects: command({
    body: z.strictObject({ on: date, how: informedHow, words: breachWords }),
    items: ['EML-06'],
    description: 'Records that those whose data it is were informed.',
    example: { on: '2026-10-06', how: 'directly', words: 'A letter to each family, with what to do.' },
  }),
  RecordReportFellDue: command({
    body: z.strictObject({ cycle: slug }),
    items: ['EML-06'],
    description: 'Records that the time of the law is over. Only the product sends it.',
    example: { cycle: '1' },
  }),
  CloseDataBreach: command({
    body: z.strictObject({ words: breachWords }),
    items: ['EML-05', 'EML-06'],
    description: 'Closes a breach of which all heard who must, with what was learnt.',
    example: { words: 'Addresses are no longer completed while somebody types.' },
  }),
  CorrectDataBreach: command({
    body: z.strictObject({
      ...correction,
      changes: z.extend(changes, { awareAt: moment, reportedAt: moment }),
    }),
    items: ['EML-05', 'EML-06'],
    description: 'Puts right a slip in what is on record of a breach, with fields that the event has.',
    example: { corrects: 1, changes: { causedBy: 'p-402' }, reason: 'Two share the account.' },
  }),
});

export type DataBreachCommand = CommandOf<typeof dataBreachesCommands>;
