import { accept, refuse } from '../../kernel/decider.ts';
import { plusMinutes } from '../../kernel/instant.ts';
import type { Command, SubscriptionContext, SubscriptionDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { Keys, Subscribed } from './state.ts';

/** So long a receiver may go on with the old key; both sign meanwhile. */
const OVERLAP_MINUTES = 24 * 60;

export const rotateKey = (
  { reason }: Command<'RotateSubscriptionKey'>,
  { terms: { target }, keys }: Subscribed,
  { now }: SubscriptionContext,
): SubscriptionDecision =>
  target.kind === 'webhook'
    ? accept({
        type: 'SubscriptionKeyRotated',
        data: { key: keys.newest + 1, olderUntil: plusMinutes(now, OVERLAP_MINUTES), reason },
      })
    : refuse(rejections.noKey);

export const showKey = ({ terms: { target }, keys }: Subscribed): SubscriptionDecision => {
  if (target.kind !== 'webhook') return refuse(rejections.noKey);
  return keys.shown === keys.newest
    ? refuse(rejections.keyShownAlready)
    : accept({ type: 'SubscriptionKeyShown', data: { key: keys.newest } });
};

/** Numbers of the keys that sign at an instant, the newest first. */
export const keysAt = ({ newest, olderUntil }: Keys, now: string): readonly number[] =>
  olderUntil !== null && now <= olderUntil ? [newest, newest - 1] : [newest];
