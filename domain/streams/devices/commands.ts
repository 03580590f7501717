import * as z from 'zod/mini';
import {
  damageDescription,
  deviceChanges,
  deviceKind,
  deviceLabel,
  intendedUser,
  loanPurpose,
  returnCondition,
  safeguards,
} from '../../../events/catalogue/device-forms.ts';
import { date, eventNumber, personId, reason, signedName, slug } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { occurredAt } from '../../kernel/instant.ts';
import { upkeepCommands } from './upkeep-commands.ts';

/**
 * A kind says form and user in a word, as a registration does; a user stated beside it goes before the one in
 * the word.
 */
const { form: _, agreement: _a, templateVersion: _v, ...changesBesideForm } = deviceChanges.shape;
const changes = z.strictObject({ kind: z.optional(deviceKind), ...changesBesideForm });

export const devicesCommands = defineCommands({
  RegisterDevice: command({
    body: z.strictObject({
      kind: deviceKind,
      intendedFor: z.optional(intendedUser),
      label: z.optional(deviceLabel),
      supportsUpdates: z.optional(z.boolean()),
      occurredAt,
    }),
    items: ['DEV-01', 'DEV-07'],
    description: 'Enters a device into the register.',
    example: { kind: 'pupil-laptop', label: 'trolley-2-slot-14', supportsUpdates: true },
  }),
  InstallSafeguards: command({
    body: z.strictObject({ safeguards, occurredAt }),
    items: ['DEV-02'],
    description: 'Records the protections that are on the device; the list replaces the one before.',
    example: { safeguards: ['web-filter', 'safe-search'], occurredAt: '2026-09-09T10:00:00.000Z' },
  }),
  LendDevice: command({
    body: z.strictObject({
      borrower: personId,
      pupil: personId,
      purpose: loanPurpose,
      returnDue: z.optional(date),
      /** Of a loan for learning at home: the closure in which the family said what it has. */
      closure: z.optional(eventNumber),
    }),
    items: ['DEV-02', 'AGR-08', 'HLP-05'],
    description: 'Lends the device to a parent who holds a signature on the agreement in force.',
    example: { borrower: 'p-201', pupil: 'u-301', purpose: 'remote-learning' },
  }),
  TakeOverLoan: command({
    body: z.strictObject({
      borrower: personId,
      pupil: personId,
      purpose: loanPurpose,
      lentOn: date,
      returnDue: z.optional(date),
      source: slug,
    }),
    items: ['DEV-02'],
    description:
      'Takes over a loan that began before the school kept its book here, with its own day. The rules of lending are not applied to it.',
    example: {
      borrower: 'p-201',
      pupil: 'u-301',
      purpose: 'remote-learning',
      lentOn: '2025-11-03',
      source: 'loan-book',
    },
  }),
  ReturnDevice: command({
    body: z.strictObject({ condition: z.optional(returnCondition), occurredAt }),
    items: ['DEV-02'],
    description: 'Takes a lent device back.',
    example: { condition: 'as-lent' },
  }),
  RequireReturn: command({
    body: z.strictObject({ loan: eventNumber }),
    items: ['AGR-08', 'DEV-02'],
    description: 'Asks for a lent device back, since the agreement that the loan rests on was withdrawn.',
    example: { loan: 3 },
  }),
  RequireReturnFromLeaver: command({
    body: z.strictObject({ handedOut: eventNumber }),
    items: ['ORG-06', 'DEV-02', 'DEV-03'],
    description: 'Asks for a device back whose holder, or whose pupil, is that at the school no more.',
    example: { handedOut: 3 },
  }),
  RecordLoanFellDue: command({
    body: z.strictObject({ loan: eventNumber, dueOn: date }),
    items: ['DEV-02'],
    description: 'Records that a loan was due back on a day that has passed.',
    example: { loan: 3, dueOn: '2026-10-23' },
  }),
  SignCompliance: command({
    body: z.strictObject({ person: personId, signedName, occurredAt }),
    items: ['DEV-03'],
    description: 'Signs the compliance document for this device.',
    example: { person: 'p-401', signedName: 'Tamsin Lowry' },
  }),
  AllocateDevice: command({
    body: z.strictObject({ person: personId }),
    items: ['DEV-03'],
    description: 'Allocates the device to a member of staff for work.',
    example: { person: 'p-401' },
  }),
  TakeOverAllocation: command({
    body: z.strictObject({ person: personId, allocatedOn: date, source: slug }),
    items: ['DEV-03'],
    description:
      'Takes over an allocation that began before the school kept its book here, with its own day.',
    example: { person: 'p-401', allocatedOn: '2025-09-03', source: 'it-register' },
  }),
  ReturnWorkDevice: command({
    body: z.strictObject({ occurredAt }),
    items: ['DEV-03'],
    description: 'Takes a work device back.',
    example: {},
  }),
  ...upkeepCommands,
  CorrectDevice: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(changes, {}),
      signedName: z.optional(signedName),
      description: z.optional(damageDescription),
      reason,
    }),
    items: ['DEV-01', 'DEV-02', 'DEV-03', 'DEV-08', 'DEV-10', 'DEV-11'],
    description:
      'Puts right a slip in what an earlier event says, under the rule that it was recorded by: the registration, the protections, the loan or allocation at hand, the last return, the class, upkeep, damage, disposal.',
    example: {
      corrects: 1,
      changes: { kind: 'ta-laptop' },
      reason: 'The kind was picked from the wrong line.',
    },
  }),
});

export type DeviceCommand = CommandOf<typeof devicesCommands>;
