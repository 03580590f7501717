import type { SubscriptionRecorded } from '../../../events/catalogue/subscriptions.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Subscribed } from './state.ts';

type Later = Exclude<SubscriptionRecorded, { readonly type: 'SubscriptionCreated' }>;

const asking = (asked: number): Subscribed['test'] => ({ asked, isAnswered: false, refused: null });

const changed = (
  subscribed: Subscribed,
  { data }: OfType<SubscriptionRecorded, 'SubscriptionChanged'>,
  number: number,
): Subscribed => {
  const { contact, types, target } = data;
  const before = subscribed.terms.target;
  const isSame = before.kind === target.kind && before.address === target.address;
  const terms = { client: subscribed.terms.client, contact, types, target };
  return isSame
    ? { ...subscribed, terms }
    : { ...subscribed, terms, isVerified: false, test: asking(number) };
};

const tested = (
  subscribed: Subscribed,
  { data: { asked, refused } }: OfType<SubscriptionRecorded, 'SubscriptionTested'>,
): Subscribed => ({
  ...subscribed,
  test: { asked, isAnswered: true, refused },
  isVerified: subscribed.isVerified || refused === null,
});

/** What an event changes of a subscription that there is. @param number the event's own */
export const evolveSubscribed = (subscribed: Subscribed, event: Later, number: number): Subscribed => {
  switch (event.type) {
    case 'SubscriptionChanged':
      return changed(subscribed, event, number);
    case 'SubscriptionPaused':
      return { ...subscribed, paused: 'by-somebody' };
    case 'SubscriptionDeliveryPaused':
      return { ...subscribed, paused: 'by-failure' };
    case 'SubscriptionResumed':
    case 'SubscriptionDeliveryResumed':
      return { ...subscribed, paused: null };
    case 'SubscriptionKeyRotated': {
      const { key, olderUntil } = event.data;
      return { ...subscribed, keys: { ...subscribed.keys, newest: key, olderUntil } };
    }
    case 'SubscriptionKeyShown':
      return { ...subscribed, keys: { ...subscribed.keys, shown: event.data.key } };
    case 'SubscriptionEnded':
      return { ...subscribed, isEnded: true, replay: null };
    case 'SubscriptionTestRequested':
      return { ...subscribed, test: asking(number) };
    case 'SubscriptionTested':
      return tested(subscribed, event);
    case 'SubscriptionReplayStarted':
      return { ...subscribed, replay: { by: number, ...event.data }, newestReplay: number };
    case 'SubscriptionReplayCompleted':
    case 'SubscriptionReplayFailed':
    case 'SubscriptionReplayCancelled':
      return { ...subscribed, replay: null };
    case 'SubscriptionRedriveRequested':
      return { ...subscribed, redrives: subscribed.redrives + 1 };
    case 'SubscriptionCorrected':
      return subscribed;
  }
};
