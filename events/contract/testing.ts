import type { Consumer, Taken } from './consumer.ts';

export { exampleEvent, type Said } from './example.ts';

/** A consumer with nothing in it yet, and what shows what it has made of events. */
export interface UnderTest<S> {
  readonly consumer: Pick<Consumer, 'take'>;
  /** What the consumer made of events: rows, a file, calls that were counted. */
  readonly state: () => S | Promise<S>;
}

/** Makes one for each way of delivery; two must not share anything. */
export type MakeConsumer<S> = () => UnderTest<S> | Promise<UnderTest<S>>;

type Messages = readonly unknown[];

/** A way in which a bus, a queue or a feed may deliver the same events. */
interface Delivery {
  readonly name: string;
  readonly of: (given: Messages, when: Messages) => Messages;
}

const twice = (messages: Messages): Messages => messages.flatMap((message) => [message, message]);

/** None of these may make a difference to what a consumer comes to. */
const deliveries: readonly Delivery[] = [
  { name: 'each twice', of: (given, when) => twice([...given, ...when]) },
  { name: 'all of it once more', of: (given, when) => [...given, ...when, ...given, ...when] },
  { name: 'a replay of what was given', of: (given, when) => [...given, ...when, ...given] },
  {
    name: 'on the bus, out of a queue',
    of: (given, when) =>
      [...given, ...when].map((detail) => ({
        body: JSON.stringify({ 'detail-type': 'event', detail }),
      })),
  },
];

export interface Outcome<S> {
  readonly state: S;
  /** What became of the events under `when`, at their first delivery. */
  readonly taken: readonly Taken[];
}

const deliver = async <S>(make: MakeConsumer<S>, messages: Messages) => {
  const { consumer, state } = await make();
  const taken: Taken[] = [];
  for (const message of messages) taken.push(await consumer.take(message));
  return { state: await state(), taken };
};

const afterEvents = <S>(make: MakeConsumer<S>, given: Messages, when: Messages) => ({
  /**
   * Looks at what the consumer came to, for each way in which the events may be delivered; it is the same for all.
   * @throws what `check` throws, as the cause of an error that names the way of delivery
   */
  thenIt: async (check: (outcome: Outcome<S>) => void | Promise<void>): Promise<void> => {
    const first = await deliver(make, [...given, ...when]);
    const taken = first.taken.slice(given.length);
    await check({ state: first.state, taken });
    for (const { name, of } of deliveries) {
      const { state } = await deliver(make, of(given, when));
      try {
        await check({ state, taken });
      } catch (cause) {
        throw new Error(`the consumer comes to something else where events are delivered: ${name}`, {
          cause,
        });
      }
    }
  },
});

/**
 * Tests a consumer: `given(make, past).when(events).thenIt(check)`. Whatever it makes of events must not depend on
 * how often they are delivered, or in which wrapping.
 */
export const given = <S>(make: MakeConsumer<S>, past: Messages = []) => ({
  when: (...events: Messages) => afterEvents(make, past, events),
});
