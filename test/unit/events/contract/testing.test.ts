import { describe, expect, it } from 'vitest';
import { createConsumer } from '../../../../events/contract/consumer.ts';
import { memoryStore } from '../../../../events/contract/store.ts';
import { exampleEvent, given } from '../../../../events/contract/testing.ts';

const registered = exampleEvent('devices/DeviceRegistered/v3', { streamId: 'lis-1' });
const lent = exampleEvent('devices/DeviceLent/v1', { streamId: 'lis-1', streamversion: 2 });

const lending = () => {
  const store = memoryStore<string[]>([]);
  const consumer = createConsumer({
    store,
    order: 'stream',
    handle: ({ type, subject }, { tx }) => {
      if (type === 'DeviceLent') tx.state.push(subject);
    },
  });
  return { consumer, state: store.read };
};

/** Forgets what it had: each delivery has its effect again. */
const forgetful = () => {
  const state: string[] = [];
  const take = async (message: unknown) => {
    state.push(JSON.stringify(message).includes('DeviceLent') ? 'lent' : '');
    return { outcome: 'handled', id: '' } as const;
  };
  return { consumer: { take }, state: () => state.filter(Boolean) };
};

describe('the kit for tests of consumers', () => {
  it('GOV-04 shows what a consumer comes to, in every way of delivery', async () => {
    let checks = 0;
    await given(lending, [registered])
      .when(lent)
      .thenIt(({ state, taken }) => {
        checks += 1;
        expect(state).toEqual(['devices/lis-1']);
        expect(taken).toEqual([{ outcome: 'handled', id: lent['id'] }]);
      });
    expect(checks).toBe(5);
  });

  it('GOV-04 finds a consumer that acts twice, and says in which delivery', async () => {
    const check = given(forgetful, [registered])
      .when(lent)
      .thenIt(({ state }) => expect(state).toEqual(['lent']));
    await expect(check).rejects.toThrow('where events are delivered: each twice');
  });

  it('GOV-04 fails as the check does, where the events are delivered once', async () => {
    const check = given(lending, [registered])
      .when(lent)
      .thenIt(() => expect(1).toBe(2));
    await expect(check).rejects.toThrow('expected 1 to be 2');
  });

  it('GOV-04 makes events of the examples alone, and with data of their schema alone', () => {
    expect(exampleEvent('devices/DeviceLent/v1', { data: { borrower: 'p-7' } })).toMatchObject({
      id: 'larkfield-infant/devices/example-1/1',
      data: { borrower: 'p-7', purpose: 'remote-learning' },
    });
    for (const name of ['devices/DeviceEaten/v1', 'devices/DeviceRegistered/v1'])
      expect(() => exampleEvent(name)).toThrow(`${name} is not the newest version`);
    expect(() => exampleEvent('devices/DeviceLent/v1', { data: { borrower: 7 } })).toThrow();
  });
});
