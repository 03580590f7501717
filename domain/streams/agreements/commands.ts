import * as z from 'zod/mini';
import { agreementChanges, requestVia } from '../../../events/catalogue/agreements.ts';
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

/** How somebody signs whose signature is sent as a command: logged in, or on paper that somebody saw. */
const ownMethod = z.enum(['log-in', 'paper']);

export const agreementsCommands = defineCommands({
  RequestAgreement: command({
    body: z.strictObject({ via: requestVia }),
    items: ['AGR-01', 'AGR-08', 'AGR-09', 'AGR-10'],
    description:
      'Asks somebody to sign: in the office, or by a link that the product makes and mails to that person (of a pupil, to the parents), and that can be used once. A new request ends the links of those before it.',
    example: { via: 'single-use-link' },
  }),
  OpenAgreement: command({
    body: z.strictObject({}),
    items: ['AGR-01', 'AGR-02', 'AGR-03', 'AGR-09', 'AGR-10', 'ORG-06'],
    description: 'Says that an agreement is somebody’s to sign from now on, since they came or moved up.',
    example: {},
  }),
  SignAgreement: command({
    body: z.strictObject({
      templateVersion,
      signedName,
      method: ownMethod,
      /** Who saw a signature on paper. */
      seenBy: z.optional(personId),
      /** Today, where it is left out. */
      signedOn: z.optional(date),
    }),
    items: ['AGR-01', 'AGR-02', 'AGR-03', 'AGR-04', 'AGR-08', 'AGR-13', 'AGR-14'],
    description:
      'Signs the current version, by the signatory logged in. Or records a signature on paper that somebody saw, on the version of the day on the paper.',
    example: { templateVersion: 1, signedName: 'Amira Shah', method: 'log-in', signedOn: '2026-09-03' },
  }),
  SignByLink: command({
    body: z.strictObject({ secret: linkSecret, signedName }),
    items: ['AGR-01', 'AGR-08', 'AGR-09', 'AGR-10'],
    description:
      'Signs the version that a mailed link is for. Only the page that the link leads to sends it.',
    example: { secret: 'mF3T0dYwTzKkVhN5b2RmAgq3Jx0eYwTzKkVhN5b2RmA', signedName: 'Grace Okoro' },
  }),
  ImportSignature: command({
    body: z.strictObject({ templateVersion, signedName, signedOn: date, source: slug }),
    items: ['AGR-01', 'AGR-08'],
    description:
      'Records a signature that the parent portal of another product took, with its day and that product, on the version of that day.',
    example: {
      templateVersion: 1,
      signedName: 'Grace Okoro',
      signedOn: '2026-09-10',
      source: 'parents-app',
    },
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
  RecordSignatureFellDue: command({
    body: z.strictObject({ cycle: requiredLine(100) }),
    items: ['AGR-01', 'AGR-08'],
    description: 'Records that somebody who was asked to sign has not, so that they are reminded.',
    example: { cycle: '1' },
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
      'Puts right what was recorded of a signature on paper, or of one from a parent portal: version, name, day, witness, source; who signed stays.',
    example: {
      corrects: 2,
      changes: { signedOn: '2026-09-09' },
      reason: 'The day on the paper was misread.',
    },
  }),
});

export type AgreementCommand = CommandOf<typeof agreementsCommands>;
