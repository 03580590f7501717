import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, instant, personId, reason } from './fields.ts';
import { eventTypes } from './machine-clients.ts';
import { purposeCorrection } from './purpose-correction.ts';
import { subscriptionDeliveryEvents } from './subscription-delivery.ts';
import { clientId, subscriptionTarget } from './subscription-forms.ts';
import { subscriptionReplayEvents } from './subscription-replay.ts';

const items = ['DPR-01'];

const terms = {
  /** What the events are for, and who has them where no service is named. */
  purpose: reason,
  /** Who at the school, or the trust, is informed when deliveries fail. */
  contact: personId,
  types: eventTypes,
  target: subscriptionTarget,
};
const exampleTerms = {
  purpose: 'The help desk closes accounts of who has left.',
  contact: 'p-101',
  types: ['AccessRevoked', 'AccessGranted'],
  target: { kind: 'webhook' as const, address: 'https://desk.example.org/daybook' },
};

export const subscriptionsEvents = defineEvents('subscriptions', {
  SubscriptionCreated: event({
    version: 1,
    description:
      'Events of some types are sent to a consumer from now on, once its target has answered a test; and those from a position or day on, where that is said.',
    items,
    payload: z.strictObject({
      /** The registered service that it belongs to; null: a consumer whom the purpose describes. */
      client: z.nullable(clientId),
      ...terms,
      /** The past after this position of the journal is sent, too; null: none, or from a day on. */
      fromPosition: z.nullable(z.int().check(z.gte(0))),
      /** The past since this day is sent, too; null: none, or from a position on. */
      fromDay: z.nullable(date),
    }),
    personal: { purpose: 'record' },
    example: { client: 'help-desk', ...exampleTerms, fromPosition: null, fromDay: '2026-09-01' },
  }),
  SubscriptionChanged: event({
    version: 1,
    description:
      'What is sent, where to, or who is informed became another; a new target is tested before it is used.',
    items,
    payload: z.strictObject(terms),
    personal: { purpose: 'record' },
    example: { ...exampleTerms, types: ['AccessRevoked'] },
  }),
  SubscriptionPaused: event({
    version: 1,
    description: 'Nothing is sent for the time being: what is recorded meanwhile is sent afterwards.',
    items,
    payload: z.strictObject({ reason }),
    personal: { reason: 'record' },
    example: { reason: 'The help desk moves house.' },
  }),
  SubscriptionResumed: event({
    version: 1,
    description: 'Events are sent again, beginning with the first that was not delivered.',
    items,
    payload: z.strictObject({}),
    example: {},
  }),
  SubscriptionKeyRotated: event({
    version: 1,
    description: 'Messages are signed with another key, and with the one before it until an instant.',
    items,
    payload: z.strictObject({
      /** Number of the new key; the first is 1. */
      key: eventNumber,
      /** Until when the key before it signs, too. */
      olderUntil: instant,
      reason,
    }),
    personal: { reason: 'record' },
    example: { key: 2, olderUntil: '2026-10-07T09:00:00.000Z', reason: 'Once a year.' },
  }),
  SubscriptionKeyShown: event({
    version: 1,
    description: 'A key was shown to who asked for it, once; never again.',
    items,
    payload: z.strictObject({ key: eventNumber }),
    example: { key: 1 },
  }),
  SubscriptionEnded: event({
    version: 1,
    description: 'Nothing is sent any more, and what was not delivered by then is not.',
    items,
    payload: z.strictObject({ reason }),
    personal: { reason: 'record' },
    example: { reason: 'The help desk has a new product.' },
  }),
  SubscriptionCorrected: event({
    version: 1,
    description:
      'The purpose or the reason that was given was put right; what is sent, and where to, is changed.',
    items,
    ...purposeCorrection,
  }),
  ...subscriptionDeliveryEvents,
  ...subscriptionReplayEvents,
});

export type SubscriptionEvent = EventOf<typeof subscriptionsEvents>;
export type SubscriptionRecorded = RecordedOf<typeof subscriptionsEvents>;
