import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason, slug } from './fields.ts';
import { ownDeviceChanges, ownDeviceEnd, ownDeviceKind, ownDevicePurpose } from './own-device-forms.ts';

const owner = { owner: personId };
/** Why something ended, with the reason where somebody decided it. */
const end = { because: ownDeviceEnd, reason: z.optional(reason) };

export const ownDevicesEvents = defineEvents('own-devices', {
  OwnDeviceRegistered: event({
    version: 1,
    description: 'Somebody brings a device of their own; nothing is allowed by that yet.',
    items: ['NET-03', 'NET-05'],
    payload: z.strictObject({ ...owner, kind: ownDeviceKind }),
    example: { owner: 'p-102', kind: 'laptop' },
  }),
  RemovableMediaRegistered: event({
    version: 1,
    description: 'Somebody’s memory stick was registered; one for data of the school is encrypted.',
    items: ['NET-06'],
    payload: z.strictObject({ ...owner, encrypted: z.boolean(), forSchoolData: z.boolean() }),
    example: { owner: 'p-102', encrypted: true, forSchoolData: true },
  }),
  DeviceConnectionApproved: event({
    version: 1,
    description: 'IT support let a device join the network.',
    items: ['NET-03'],
    payload: z.strictObject({ ...owner, updatesItself: z.boolean() }),
    example: { owner: 'p-102', updatesItself: true },
  }),
  DeviceConnectionRefused: event({
    version: 1,
    description: 'IT support did not let a device join the network.',
    items: ['NET-03'],
    payload: z.strictObject({ ...owner, reason }),
    personal: { reason: 'record' },
    example: { owner: 'p-102', reason: 'Its system gets no updates any more.' },
  }),
  DeviceConnectionEnded: event({
    version: 1,
    description: 'A device may join the network no more.',
    items: ['NET-03', 'ORG-06'],
    payload: z.strictObject({ ...owner, connection: eventNumber, ...end }),
    personal: { reason: 'record' },
    example: { owner: 'p-102', connection: 2, because: 'owner-left' },
  }),
  PersonalDeviceSecurityAssessed: event({
    version: 1,
    description: 'IT support looked whether a device has what the standard in force asks for.',
    items: ['NET-05'],
    payload: z.strictObject({
      ...owner,
      /** Edition of the list `own-device-standard`. */
      edition: slug,
      meetsStandard: z.boolean(),
      /** Entries of the standard that it does not meet. */
      unmet: z.array(slug),
    }),
    example: { owner: 'p-102', edition: '2026', meetsStandard: true, unmet: [] },
  }),
  PersonalDeviceAuthorised: event({
    version: 1,
    description: 'The headteacher agreed that a device that was found safe is used for data of the school.',
    items: ['NET-05'],
    payload: z.strictObject({
      ...owner,
      /** Number of the event by which it was found safe. */
      assessment: eventNumber,
      purposes: z.array(ownDevicePurpose).check(z.minLength(1)),
      from: date,
      until: date,
    }),
    example: {
      owner: 'p-102',
      assessment: 2,
      purposes: ['work-remotely'],
      from: '2026-09-07',
      until: '2027-07-20',
    },
  }),
  PersonalDeviceAuthorisationRefused: event({
    version: 1,
    description: 'The headteacher did not agree to a device of somebody’s own for data of the school.',
    items: ['NET-05'],
    payload: z.strictObject({ ...owner, reason }),
    personal: { reason: 'record' },
    example: { owner: 'p-102', reason: 'A laptop of the school is there for it.' },
  }),
  PersonalDeviceAuthorisationRevoked: event({
    version: 1,
    description: 'A device of somebody’s own is used for data of the school no more.',
    items: ['NET-05', 'ORG-06'],
    payload: z.strictObject({ ...owner, authorisation: eventNumber, ...end }),
    personal: { reason: 'record' },
    example: { owner: 'p-102', authorisation: 3, because: 'period-over' },
  }),
  OwnDeviceCorrected: event({
    version: 1,
    description: 'A slip in what a device is, or was agreed for, was put right.',
    items: ['NET-05', 'NET-06'],
    payload: z.strictObject({ corrects: eventNumber, changes: ownDeviceChanges, reason }),
    personal: { reason: 'record' },
    example: { corrects: 1, changes: { kind: 'tablet' }, reason: 'The wrong box was ticked.' },
  }),
});

export type OwnDeviceEvent = EventOf<typeof ownDevicesEvents>;
export type OwnDeviceRecorded = RecordedOf<typeof ownDevicesEvents>;
