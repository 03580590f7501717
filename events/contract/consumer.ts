import type { AskedFor, DaybookEvent, VersionName } from './event.ts';
import { type Order, orders } from './marks.ts';
import { type Parsed, type ParseOptions, parseEvent } from './parse-event.ts';
import type { ConsumerStore } from './store.ts';

/** What became of a message. */
export type Taken =
  | { readonly outcome: 'handled' | 'repeat'; readonly id: string }
  /** Order `stream`: an earlier event of its subject is still to come. Leave the message in its queue. */
  | { readonly outcome: 'early'; readonly id: string; readonly awaited: number }
  | Exclude<Parsed, { outcome: 'event' }>;

/** What stands around the handling of an event. */
export interface Handling<Tx> {
  /** The transaction that the effect belongs into. */
  readonly tx: Tx;
  /** Delivered again on request, by a replay. What leaves the consumer, such as mail, is left out then. */
  readonly isReplay: boolean;
}

export interface ConsumerOptions<Tx, P extends VersionName> extends ParseOptions<P> {
  readonly store: ConsumerStore<Tx>;
  readonly order: Order;
  /** The effect of an event; of types that are not for this consumer none. Where it throws, nothing is kept. */
  readonly handle: (event: DaybookEvent<AskedFor<P>>, handling: Handling<Tx>) => Promise<void> | void;
}

export interface Consumer {
  /**
   * Takes a message of the feed, the bus, a queue or a webhook.
   * @throws whatever the store or `handle` throws; then the message may be delivered again
   */
  readonly take: (message: unknown, options?: { readonly isReplay?: boolean }) => Promise<Taken>;
}

/**
 * A consumer whose effects happen once, though messages come at least once: an event's effect and the mark that
 * it was handled are kept together, or neither. Messages are taken one after another.
 */
export const createConsumer = <Tx, P extends VersionName = never>({
  store,
  order,
  handle,
  versions = [],
}: ConsumerOptions<Tx, P>): Consumer => {
  const { keyOf, markOf, standingOf } = orders[order];
  const takeNow: Consumer['take'] = async (message, { isReplay = false } = {}) => {
    const parsed = parseEvent<P>(message, { versions });
    if (parsed.outcome !== 'event') return parsed;
    const { event } = parsed;
    return store.transaction(async (tx): Promise<Taken> => {
      const key = keyOf(event);
      const standing = standingOf(event, await store.readMark(tx, key));
      if (standing.is === 'early') return { outcome: 'early', id: event.id, awaited: standing.awaited };
      if (standing.is === 'repeat') return { outcome: 'repeat', id: event.id };
      await handle(event, { tx, isReplay: isReplay || parsed.isReplay });
      await store.writeMark(tx, key, markOf(event));
      return { outcome: 'handled', id: event.id };
    });
  };
  let before: Promise<unknown> = Promise.resolve();
  return {
    take: (message, options) => {
      const taken = before.then(() => takeNow(message, options));
      before = taken.catch(() => undefined);
      return taken;
    },
  };
};
