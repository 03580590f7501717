import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { eventNumber, instant, reason } from './fields.ts';

/**
 * Roles that may be lent: who stands in for those who lead, and who runs the systems. Those who lead a
 * school, its safeguarding or the trust answer for what they decide by name, and lend that to nobody.
 */
export const lentRoles = ['deputy-dsl', 'it-support'] as const;
export const lentRole = z.enum(lentRoles);

/** For how long a role may be lent, in hours: a day's work at most. */
export const MOST_HOURS = 12;
export const lentHours = z.int().check(z.minimum(1), z.maximum(MOST_HOURS));

export const elevationsEvents = defineEvents('elevations', {
  ElevationRequested: event({
    version: 1,
    description: 'Somebody asked for a role that is not theirs, for some hours and with a reason.',
    items: ['DPR-01'],
    payload: z.strictObject({ role: lentRole, hours: lentHours, reason }),
    personal: { reason: 'record' },
    example: {
      role: 'deputy-dsl',
      hours: 4,
      reason: 'Both safeguarding leads are away, and a parent waits at the office.',
    },
  }),
  ElevationGranted: event({
    version: 1,
    description:
      'A second person lent the role, from now until an instant; safeguarding and trust hear of it.',
    items: ['DPR-01'],
    payload: z.strictObject({
      /** Number of the event that asked for it. */
      elevation: eventNumber,
      role: lentRole,
      until: instant,
    }),
    personal: {},
    example: { elevation: 1, role: 'deputy-dsl', until: '2026-10-06T13:00:00.000Z' },
  }),
  ElevationRefused: event({
    version: 1,
    description: 'A second person did not lend the role.',
    items: ['DPR-01'],
    payload: z.strictObject({ elevation: eventNumber, reason }),
    personal: { reason: 'record' },
    example: { elevation: 1, reason: 'A deputy is on site until four.' },
  }),
  ElevationEnded: event({
    version: 1,
    description: 'The role was given back, or taken, before its time was over.',
    items: ['DPR-01'],
    payload: z.strictObject({ elevation: eventNumber }),
    personal: {},
    example: { elevation: 1 },
  }),
  ElevationReviewed: event({
    version: 1,
    description: 'Somebody who leads looked afterwards at what the role was used for.',
    items: ['DPR-01'],
    payload: z.strictObject({ elevation: eventNumber, isInOrder: z.boolean(), finding: reason }),
    personal: { finding: 'record' },
    example: { elevation: 1, isInOrder: true, finding: 'One incident was read and acted upon.' },
  }),
  ElevationCorrected: event({
    version: 1,
    description: 'What was said of a request, a refusal or a finding was put right; what was lent stays so.',
    items: ['DPR-01'],
    payload: z.strictObject({
      /** Number of the event that asked, refused or reviewed. */
      corrects: eventNumber,
      /** The reason, or the finding, as it should have been. */
      text: reason,
      reason,
    }),
    personal: { text: 'record', reason: 'record' },
    example: { corrects: 1, text: 'The deputies were away, too.', reason: 'The half of it was missing.' },
  }),
});

export type ElevationEvent = EventOf<typeof elevationsEvents>;
export type ElevationRecorded = RecordedOf<typeof elevationsEvents>;
