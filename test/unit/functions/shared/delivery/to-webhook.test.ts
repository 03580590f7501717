import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { taken } from '../../../../../functions/shared/delivery/answer.ts';
import { keyOfSubscription, keyText } from '../../../../../functions/shared/delivery/keys.ts';
import { eventMessage, testMessage } from '../../../../../functions/shared/delivery/message.ts';
import { sendToWebhook } from '../../../../../functions/shared/delivery/to-webhook.ts';

const now = '2026-10-06T09:00:00.000Z';
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) }));
afterEach(() => void vi.useRealTimers());

const sealer = {
  productSecret: async (school: string, product: string) =>
    Buffer.from(`${school}|${product}`.padEnd(32, '.')),
};
const target = { kind: 'webhook', address: 'https://desk.example.org/in' } as const;
const to = (newest = 1, olderUntil: string | null = null) => ({
  school: 'larkfield-infant',
  id: 'desk',
  subscribed: {
    terms: { client: null, contact: 'p-101', types: ['DeviceLent'], target },
    keys: { newest, shown: newest, olderUntil },
  },
});
const event = { id: 'larkfield-infant/devices/lis-lt-1/2', type: 'DeviceLent', source: 'daybook.devices' };

const sent = async (addressee = to(), replay: string | null = null) => {
  const posted: { address: string; headers: Readonly<Record<string, string>>; body: string }[] = [];
  const post = async (address: string, headers: Readonly<Record<string, string>>, body: string) => {
    posted.push({ address, headers, body });
    return taken;
  };
  await sendToWebhook(
    { sealer, post, clock: () => new Date() },
    addressee,
    eventMessage(event as never, replay),
  );
  const [one] = posted;
  if (one === undefined) throw new Error('nothing was posted');
  return one;
};
const verifier = async (number: number) => {
  const key = await keyOfSubscription(sealer, to(), number);
  return new Webhook(keyText(key ?? new Uint8Array()));
};

describe('a message to a webhook', () => {
  it('DPR-01 is verified by the package of Standard Webhooks, and has the id of its event', async () => {
    const { address, headers, body } = await sent();
    expect(address).toBe(target.address);
    expect(headers['webhook-id']).toBe(event.id);
    expect((await verifier(1)).verify(body, { ...headers })).toEqual(event);
  });

  it('DPR-01 is not verified with another key, another text, or later', async () => {
    const { headers, body } = await sent();
    const right = await verifier(1);
    expect(() => right.verify(body.replace('DeviceLent', 'DeviceLost'), { ...headers })).toThrow();
    expect(() => right.verify(body, { ...headers, 'webhook-id': 'other' })).toThrow();
    const other = await verifier(2);
    expect(() => other.verify(body, { ...headers })).toThrow();
    vi.setSystemTime(new Date('2026-10-06T09:05:01.000Z'));
    expect(() => right.verify(body, { ...headers })).toThrow();
  });

  it('DPR-01 is signed with both keys while a rotated one is good, and with the new one alone afterwards', async () => {
    const [older, newer] = [await verifier(1), await verifier(2)];
    const both = await sent(to(2, '2026-10-06T10:00:00.000Z'));
    expect(older.verify(both.body, { ...both.headers })).toEqual(event);
    expect(newer.verify(both.body, { ...both.headers })).toEqual(event);
    const one = await sent(to(2, '2026-10-06T08:59:59.000Z'));
    expect(newer.verify(one.body, { ...one.headers })).toEqual(event);
    expect(() => older.verify(one.body, { ...one.headers })).toThrow();
  });

  it('DPR-01 says that it is a test, or part of a replay; what comes says neither', async () => {
    expect(Object.keys((await sent()).headers).filter((name) => name.startsWith('daybook-'))).toEqual([]);
    expect((await sent(to(), 'r-1')).headers).toMatchObject({ 'daybook-replay': 'r-1' });
    const test = testMessage(to(), 3, now);
    expect(JSON.parse(test.body)).toMatchObject({
      id: 'larkfield-infant/subscriptions/desk/test-3',
      data: { isTest: true },
    });
  });

  it('DPR-01 has a key of its own for each school, subscription and number', async () => {
    const keys = await Promise.all([
      keyOfSubscription(sealer, { school: 'a', id: 'desk' }, 1),
      keyOfSubscription(sealer, { school: 'b', id: 'desk' }, 1),
      keyOfSubscription(sealer, { school: 'a', id: 'other' }, 1),
      keyOfSubscription(sealer, { school: 'a', id: 'desk' }, 2),
    ]);
    expect(new Set(keys.map((key) => keyText(key ?? new Uint8Array()))).size).toBe(4);
  });
});
