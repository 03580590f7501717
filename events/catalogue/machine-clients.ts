import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, reason } from './fields.ts';
import { purposeCorrection } from './purpose-correction.ts';

const MOST_TYPES = 100;

/** Type of an event, such as `AccessRevoked`. */
export const eventType = z
  .string()
  .check(z.regex(/^[A-Z][A-Za-z]{1,99}$/, 'expected the type of an event, such as AccessRevoked'));

/** What a service may read: events of these types, and none of any other. */
export const eventTypes = z.array(eventType).check(
  z.minLength(1),
  z.maxLength(MOST_TYPES),
  z.refine((types) => new Set(types).size === types.length, 'names one twice'),
);

/** What a service of the trust is for; it names a service, and should name nobody. */
const purpose = reason;

export const machineClientsEvents = defineEvents('machine-clients', {
  MachineClientRegistered: event({
    version: 1,
    description:
      'A service of the trust was let read events of some types, until the end of a day; this replaces what it was let read before.',
    items: ['DPR-01'],
    payload: z.strictObject({
      purpose,
      types: eventTypes,
      /** Last day; then it is looked at again. */
      until: date,
    }),
    personal: { purpose: 'record' },
    example: {
      purpose: 'The help desk closes accounts of who has left.',
      types: ['AccessRevoked', 'AccessGranted'],
      until: '2027-08-31',
    },
  }),
  MachineClientRevoked: event({
    version: 1,
    description: 'A service of the trust was not let read anything any more.',
    items: ['DPR-01'],
    payload: z.strictObject({ reason }),
    personal: { reason: 'record' },
    example: { reason: 'The help desk has a new product.' },
  }),
  MachineClientExpired: event({
    version: 1,
    description:
      'The last day on which a service was let read events is over; it reads nothing until it is registered again.',
    items: ['DPR-01'],
    payload: z.strictObject({ lastDay: date }),
    example: { lastDay: '2027-08-31' },
  }),
  MachineClientCorrected: event({
    version: 1,
    description:
      'The purpose or the reason that was given was put right; what a service may read is changed by registering it again.',
    items: ['DPR-01'],
    ...purposeCorrection,
  }),
});

export type MachineClientEvent = EventOf<typeof machineClientsEvents>;
export type MachineClientRecorded = RecordedOf<typeof machineClientsEvents>;
