import * as z from 'zod/mini';
import { agreementChanges, requestVia, signingMethod } from '../../../events/catalogue/agreements.ts';
import {
  correction,
  date,
  personId,
  reason,
  signedName,
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
      'Signs the current version: by the signatory logged in, by the link sent to the signatory, or on paper that somebody saw.',
    example: { templateVersion: 1, signedName: 'Amira Shah', method: 'log-in', signedOn: '2026-09-03' },
  }),
  WithdrawAgreement: command({
    body: z.strictObject({ reason: z.optional(reason) }),
    items: ['AGR-01', 'AGR-11'],
    description: 'Says that somebody no longer agrees; the signature stays on record.',
    example: { reason: 'We do not want to borrow anything.' },
  }),
  CorrectAgreement: command({
    body: correction(agreementChanges),
    items: ['AGR-01'],
    description: 'Puts right the day or the witness of a signature; who signed what stays.',
    example: {
      corrects: 2,
      changes: { signedOn: '2026-09-09' },
      reason: 'The day on the paper was misread.',
    },
  }),
});

export type AgreementCommand = CommandOf<typeof agreementsCommands>;
