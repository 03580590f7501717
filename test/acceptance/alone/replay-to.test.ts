import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../../events/catalogue/envelope.ts';
import { expectProblem } from '../../support/expect-problem.ts';
import { type OwnSchool, ownSchool } from '../../support/own-school.ts';
import { ownQueue } from '../../support/replays/own-queue.ts';

const place = 'subscriptions/warehouse';
const LOOKS = 1200;
const MINUTE_MS = 60_000;

let school: OwnSchool;
let queue: Awaited<ReturnType<typeof ownQueue>>;
const head = () => ({ as: school.logIn('head') });
const send = (command: string, body: unknown = {}) => school.post(`${place}/${command}`, body, head());
const registered = async (from: number, to: number) => {
  for (let at = from; at < to; at += 1)
    await school.post(
      `devices/lis-tb-${at}/register-device`,
      { kind: 'tablet' },
      { as: school.logIn('office') },
    );
};
/** Looks again and again until something is so. */
const until = async <T>(look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> => {
  for (let looked = 0; looked < LOOKS; looked += 1) {
    const found = await look();
    if (isSo(found)) return found;
    await setTimeout(150);
  }
  throw new Error('it never came to that');
};
/** What is new in the list of subscriptions is looked at after two minutes at the latest. */
const minutesPass = async () =>
  school.stack.setTime(new Date((await school.stack.now()) + 3 * MINUTE_MS).toISOString());
const progress = async () => (await school.get(`${place}/replay`, head())).body;
const live = (events: readonly Envelope[]) =>
  events.filter(({ daybookreplay }) => daybookreplay === undefined);
const ids = (events: readonly Envelope[]) => [...new Set(events.map(({ id }) => id))];

beforeAll(async () => {
  school = await ownSchool();
  queue = await ownQueue(school.stack.endpoints.sqs, `warehouse-${school.id}`);
  await registered(0, 8);
  const target = { kind: 'queue', address: queue.arn };
  const types = ['DeviceRegistered'];
  const terms = { purpose: 'The warehouse counts devices.', contact: 'p-101', types, target };
  expect((await send('create-subscription', terms)).status).toBe(201);
  await until(
    async () => (await school.get(place, head())).body,
    ({ state }) => state.subscribed.isVerified,
  );
});

describe('a replay to one subscription on the running stack', () => {
  it('GOV-04 sends the past in order, marked, while what happens goes on being sent, also across a pause', async () => {
    await registered(8, 14);
    await minutesPass();
    await until(queue.take, (events) => live(events).length === 6);
    const before = (await queue.take()).length;
    expect((await send('start-subscription-replay', { fromPosition: 0, perSecond: 1 })).status).toBe(201);
    await until(queue.take, (events) => events.length > before);
    await registered(14, 18);
    expect((await send('pause-subscription', { reason: 'It moves house.' })).status).toBe(201);
    await until(progress, ({ status }) => status === 'paused');
    await registered(18, 20);
    expect((await send('resume-subscription')).status).toBe(201);
    const { body: record } = await school.get(place, head());
    const ended = await until(progress, ({ status }) => status === 'completed');
    await minutesPass();
    const all = await until(queue.take, (events) => live(events).length === 12);

    const { body: feed } = await school.get('feed?limit=500&types=DeviceRegistered', head());
    const history: readonly Envelope[] = feed.events;
    const sent = all.filter(({ daybookreplay }) => daybookreplay !== undefined);
    expect([...new Set(sent.map(({ daybookreplay }) => daybookreplay))]).toEqual([
      `${school.id}/${place}/${record.state.subscribed.replay.by}`,
    ]);
    const since = live(all.slice(before)).filter(({ position }) => position > ended.upTo);
    expect([...ids(sent), ...ids(since)]).toEqual(ids(history));
    expect(live(all.slice(before)).every(({ position }) => position > ended.upTo)).toBe(true);
    expect(history).toHaveLength(20);
  }, 400_000);

  it('GOV-04 is refused twice at once, from a day that has not come, and cancelled within a page', async () => {
    expect((await send('start-subscription-replay', { fromPosition: 0, perSecond: 1 })).status).toBe(201);
    expectProblem(await send('start-subscription-replay', { fromPosition: 0 }), 422, 'rule-refused');
    expect((await send('cancel-subscription-replay', { reason: 'Enough of it.' })).status).toBe(201);
    await until(progress, ({ status }) => status === 'cancelled');
    const future = await send('start-subscription-replay', { fromDay: '2099-09-01' });
    expect(future.status).toBe(422);
  });

  it('GOV-04 of a position that the journal does not have fails at once, with the reason', async () => {
    expect((await send('start-subscription-replay', { fromPosition: 900_000 })).status).toBe(201);
    const ended = await until(progress, ({ status }) => status === 'failed');
    expect(ended).toMatchObject({ reason: 'position-beyond-end', sent: 0 });
    await school.settled();
    const { body } = await school.get(place, head());
    expect(body.state.subscribed.replay).toBeNull();
  });
});
