import * as z from 'zod/mini';
import { changedStream } from '../shared/lambda/bus-message.ts';
import type { SubscriptionKey } from './run-deps.ts';

/** A message of the function to itself: go on with this. */
const ownMessage = z.strictObject({ tenant: z.string(), subscription: z.string(), tries: z.int() });

export interface Asked {
  readonly key: SubscriptionKey;
  /** How often it could not begin, since nothing went out to the subscription yet. */
  readonly tries: number;
}

/**
 * The subscription that a message is about: something of it was recorded, or it is its turn.
 * @throws when the body is neither an event of the bus nor our own
 */
export const askedIn = (body: string): Asked => {
  const own = ownMessage.safeParse(JSON.parse(body));
  if (own.success) {
    const { tries, ...key } = own.data;
    return { key, tries };
  }
  const { school: tenant, id: subscription } = changedStream(body);
  return { key: { tenant, subscription }, tries: 0 };
};

export const messageOf = ({ tenant, subscription }: SubscriptionKey, tries = 0): string =>
  JSON.stringify({ tenant, subscription, tries });
