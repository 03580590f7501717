import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason, requiredProse, slug } from './fields.ts';

/** What those who look at an application for the trust say of it. */
export const advice = z.enum(['in-favour', 'against']);
/** How somebody was answered in writing. */
export const answeredBy = z.enum(['letter', 'mail']);

/** What may be corrected, beside the purpose: each in what it says. */
export const exemptionChanges = z.strictObject({
  edition: z.optional(slug),
  entry: z.optional(slug),
  from: z.optional(date),
  until: z.optional(date),
  on: z.optional(date),
  by: z.optional(answeredBy),
});

/** The person, and the number of the event by which they applied. */
const ofApplication = { person: personId, application: eventNumber };
const days = { from: date, until: date };
const example = { person: 'p-101', application: 1 };

export const exemptionsEvents = defineEvents('exemptions', {
  ExemptionApplicationSubmitted: event({
    version: 1,
    description: 'Somebody applied in writing to do for a purpose what is on the list of unacceptable uses.',
    items: ['UNA-03'],
    payload: z.strictObject({
      person: personId,
      /** The entry of the list, and the edition in force. */
      edition: slug,
      entry: slug,
      purpose: requiredProse(2000),
      ...days,
    }),
    personal: { purpose: 'record' },
    example: {
      person: 'p-101',
      edition: '2026',
      entry: 'connecting-devices',
      purpose: 'Measures light in the school garden with sensors of a university.',
      from: '2026-10-05',
      until: '2026-10-23',
    },
  }),
  ExemptionConsideredByExecutive: event({
    version: 1,
    description: 'The trust looked at an application and said what it thinks of it.',
    items: ['UNA-03'],
    payload: z.strictObject({ ...ofApplication, advice, reasons: reason }),
    personal: { reasons: 'record' },
    example: { ...example, advice: 'in-favour', reasons: 'The sensors reach nothing but their own server.' },
  }),
  ExemptionGranted: event({
    version: 1,
    description: 'The headteacher granted an exemption between two dates, both included.',
    items: ['UNA-03'],
    payload: z.strictObject({ ...ofApplication, edition: slug, entry: slug, ...days }),
    example: {
      ...example,
      edition: '2026',
      entry: 'connecting-devices',
      from: '2026-10-05',
      until: '2026-10-23',
    },
  }),
  ExemptionRefused: event({
    version: 1,
    description: 'The headteacher refused an exemption.',
    items: ['UNA-03'],
    payload: z.strictObject({ ...ofApplication, reasons: reason }),
    personal: { reasons: 'record' },
    example: { ...example, reasons: 'The same can be learnt with the school’s own sensors.' },
  }),
  ExemptionDecisionCommunicated: event({
    version: 1,
    description: 'Who applied was answered in writing.',
    items: ['UNA-03'],
    payload: z.strictObject({ ...ofApplication, on: date, by: answeredBy }),
    day: 'on',
    example: { ...example, on: '2026-10-02', by: 'letter' },
  }),
  ExemptionRevoked: event({
    version: 1,
    description: 'The headteacher took an exemption back; it is gone on that day.',
    items: ['UNA-03'],
    payload: z.strictObject({ ...ofApplication, reasons: reason }),
    personal: { reasons: 'record' },
    example: { ...example, reasons: 'The sensors were left unlocked.' },
  }),
  ExemptionExpired: event({
    version: 1,
    description: 'The last day of an exemption is over.',
    items: ['UNA-03'],
    payload: z.strictObject({ ...ofApplication, lastDay: date }),
    example: { ...example, lastDay: '2026-10-23' },
  }),
  ExemptionCorrected: event({
    version: 1,
    description: 'A slip in an application, an exemption or an answer was put right.',
    items: ['UNA-03'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: z._default(exemptionChanges, {}),
      purpose: z.optional(requiredProse(2000)),
      reason,
    }),
    personal: { purpose: 'record', reason: 'record' },
    example: { corrects: 3, changes: { until: '2026-10-22' }, reason: 'The holiday begins a day earlier.' },
  }),
});

export type ExemptionEvent = EventOf<typeof exemptionsEvents>;
export type ExemptionRecorded = RecordedOf<typeof exemptionsEvents>;
