import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason, slug } from './fields.ts';
import { policyReference } from './incident-forms.ts';
import {
  confiscationCause,
  earlyReason,
  mobileEnding,
  mobileRefusal,
  pupilDevice,
  pupilDeviceChanges,
  pupilDeviceTexts,
} from './pupil-device-forms.ts';
import { yearGroup } from './words.ts';

/** The pupil, whose id is that of the record too: notices name whose parents and staff hear. */
const pupil = personId;

export const pupilDevicesEvents = defineEvents('pupil-devices', {
  PupilMobilePermitted: event({
    version: 1,
    description: 'A pupil who walks to and from school alone may bring a phone, in this school year.',
    items: ['MOB-01'],
    payload: z.strictObject({
      pupil,
      yearGroup,
      walksToSchool: z.boolean(),
      walksFromSchool: z.boolean(),
      from: date,
      /** Last day of the school year; null where the calendar does not say. */
      until: z.nullable(date),
      permittedBy: personId,
    }),
    day: 'from',
    example: {
      pupil: 'u-350',
      yearGroup: 'Y6',
      walksToSchool: true,
      walksFromSchool: true,
      from: '2026-09-07',
      until: '2027-07-22',
      permittedBy: 'p-413',
    },
  }),
  PupilMobilePermissionRefused: event({
    version: 1,
    description: 'It was asked whether a pupil may bring a phone, and refused.',
    items: ['MOB-01', 'NET-08'],
    payload: z.strictObject({ pupil, why: mobileRefusal, refusedBy: personId }),
    example: { pupil: 'u-351', why: 'not-of-year', refusedBy: 'p-413' },
  }),
  PupilMobilePermissionEnded: event({
    version: 1,
    description: 'A pupil may bring a phone no more: what it rested on is so no more.',
    items: ['MOB-01'],
    payload: z.strictObject({ pupil, permission: eventNumber, why: mobileEnding }),
    example: { pupil: 'u-350', permission: 1, why: 'not-alone' },
  }),
  PupilMobileHandedIn: event({
    version: 1,
    description: 'A pupil’s phone lies in the office.',
    items: ['MOB-02'],
    payload: z.strictObject({ pupil, permission: eventNumber }),
    example: { pupil: 'u-350', permission: 1 },
  }),
  PupilMobileCollected: event({
    version: 1,
    description:
      'A pupil’s phone was fetched from the office; before the end of the school day, with a reason.',
    items: ['MOB-02'],
    payload: z.strictObject({
      pupil,
      handedIn: eventNumber,
      /** The pupil, or a parent. */
      collectedBy: personId,
      isEarly: z.boolean(),
      early: z.optional(earlyReason),
    }),
    personal: { early: 'record' },
    example: {
      pupil: 'u-350',
      handedIn: 4,
      collectedBy: 'u-350',
      isEarly: true,
      early: 'A visit to the dentist.',
    },
  }),
  PupilMobileNotCollected: event({
    version: 1,
    description: 'A pupil’s phone was still in the office when the school day was over.',
    items: ['MOB-02'],
    payload: z.strictObject({ pupil, handedIn: eventNumber }),
    example: { pupil: 'u-350', handedIn: 4 },
  }),
  PupilDeviceBroughtIn: event({
    version: 1,
    description: 'A pupil had a device at school that they may not bring.',
    items: ['NET-08', 'MOB-02'],
    payload: z.strictObject({ pupil, device: pupilDevice }),
    example: { pupil: 'u-350', device: 'tablet' },
  }),
  DeviceConfiscated: event({
    version: 1,
    description: 'A device was taken from a pupil, for a cause and under a policy.',
    items: ['SRC-04'],
    payload: z.strictObject({
      pupil,
      device: pupilDevice,
      cause: confiscationCause,
      under: policyReference,
      incident: z.nullable(slug),
      takenBy: personId,
    }),
    personal: { cause: 'record' },
    example: {
      pupil: 'u-350',
      device: 'phone',
      cause: 'Used in a lesson after being asked to stop.',
      under: { policy: 'behaviour', edition: '2026', section: '7.2' },
      incident: null,
      takenBy: 'p-401',
    },
  }),
  ConfiscatedDeviceReturned: event({
    version: 1,
    description: 'A device that was taken from a pupil was given back, to the person named.',
    items: ['SRC-04'],
    payload: z.strictObject({ pupil, confiscation: eventNumber, to: personId, returnedBy: personId }),
    example: { pupil: 'u-350', confiscation: 5, to: 'p-451', returnedBy: 'p-413' },
  }),
  PupilDeviceCorrected: event({
    version: 1,
    description: 'A slip in an earlier event was put right; the event itself stays as it was recorded.',
    items: ['SRC-04'],
    payload: z.strictObject({
      corrects: eventNumber,
      /** What is different now. Free text stands beside it, so that each of its fields is sealed. */
      changes: pupilDeviceChanges,
      ...pupilDeviceTexts,
      reason,
    }),
    personal: { cause: 'record', reason: 'record' },
    example: { corrects: 5, changes: { device: 'watch' }, reason: 'It was the watch.' },
  }),
});

export type PupilDeviceEvent = EventOf<typeof pupilDevicesEvents>;
export type PupilDeviceRecorded = RecordedOf<typeof pupilDevicesEvents>;
