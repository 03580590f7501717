import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, reason, slug } from './fields.ts';
import { clientId } from './subscription-forms.ts';

const items = ['DPR-04'];
const MOST_SUBSCRIBERS = 300;

/** Names a subscription: of the school, or of the trust. */
export const subscriptionName = z.strictObject({ subscription: slug, ofTrust: z.boolean() });
export type SubscriptionName = z.output<typeof subscriptionName>;

/** A consumer that was sent events, and so may keep something of what was erased. */
export const subscriber = z.extend(subscriptionName, { client: z.nullable(clientId) });
export const subscribers = z.array(subscriber).check(z.minLength(1), z.maxLength(MOST_SUBSCRIBERS));

const desk = { subscription: 'help-desk', ofTrust: false };

export const erasureConfirmationsEvents = defineEvents('erasure-confirmations', {
  ErasureAnnounced: event({
    version: 1,
    description:
      'What was personal in a record was erased, and every consumer with a subscription is to remove what it keeps of it, and to confirm that by a day.',
    items,
    payload: z.strictObject({
      /** Number of the event of the disposal that says so. */
      erased: eventNumber,
      subscribers,
      /** Last day. */
      dueOn: date,
    }),
    example: { erased: 5, subscribers: [{ ...desk, client: 'help-desk' }], dueOn: '2032-10-02' },
  }),
  ErasureConfirmed: event({
    version: 1,
    description: 'A consumer confirmed that it keeps nothing any more of what was erased.',
    items,
    payload: subscriptionName,
    example: desk,
  }),
  ErasureConfirmationCorrected: event({
    version: 1,
    description: 'A confirmation was wrong: the consumer keeps something still, and is to confirm again.',
    items,
    payload: z.strictObject({
      /** Number of the event that confirmed it. */
      corrects: eventNumber,
      reason,
    }),
    personal: { reason: 'record' },
    example: { corrects: 2, reason: 'A backup of its database has it.' },
  }),
  ErasureConfirmationFellDue: event({
    version: 1,
    description: 'The last day passed, and some consumers have not confirmed.',
    items,
    payload: z.strictObject({
      dueOn: date,
      /** Those who had not. */
      outstanding: z.array(subscriptionName).check(z.maxLength(MOST_SUBSCRIBERS)),
    }),
    example: { dueOn: '2032-10-02', outstanding: [desk] },
  }),
});

export type ErasureConfirmationEvent = EventOf<typeof erasureConfirmationsEvents>;
export type ErasureConfirmationRecorded = RecordedOf<typeof erasureConfirmationsEvents>;
