import * as z from 'zod/mini';
import { eventNumber, personId, reason, slug } from '../../../events/catalogue/fields.ts';
import { policyReference } from '../../../events/catalogue/incident-forms.ts';
import {
  confiscationCause,
  earlyReason,
  mobileEnding,
  mobileRefusal,
  pupilDevice,
  pupilDeviceChanges,
  pupilDeviceTexts,
} from '../../../events/catalogue/pupil-device-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { occurredAt } from '../../kernel/instant.ts';

export const pupilDevicesCommands = defineCommands({
  PermitMobile: command({
    body: z.strictObject({ walksToSchool: z.boolean(), walksFromSchool: z.boolean() }),
    items: ['MOB-01', 'NET-08'],
    description: 'Permits a pupil to bring a phone in this school year.',
    example: { walksToSchool: true, walksFromSchool: true },
  }),
  RefuseMobile: command({
    body: z.strictObject({ why: mobileRefusal }),
    items: ['MOB-01', 'NET-08'],
    description: 'Records that it was asked whether a pupil may bring a phone, and refused.',
    example: { why: 'not-of-year' },
  }),
  EndMobilePermission: command({
    body: z.strictObject({ why: mobileEnding }),
    items: ['MOB-01'],
    description: 'Ends the permission, since what it rested on is so no more.',
    example: { why: 'not-alone' },
  }),
  HandInMobile: command({
    body: z.strictObject({ occurredAt }),
    items: ['MOB-02'],
    description: 'Takes a pupil’s phone into the office for the school day.',
    example: {},
  }),
  CollectMobile: command({
    body: z.strictObject({
      /** Left out: the pupil. */
      collectedBy: z.optional(personId),
      early: z.optional(earlyReason),
      occurredAt,
    }),
    items: ['MOB-02'],
    description: 'Gives a phone back; before the end of the school day for a reason alone.',
    example: { early: 'A visit to the dentist.' },
  }),
  RecordMobileNotCollected: command({
    body: z.strictObject({ cycle: slug }),
    items: ['MOB-02'],
    description: 'Records that a phone was still in the office when the school day was over.',
    example: { cycle: '4' },
  }),
  RecordBroughtIn: command({
    body: z.strictObject({ device: pupilDevice, occurredAt }),
    items: ['NET-08', 'MOB-02'],
    description: 'Records that a pupil had a device at school that they may not bring.',
    example: { device: 'tablet' },
  }),
  ConfiscateDevice: command({
    body: z.strictObject({
      device: pupilDevice,
      cause: confiscationCause,
      under: policyReference,
      incident: z.optional(slug),
      occurredAt,
    }),
    items: ['SRC-04'],
    description: 'Records that a device was taken from a pupil, with the cause and the policy.',
    example: {
      device: 'phone',
      cause: 'Used in a lesson after being asked to stop.',
      under: { policy: 'behaviour', edition: '2026', section: '7.2' },
    },
  }),
  ReturnConfiscatedDevice: command({
    body: z.strictObject({ confiscation: eventNumber, to: personId, occurredAt }),
    items: ['SRC-04'],
    description: 'Records that a device that was taken was given back, to the pupil or a parent.',
    example: { confiscation: 5, to: 'p-451' },
  }),
  CorrectPupilDevice: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(pupilDeviceChanges, {}),
      ...pupilDeviceTexts,
      reason,
    }),
    items: ['SRC-04'],
    description: 'Puts right a slip in what is on record of a device that was taken or given back.',
    example: { corrects: 5, changes: { device: 'watch' }, reason: 'It was the watch.' },
  }),
});

export type PupilDeviceCommand = CommandOf<typeof pupilDevicesCommands>;
