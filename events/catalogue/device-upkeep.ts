import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { damageDescription, disposalHow, disposalWhy, updateManner } from './device-forms.ts';
import { eventNumber, personId, slug } from './fields.ts';

const nothing = z.strictObject({});

/** Events of the stream `devices` that say where a device went, how it is looked after, and how it leaves. */
export const deviceUpkeep = {
  ClassDeviceAllocated: event({
    version: 1,
    description: 'The device is that of a class.',
    items: ['DEV-01'],
    payload: z.strictObject({ class: slug }),
    example: { class: 'y1-oak' },
  }),
  DeviceMoved: event({
    version: 1,
    description: 'The device went into store, to be repaired, or is missing.',
    items: ['DEV-01'],
    payload: z.strictObject({ to: z.enum(['store', 'repair', 'lost']) }),
    example: { to: 'repair' },
  }),
  DeviceUpdatesConfigured: event({
    version: 1,
    description: 'The device takes software updates by itself, or regularly by hand.',
    items: ['DEV-07'],
    payload: z.strictObject({ manner: updateManner }),
    example: { manner: 'automatic' },
  }),
  AntiVirusUpdated: event({
    version: 1,
    description: 'The protection against malware on the device was brought up to date.',
    items: ['DEV-07'],
    payload: nothing,
    example: {},
  }),
  DeviceEncryptionConfirmed: event({
    version: 1,
    description: 'Somebody looked whether the device is encrypted.',
    items: ['DEV-08'],
    payload: z.strictObject({ isEncrypted: z.boolean() }),
    example: { isEncrypted: true },
  }),
  DeviceGalleryCleared: event({
    version: 1,
    description: 'Pictures were cleared from the device.',
    items: ['DEV-09'],
    payload: nothing,
    example: {},
  }),
  DeviceGalleryClearanceFellDue: event({
    version: 1,
    description: 'Pictures were not cleared from the device of a class at the school’s interval.',
    items: ['DEV-09'],
    payload: z.strictObject({
      class: slug,
      /** Number of the event since which the interval ran: of the last clearance, or the allocation. */
      since: eventNumber,
    }),
    example: { class: 'y1-oak', since: 2 },
  }),
  DeviceDamageRecorded: event({
    version: 1,
    description: 'The device is damaged; whether on purpose, where anybody knows.',
    items: ['DEV-11'],
    payload: z.strictObject({ isIntentional: z.nullable(z.boolean()), description: damageDescription }),
    personal: { description: 'record' },
    example: { isIntentional: false, description: 'Fell from a table; the screen is cracked.' },
  }),
  DeviceDisposalApproved: event({
    version: 1,
    description: 'The device may leave the school for good.',
    items: ['DEV-10'],
    payload: z.strictObject({ why: disposalWhy, approvedBy: personId }),
    example: { why: 'worn-out', approvedBy: 'p-414' },
  }),
  DeviceDisposed: event({
    version: 1,
    description: 'The device left the school for good, as was approved.',
    items: ['DEV-10'],
    payload: z.strictObject({
      /** Number of the event that approved it. */
      approval: eventNumber,
      how: disposalHow,
      /** Whether everything on it was erased before. */
      isWiped: z.boolean(),
    }),
    example: { approval: 3, how: 'recycled', isWiped: true },
  }),
};
