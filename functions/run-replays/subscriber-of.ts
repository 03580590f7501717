import {
  isSentTo,
  replayOf,
  runningOf,
  subscriptionsStream,
} from '../../domain/streams/subscriptions/stream.ts';
import type { LogReader } from '../../events/log/types.ts';
import { ERASED } from '../shared/delivery/allowed.ts';
import type { RunDeps, Subscriber } from './run-deps.ts';

const nobody: Subscriber = { types: new Set(), isPaused: true, replay: null };

/**
 * A subscription as the record has it at this moment. A target that takes nothing is left alone by a replay,
 * too: what goes out by itself finds out when it does again.
 */
export const createSubscriberOf =
  (log: Pick<LogReader, 'load'>): RunDeps['subscriberOf'] =>
  async ({ tenant: school, subscription: id }) => {
    const { state } = await log.load({ school, stream: 'subscriptions', id }, subscriptionsStream);
    const subscribed = runningOf(state);
    if (subscribed === null) return nobody;
    return {
      types: new Set([...subscribed.terms.types, ERASED]),
      isPaused: !isSentTo(subscribed) || subscribed.paused !== null,
      replay: replayOf(state),
    };
  };
