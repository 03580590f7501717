import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Consumer, createConsumer } from '../../../../events/contract/consumer.ts';
import { exampleEvent } from '../../../../events/contract/example.ts';
import type { Order } from '../../../../events/contract/marks.ts';
import { memoryStore } from '../../../../events/contract/store.ts';

type Message = Readonly<Record<string, unknown>>;

/** A registration, a loan and a return of each device, in the journal's order of a school. */
const historyOf = (devices: readonly string[], school = 'larkfield-infant'): readonly Message[] =>
  (['DeviceRegistered/v3', 'DeviceLent/v1', 'DeviceReturned/v1'] as const).flatMap((name, step) =>
    devices.map((streamId, at) =>
      exampleEvent(`devices/${name}`, {
        ...{ streamId, school, streamversion: step + 1, position: step * devices.length + at + 1 },
      }),
    ),
  );

/** Keeps each event's id in the order of its effects; dies before it keeps them where it is bidden to. */
const listing = (order: Order) => {
  const store = memoryStore<string[]>([]);
  const dying = { after: Number.POSITIVE_INFINITY };
  const consumer = createConsumer({
    store,
    order,
    handle: ({ id }, { tx }) => {
      tx.state.push(id);
      dying.after -= 1;
      if (dying.after < 0) throw new Error('died');
    },
  });
  return { ...store, consumer, dying };
};
const idsOf = (events: readonly Message[]) => events.map(({ id }) => id);

/** Takes what lies in a queue. @returns what is early, and stays there */
const leftIn = async (queue: readonly Message[], { take }: Consumer): Promise<readonly Message[]> => {
  const early: Message[] = [];
  for (const message of queue) if ((await take(message)).outcome === 'early') early.push(message);
  return early;
};

describe('a consumer', () => {
  const history = historyOf(['a', 'b', 'c']);

  it.each<Order>(['journal', 'stream', 'any'])(
    'GOV-04 in the order %s takes no event of another trust for a repeat',
    async (order) => {
      const { consumer, read } = listing(order);
      const ofStage = history.map((event) => ({ ...event, trustid: 'fernhill-test' }));
      for (const message of [...history, ...ofStage, ...history]) await consumer.take(message);
      expect(read()).toEqual([...idsOf(history), ...idsOf(ofStage)]);
    },
  );

  it('GOV-04 handles each event once, in order, whatever comes again and wherever it dies', async () => {
    const deliveries = fc.array(fc.record({ upTo: fc.nat(history.length), diesAfter: fc.nat(12) }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Order>('journal', 'stream', 'any'),
        deliveries,
        async (order, tries) => {
          const { consumer, read, dying } = listing(order);
          // Each delivery begins at the first event again, and goes on until the consumer dies.
          for (const { upTo, diesAfter } of [...tries, { upTo: history.length, diesAfter: 100 }]) {
            dying.after = diesAfter;
            for (const message of history.slice(0, upTo)) {
              const died = await consumer.take(message).catch(() => null);
              if (died === null) break;
            }
          }
          expect(read()).toEqual(idsOf(history));
        },
      ),
    );
  });

  it('GOV-04 takes each subject in its order, however a queue mixes events, if what is early comes again', async () => {
    const shuffled = fc.shuffledSubarray([...history, ...history], {
      minLength: history.length * 2,
      maxLength: history.length * 2,
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async (messages) => {
        const { consumer, read } = listing('stream');
        let queue: readonly Message[] = messages;
        while (queue.length > 0) {
          const early = await leftIn(queue, consumer);
          expect(early.length).toBeLessThan(queue.length);
          queue = early;
        }
        for (const device of ['a', 'b', 'c'])
          expect(read().filter((id) => id.includes(`/${device}/`))).toEqual(
            [1, 2, 3].map((number) => `larkfield-infant/devices/${device}/${number}`),
          );
      }),
    );
  });

  it('GOV-04 says which event it waits for', async () => {
    const { consumer, read } = listing('stream');
    expect(await consumer.take(history[3])).toEqual({ outcome: 'early', id: history[3]?.['id'], awaited: 1 });
    expect(read()).toEqual([]);
  });

  it('GOV-04 keeps schools apart, and events of one commit together', async () => {
    const { consumer, read } = listing('journal');
    const ofCommit = [1, 2].map((streamversion) =>
      exampleEvent('devices/DeviceReturned/v1', { streamversion, position: 7 }),
    );
    const elsewhere = exampleEvent('devices/DeviceReturned/v1', { school: 'hollowbrook-primary' });
    for (const message of [...ofCommit, elsewhere, ...ofCommit]) await consumer.take(message);
    expect(read()).toEqual(idsOf([...ofCommit, elsewhere]));
  });

  it('GOV-04 takes messages one after another, also where they are handed over at once', async () => {
    const { consumer, read } = listing('stream');
    const taken = await Promise.all([...history, ...history].map((message) => consumer.take(message)));
    expect(taken.map(({ outcome }) => outcome)).toEqual([
      ...history.map(() => 'handled'),
      ...history.map(() => 'repeat'),
    ]);
    expect(read()).toHaveLength(history.length);
  });

  it('GOV-04 informs the handler of a replay, and answers what it can do nothing with', async () => {
    const replays: boolean[] = [];
    const consumer = createConsumer({
      store: memoryStore(null),
      order: 'any',
      handle: (_, { isReplay }) => {
        replays.push(isReplay);
      },
    });
    await consumer.take(history[0]);
    await consumer.take(history[1], { isReplay: true });
    await consumer.take({ 'detail-type': 'DeviceLent', 'replay-name': 'r', detail: history[2] });
    expect(replays).toEqual([false, true, true]);
    expect(await consumer.take({ ...history[3], type: 'DeviceEaten' })).toMatchObject({
      outcome: 'unknown-type',
    });
    expect(await consumer.take('{')).toMatchObject({ outcome: 'malformed' });
  });
});
