import type { Consumer, Taken } from './consumer.ts';
import type { ConsumerStore } from './store.ts';

/** A page of the feed, as far as catching up needs it. */
export interface FeedPage {
  readonly events: readonly unknown[];
  /** The last position that the page covers, also where it has no events. */
  readonly last: number;
  /** Null at the end of the journal. */
  readonly next: number | null;
}

export interface CatchUpOptions<Tx> {
  readonly consumer: Consumer;
  /** The consumer's own; how far the feed was read is kept there. */
  readonly store: ConsumerStore<Tx>;
  readonly school: string;
  /** Whose school it is, for a store that serves several trusts, or stages of one. @default - one alone */
  readonly trust?: string;
  /** Asks for the page of the feed that begins after a position. */
  readonly pageAfter: (position: number) => Promise<FeedPage>;
  /** The events are marked as replayed, and their page is not kept as how far the feed was read. */
  readonly isReplay?: boolean;
  /** Takes what could not be handled, to be looked at later. @default - throws, and stays where it is */
  readonly setAside?: (taken: NotHandled, message: unknown) => Promise<void> | void;
}

/** What a consumer could not do its work on. Types that this package does not know are none of its work. */
export type NotHandled = Exclude<Taken, { outcome: 'handled' | 'repeat' | 'unknown-type' }>;

/** An event that the consumer could do nothing with stands in its way. */
export class EventNotHandled extends Error {
  readonly taken: NotHandled;

  constructor(taken: NotHandled) {
    super(`the event ${taken.id ?? 'without an id'} could not be handled: ${taken.outcome}`);
    this.name = 'EventNotHandled';
    this.taken = taken;
  }
}

const passed: readonly Taken['outcome'][] = ['handled', 'repeat', 'unknown-type'];
const isNotHandled = (taken: Taken): taken is NotHandled => !passed.includes(taken.outcome);

/**
 * Reads the feed of a school to its end, from where it was read last, and hands each event to the consumer. It may
 * die anywhere: what was handled and not yet kept as read comes again, and is a repeat.
 * @returns the last position that was read
 * @throws EventNotHandled for an event that the consumer can do nothing with, where nothing sets it aside
 */
export const catchUp = async <Tx>({
  consumer,
  store,
  school,
  trust,
  pageAfter,
  isReplay = false,
  setAside = (taken) => {
    throw new EventNotHandled(taken);
  },
}: CatchUpOptions<Tx>): Promise<number> => {
  const key = `feed:${trust === undefined ? '' : `${trust}/`}${school}`;
  let after = isReplay ? 0 : Number((await store.transaction(async (tx) => store.readMark(tx, key))) ?? 0);
  let isEnd = false;
  while (!isEnd) {
    const { events, last, next } = await pageAfter(after);
    for (const message of events) {
      const taken = await consumer.take(message, { isReplay });
      if (isNotHandled(taken)) await setAside(taken, message);
    }
    after = last;
    isEnd = next === null;
    if (!isReplay) await store.transaction(async (tx) => store.writeMark(tx, key, String(last)));
  }
  return after;
};
