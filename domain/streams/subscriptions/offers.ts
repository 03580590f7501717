import type { OpenReplay, Subscribed, SubscriptionState } from './state.ts';

/** The past that is sent to a subscription again; null: none is under way. */
export const replayOf = ({ subscribed }: SubscriptionState): OpenReplay | null => subscribed?.replay ?? null;

/** A subscription that is not ended; null: there is none, or it has ended. */
export const runningOf = ({ subscribed }: SubscriptionState): Subscribed | null =>
  subscribed === null || subscribed.isEnded ? null : subscribed;

/** Whether events are sent to it, or tried to be: one that failed is tried until it takes them again. */
export const isSentTo = ({ isVerified, paused, isEnded }: Subscribed): boolean =>
  isVerified && !isEnded && paused !== 'by-somebody';
