import { describe, expect, it } from 'vitest';
import { catchUp } from '../../../../events/contract/catch-up.ts';
import { createConsumer } from '../../../../events/contract/consumer.ts';
import { exampleEvent } from '../../../../events/contract/example.ts';
import { memoryStore } from '../../../../events/contract/store.ts';

const school = 'larkfield-infant';
const events = Array.from({ length: 9 }, (_, before) =>
  exampleEvent('devices/DeviceReturned/v1', {
    streamId: `d-${before}`,
    streamversion: 1,
    position: before + 1,
  }),
);

/** A feed of that many positions a page; what was asked of it. */
const feedOf = (messages: readonly unknown[], size = 4) => {
  const asked: number[] = [];
  const pageAfter = async (after: number) => {
    asked.push(after);
    const last = Math.min(after + size, messages.length);
    return { events: messages.slice(after, last), last, next: last === messages.length ? null : last };
  };
  return { asked, pageAfter };
};

const site = () => {
  const store = memoryStore<string[]>([]);
  const dying = { at: '' };
  const consumer = createConsumer({
    store,
    order: 'journal',
    handle: ({ id }, { tx, isReplay }) => {
      if (id === dying.at) throw new Error('died');
      tx.state.push(`${id}${isReplay ? ' again' : ''}`);
    },
  });
  return { store, consumer, dying };
};
const ids = events.map(({ id }) => id);

describe('catching up with a feed', () => {
  it('GOV-04 reads to the end, and goes on from there', async () => {
    const { store, consumer } = site();
    const feed = feedOf(events);
    expect(await catchUp({ consumer, store, school, ...feed })).toBe(9);
    expect(await catchUp({ consumer, store, school, ...feed })).toBe(9);
    expect(feed.asked).toEqual([0, 4, 8, 9]);
    expect(store.read()).toEqual(ids);
  });

  it('GOV-04 reads a school of each trust from its own place', async () => {
    const { store, consumer } = site();
    const feed = feedOf(events);
    const other = feedOf(events.map((event) => ({ ...event, trustid: 'fernhill-test' })));
    await catchUp({ consumer, store, school, trust: 'fernhill', ...feed });
    await catchUp({ consumer, store, school, trust: 'fernhill-test', ...other });
    expect(other.asked).toEqual([0, 4, 8]);
    expect(store.read()).toEqual([...ids, ...ids]);
  });

  it('GOV-04 goes on at the page on which it died, and handles nothing twice', async () => {
    const { store, consumer, dying } = site();
    const feed = feedOf(events);
    dying.at = String(ids[5]);
    await expect(catchUp({ consumer, store, school, ...feed })).rejects.toThrow('died');
    expect(store.read()).toEqual(ids.slice(0, 5));
    dying.at = '';
    await catchUp({ consumer, store, school, ...feed });
    expect(feed.asked).toEqual([0, 4, 4, 8]);
    expect(store.read()).toEqual(ids);
  });

  it('GOV-04 replays into an empty store, marked, and keeps no place of it', async () => {
    const { store, consumer } = site();
    const feed = feedOf(events);
    await catchUp({ consumer, store, school, isReplay: true, ...feed });
    expect(store.read()).toEqual(ids.map((id) => `${id} again`));
    await catchUp({ consumer, store, school, ...feed });
    expect(feed.asked).toEqual([0, 4, 8, 0, 4, 8]);
    expect(store.read()).toHaveLength(9);
  });

  it('GOV-04 stops before what it can do nothing with, or has it set aside', async () => {
    const newer = { ...events[1], dataschema: 'https://api.example/schemas/devices/DeviceReturned/v9.json' };
    const unknown = { ...events[2], type: 'DeviceEaten' };
    const feed = feedOf([events[0], newer, unknown, events[3]]);
    const { store, consumer } = site();
    await expect(catchUp({ consumer, store, school, ...feed })).rejects.toMatchObject({
      name: 'EventNotHandled',
      message: `the event ${ids[1]} could not be handled: newer-version`,
      taken: { outcome: 'newer-version', version: 9 },
    });
    const aside: unknown[] = [];
    const setAside = (_: object, message: unknown) => {
      aside.push(message);
    };
    await catchUp({ consumer, store, school, ...feed, setAside });
    expect(aside).toEqual([newer]);
    expect(store.read()).toEqual([ids[0], ids[3]]);
  });
});
