import type { Subscribed } from '../../../domain/streams/subscriptions/stream.ts';
import { runningOf, subscriptionsStream } from '../../../domain/streams/subscriptions/stream.ts';
import type { LogReader } from '../../../events/log/types.ts';
import type { Line } from './progress.ts';

/** A subscription as it is on record now. */
export interface Known {
  readonly school: string;
  readonly id: string;
  readonly subscribed: Subscribed;
}

/** Null: there is none, or it has ended. */
export const subscriptionAt = async (
  log: Pick<LogReader, 'load'>,
  { tenant: school, id }: Pick<Line, 'tenant' | 'id'>,
): Promise<Known | null> => {
  const { state } = await log.load({ school, stream: 'subscriptions', id }, subscriptionsStream);
  const subscribed = runningOf(state);
  return subscribed === null ? null : { school, id, subscribed };
};
