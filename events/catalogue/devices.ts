import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import {
  damageDescription,
  deviceChanges,
  deviceForm,
  deviceLabel,
  intendedUser,
  loanPurpose,
  returnCondition,
  safeguards,
} from './device-forms.ts';
import { homeAccessConsidered, workDeviceTakenOffSite } from './device-outside.ts';
import { correctedUpcasts, registeredUpcasts } from './device-upcasts.ts';
import { deviceUpkeep } from './device-upkeep.ts';
import {
  date,
  eventNumber,
  personId,
  reason,
  signedName,
  slug,
  takenOver,
  templateVersion,
} from './fields.ts';

export const devicesEvents = defineEvents('devices', {
  DeviceRegistered: event({
    version: 3,
    description: 'A device of the school entered its register and is in store.',
    items: ['DEV-01', 'DEV-07'],
    payload: z.strictObject({
      form: deviceForm,
      intendedFor: z.nullable(intendedUser),
      label: z.nullable(deviceLabel),
      /** Whether it takes software updates (DEV-07); null where nobody said. */
      supportsUpdates: z.nullable(z.boolean()),
    }),
    upcasts: registeredUpcasts,
    deprecated: {
      1: { since: '2026-11-30', until: '2027-08-31', instead: 'devices/DeviceRegistered/v3' },
    },
    example: { form: 'laptop', intendedFor: 'pupil', label: 'trolley-2-slot-14', supportsUpdates: true },
  }),
  DeviceSafeguardsInstalled: event({
    version: 1,
    description: 'The protections named are on the device; after a return they have to be confirmed again.',
    items: ['DEV-02'],
    payload: z.strictObject({ safeguards }),
    example: { safeguards: ['web-filter', 'safe-search'] },
  }),
  DeviceLent: event({
    version: 1,
    description:
      'A parent borrowed the device, on their own signed agreement; null where a loan from before had none.',
    items: ['DEV-02', 'AGR-08'],
    payload: z.strictObject({
      borrower: personId,
      pupil: personId,
      purpose: loanPurpose,
      lentOn: date,
      returnDue: z.nullable(date),
      /** Stream id of the agreement that the loan relies on. */
      agreement: z.nullable(slug),
      templateVersion: z.nullable(templateVersion),
      takenOver: z.nullable(takenOver),
    }),
    day: 'lentOn',
    example: {
      borrower: 'p-201',
      pupil: 'u-301',
      purpose: 'remote-learning',
      lentOn: '2026-09-11',
      returnDue: '2026-10-23',
      agreement: 'p-201.parent',
      templateVersion: 1,
      takenOver: null,
    },
  }),
  HomeAccessConsidered: homeAccessConsidered,
  DeviceReturned: event({
    version: 1,
    description: 'A lent device came back and is in store.',
    items: ['DEV-02'],
    payload: z.strictObject({ borrower: personId, condition: z.nullable(returnCondition) }),
    example: { borrower: 'p-201', condition: 'as-lent' },
  }),
  DeviceReturnRequired: event({
    version: 1,
    description: 'The agreement that a loan rests on was withdrawn: the device is to come back.',
    items: ['AGR-08', 'DEV-02'],
    payload: z.strictObject({
      borrower: personId,
      /** Number of the event that lent the device. */
      loan: eventNumber,
      /** Stream id of the agreement that was withdrawn. */
      agreement: slug,
      /** Number of the signature that was withdrawn, within that stream. */
      signature: eventNumber,
    }),
    example: { borrower: 'p-201', loan: 3, agreement: 'p-201.parent', signature: 1 },
  }),
  DeviceLoanFellDue: event({
    version: 1,
    description:
      'The day on which a lent device was due back passed without its return; once a loan and day.',
    items: ['DEV-02'],
    payload: z.strictObject({ borrower: personId, loan: eventNumber, dueOn: date }),
    example: { borrower: 'p-201', loan: 3, dueOn: '2026-10-23' },
  }),
  DeviceHolderLeft: event({
    version: 1,
    description:
      'Whoever a device was handed to, or the pupil it was lent for, is that at the school no more: the device is to come back.',
    items: ['ORG-06', 'DEV-02', 'DEV-03'],
    payload: z.strictObject({
      /** Who has the device. */
      holder: personId,
      /** Number of the event that lent or allocated it. */
      handedOut: eventNumber,
      /** Who is parent, pupil or staff no more. */
      left: personId,
    }),
    example: { holder: 'p-201', handedOut: 3, left: 'u-301' },
  }),
  WorkDeviceComplianceSigned: event({
    version: 1,
    description: 'A person signed the compliance document for this device.',
    items: ['DEV-03'],
    payload: z.strictObject({ person: personId, signedName }),
    personal: { signedName: 'person' },
    example: { person: 'p-401', signedName: 'Tamsin Lowry' },
  }),
  WorkDeviceAllocated: event({
    version: 1,
    description: 'The device is the work device of a member of staff.',
    items: ['DEV-03'],
    payload: z.strictObject({
      person: personId,
      allocatedOn: date,
      /** Number of the signature that the allocation relies on; null where none was held or asked for. */
      signature: z.nullable(eventNumber),
      takenOver: z.nullable(takenOver),
    }),
    day: 'allocatedOn',
    example: { person: 'p-401', allocatedOn: '2026-09-14', signature: 2, takenOver: null },
  }),
  WorkDeviceTakenOffSite: workDeviceTakenOffSite,
  WorkDeviceReturned: event({
    version: 1,
    description: 'A work device came back and is in store; its compliance signature is used up.',
    items: ['DEV-03'],
    payload: z.strictObject({ person: personId }),
    example: { person: 'p-401' },
  }),
  ...deviceUpkeep,
  DeviceCorrected: event({
    version: 3,
    description: 'A slip in what an earlier event says, and what still stands, was put right.',
    items: ['DEV-01', 'DEV-02', 'DEV-03', 'DEV-08', 'DEV-10', 'DEV-11'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: deviceChanges,
      /** Whose name was put right; there with the name alone. */
      person: z.optional(personId),
      signedName: z.optional(signedName),
      /** Of damage. */
      description: z.optional(damageDescription),
      reason,
    }),
    personal: { signedName: 'person', description: 'record', reason: 'record' },
    upcasts: correctedUpcasts,
    example: {
      corrects: 1,
      changes: { form: 'tablet', intendedFor: null },
      reason: 'The kind was picked from the wrong line.',
    },
  }),
});

export type DeviceEvent = EventOf<typeof devicesEvents>;
export type DeviceRecorded = RecordedOf<typeof devicesEvents>;
