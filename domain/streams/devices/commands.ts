import * as z from 'zod/mini';
import { deviceKind, intendedUser } from '../../../events/catalogue/device-forms.ts';
import {
  deviceChanges,
  deviceLabel,
  loanPurpose,
  returnCondition,
  safeguards,
} from '../../../events/catalogue/devices.ts';
import { correction, date, eventNumber, personId, signedName } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { occurredAt } from '../../kernel/instant.ts';

/** A kind says form and user in a word, as a registration does; a user stated beside it goes before the one in the word. */
const { form: _, ...changesBesideForm } = deviceChanges.shape;
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
    }),
    items: ['DEV-02', 'AGR-08'],
    description: 'Lends the device to a parent who holds a signature on the agreement in force.',
    example: { borrower: 'p-201', pupil: 'u-301', purpose: 'remote-learning' },
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
  ReturnWorkDevice: command({
    body: z.strictObject({ occurredAt }),
    items: ['DEV-03'],
    description: 'Takes a work device back.',
    example: {},
  }),
  CorrectDevice: command({
    body: correction(changes),
    items: ['DEV-01', 'DEV-02'],
    description: 'Puts right a slip in the registration, or the return date of the loan at hand.',
    example: {
      corrects: 1,
      changes: { kind: 'ta-laptop' },
      reason: 'The kind was picked from the wrong line.',
    },
  }),
});

export type DeviceCommand = CommandOf<typeof devicesCommands>;
