import * as z from 'zod/mini';
import { consentChanges } from '../../../events/catalogue/consent-forms.ts';
import {
  date,
  eventNumber,
  personId,
  reason,
  requiredLine,
  signedName,
  slug,
  templateVersion,
} from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { linkSecret } from '../../kernel/link-secret.ts';

/** How an answer was signed; today, where the day is left out. */
const signed = {
  signedName,
  method: z.enum(['log-in', 'paper', 'parent-portal']),
  /** Who saw a signature on paper. */
  seenBy: z.optional(personId),
  /** The product whose parent portal took it. */
  source: z.optional(slug),
  signedOn: z.optional(date),
};
const answer = z.strictObject({ signatory: personId, ...signed });
const withdrawal = { on: z.optional(date), reason: z.optional(reason) };
const onPaper = {
  signedName: 'Grace Okoro',
  method: 'paper',
  seenBy: 'p-110',
  signedOn: '2026-09-03',
} as const;
const ofParent = { signatory: 'p-201', signedName: 'Grace Okoro', method: 'log-in' } as const;

export const consentsCommands = defineCommands({
  GiveParentalConsent: command({
    body: z.strictObject({ parent: personId, templateVersion, ...signed }),
    items: ['AGR-11'],
    description:
      'A parent consents to the use of the internet by the child: logged in, or on paper that somebody saw, on the version of that day.',
    example: { parent: 'p-201', templateVersion: 1, ...onPaper },
  }),
  WithdrawParentalConsent: command({
    body: z.strictObject({ parent: personId, ...withdrawal }),
    items: ['AGR-11'],
    description: 'A parent consents no more, whichever parent did; what was given stays on record.',
    example: { parent: 'p-201', on: '2026-11-09', reason: 'We want to talk about it first.' },
  }),
  TakeOverParentalConsent: command({
    body: z.strictObject({ parent: personId, templateVersion, signedName, signedOn: date, source: slug }),
    items: ['AGR-11'],
    description: 'Takes over a consent from before the school kept its book here, with its own day.',
    example: {
      parent: 'p-201',
      templateVersion: 0,
      signedName: 'Grace Okoro',
      signedOn: '2025-09-04',
      source: 'admission-folder-2025',
    },
  }),
  RequestPhotoConsent: command({
    body: z.strictObject({ joinedBy: z.optional(eventNumber), answerBy: z.optional(date) }),
    items: ['PUB-01'],
    description:
      'Asks parents, or a member of staff, whether pictures may be used; today, where no day is given.',
    example: { answerBy: '2026-09-18' },
  }),
  GivePhotoConsent: command({
    body: answer,
    items: ['PUB-01'],
    description: 'A parent of the pupil, or the member of staff, says that pictures may be used.',
    example: ofParent,
  }),
  RefusePhotoConsent: command({
    body: answer,
    items: ['PUB-01'],
    description: 'A parent of the pupil, or the member of staff, says that pictures may not be used.',
    example: ofParent,
  }),
  SendConsentLinks: command({
    body: z.strictObject({}),
    items: ['AGR-11', 'PUB-01'],
    description:
      'Mails those who are still to answer a link each, which the product makes, and by which they can answer once without an account. It ends the links before it.',
    example: {},
  }),
  AnswerByLink: command({
    body: z.strictObject({ secret: linkSecret, choice: z.enum(['give', 'refuse']), signedName }),
    items: ['AGR-11', 'PUB-01'],
    description: 'Answers by a mailed link. Only the page that the link leads to sends it.',
    example: {
      secret: 'mF3T0dYwTzKkVhN5b2RmAgq3Jx0eYwTzKkVhN5b2RmA',
      choice: 'give',
      signedName: 'Grace Okoro',
    },
  }),
  WithdrawPhotoConsent: command({
    body: z.strictObject({ signatory: personId, ...withdrawal }),
    items: ['PUB-01'],
    description: 'Says that pictures may be used no more; possible at any time, by one of several parents.',
    example: { signatory: 'p-202', on: '2026-11-09', reason: 'Not on the web.' },
  }),
  TakeOverPhotoConsent: command({
    body: z.strictObject({
      signatory: personId,
      answer: z.enum(['given', 'refused']),
      signedName,
      signedOn: date,
      source: slug,
    }),
    items: ['PUB-01'],
    description: 'Takes over an answer from before the school kept its book here, with its own day.',
    example: {
      signatory: 'p-201',
      answer: 'given',
      signedName: 'Grace Okoro',
      signedOn: '2025-09-04',
      source: 'admission-folder-2025',
    },
  }),
  RecordPhotoAnswerFellDue: command({
    body: z.strictObject({ cycle: requiredLine(200) }),
    items: ['PUB-01'],
    description: 'Records that nobody answered in time whether pictures may be used.',
    example: { cycle: '1.2026-09-02.p-201' },
  }),
  CorrectConsent: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(consentChanges, {}),
      signedName: z.optional(signedName),
      reason,
    }),
    items: ['AGR-11', 'PUB-01'],
    description:
      'Puts right what was recorded of an answer on paper, of the day of a withdrawal or of a request; who answered what stays.',
    example: {
      corrects: 2,
      changes: { signedOn: '2026-09-02' },
      reason: 'The day on the form was misread.',
    },
  }),
});

export type ConsentCommand = CommandOf<typeof consentsCommands>;
