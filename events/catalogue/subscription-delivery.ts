import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { eventNumber, instant, personId } from './fields.ts';
import { refusedDelivery } from './subscription-forms.ts';

const items = ['DPR-01'];
/** Who is informed of it. */
const contact = personId;

/** Facts of delivery that matter; single tries are rows. Part of the stream `subscriptions`. */
export const subscriptionDeliveryEvents = {
  SubscriptionTestRequested: event({
    version: 1,
    description: 'Somebody had a test message sent, which says that it is one.',
    items,
    payload: z.strictObject({}),
    example: {},
  }),
  SubscriptionTested: event({
    version: 1,
    description:
      'A test message was sent to the target, which took it or did not; until it has taken one, it is sent nothing else.',
    items,
    payload: z.strictObject({
      /** Number of the event that the test followed from. */
      asked: eventNumber,
      /** Null: it took it. */
      refused: z.nullable(refusedDelivery),
      contact,
    }),
    example: { asked: 1, contact: 'p-101', refused: { refusal: 'address-not-public', status: null } },
  }),
  SubscriptionRedriveRequested: event({
    version: 1,
    description: 'What the target had refused, and was put aside, is sent to it again.',
    items,
    payload: z.strictObject({}),
    example: {},
  }),
  SubscriptionDeliveryPaused: event({
    version: 1,
    description:
      'The target took nothing several times in a row: it is tried again less often, until an instant; nothing is lost.',
    items,
    payload: z.strictObject({
      refused: refusedDelivery,
      /** When it failed first. */
      failingSince: instant,
      /** Until when it is tried again; then, until somebody resumes it, no more. */
      triedUntil: instant,
      contact,
    }),
    example: {
      contact: 'p-101',
      refused: { refusal: 'refused', status: 503 },
      failingSince: '2026-10-06T09:00:00.000Z',
      triedUntil: '2026-10-09T09:00:00.000Z',
    },
  }),
  SubscriptionDeliveryResumed: event({
    version: 1,
    description: 'The target takes events again; those of the meantime are sent to it in their order.',
    items,
    payload: z.strictObject({ contact }),
    example: { contact: 'p-101' },
  }),
};
