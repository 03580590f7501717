import * as z from 'zod/mini';
import { agreementChanges, requestVia, signingMethod } from '../../../events/catalogue/agreements.ts';
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
import { instantInput } from '../../kernel/instant.ts';

/** The secret of a single-use link: at least 128 random bits in base64url, so that it can't be guessed nor found from its hash. */
const link = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,100}$/, 'expected 22 to 100 of A-Z a-z 0-9 _ -'));

export const agreementsCommands = defineCommands({
  RequestAgreement: command({
    body: z.strictObject({ via: requestVia, link: z.optional(link), expiresAt: z.optional(instantInput) }),
    items: ['AGR-01'],
    description: 'Asks somebody to sign: in the office, or by a link that can be used once until it expires.',
    example: {
      via: 'single-use-link',
      link: 'q3Jx0eYwTzKkVhN5b2RmAg',
      expiresAt: '2026-09-17T17:00:00+01:00',
    },
  }),
  SignAgreement: command({
    body: z.strictObject({
      templateVersion,
      signedName,
      method: signingMethod,
      /** Who saw a signature on paper. */
      seenBy: z.optional(personId),
      link: z.optional(link),
      /** Today, where it is left out. */
      signedOn: z.optional(date),
    }),
    items: ['AGR-01', 'AGR-02', 'AGR-03', 'AGR-04', 'AGR-08', 'AGR-13', 'AGR-14'],
    description:
      'Signs the current version: by the signatory logged in or by the link sent to the signatory. Or the version of the day on which it was signed on paper, which somebody saw.',
    example: { templateVersion: 1, signedName: 'Amira Shah', method: 'log-in', signedOn: '2026-09-03' },
  }),
  TakeOverSignature: command({
    body: z.strictObject({ templateVersion, signedName, signedOn: date, source: slug }),
    items: ['AGR-01'],
    description: 'Takes over a signature from before the school kept its book here, with its own day.',
    example: {
      templateVersion: 0,
      signedName: 'Amira Shah',
      signedOn: '2025-09-04',
      source: 'staff-folder-2025',
    },
  }),
  WithdrawAgreement: command({
    body: z.strictObject({ reason: z.optional(reason) }),
    items: ['AGR-01', 'AGR-11'],
    description: 'Says that somebody no longer agrees; the signature stays on record.',
    example: { reason: 'We do not want to borrow anything.' },
  }),
  RecordRenewalFellDue: command({
    body: z.strictObject({ cycle: requiredLine(100) }),
    items: ['AGR-12'],
    description: 'Records that a signature is to be renewed, since its version was replaced or withdrawn.',
    example: { cycle: '1.1.superseded' },
  }),
  CorrectAgreement: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(agreementChanges, {}),
      signedName: z.optional(signedName),
      reason,
    }),
    items: ['AGR-01'],
    description:
      'Puts right what was recorded of a signature on paper: version, name, day, witness; who signed stays.',
    example: {
      corrects: 2,
      changes: { signedOn: '2026-09-09' },
      reason: 'The day on the paper was misread.',
    },
  }),
});

export type AgreementCommand = CommandOf<typeof agreementsCommands>;
