import { beforeEach, describe, expect, it } from 'vitest';
import { types } from '../../../support/replays/history.ts';
import { idOf, replayWorld } from '../../../support/replays/world.ts';

type World = ReturnType<typeof replayWorld>;
let world: World;
const recorded = (commits: number) => {
  for (let at = 0; at < commits; at += 1) world.record(['ThingLent']);
};
beforeEach(() => {
  world = replayWorld(types);
});
const sent = () => world.received.filter(({ daybookreplay }) => daybookreplay !== undefined);
const positions = () => sent().map(({ position }) => position);
const job = () => world.row?.job;

describe('a replay to one subscription', () => {
  it('GOV-04 sends everything after a position that had gone out, marked, and puts on record that it did', async () => {
    recorded(30);
    world.goLive(30);
    const number = world.start({ fromPosition: 27 });
    await world.settle();
    expect(sent().map(({ position, daybookreplay }) => [position, daybookreplay])).toEqual(
      [28, 29, 30].map((position) => [position, idOf(number)]),
    );
    expect(world.ended).toMatchObject([
      {
        replay: number,
        status: 'completed',
        last: 30,
        upTo: 30,
        counts: { sent: 3, omitted: 0, tampered: 0 },
      },
    ]);
  });

  it('GOV-04 sends no more a second than was asked for', async () => {
    recorded(95);
    world.goLive(95);
    world.start({ fromPosition: 0, perSecond: 3 });
    const began = world.now;
    const perTurn: number[][] = [];
    for (let before = 0; world.queue.length > 0; before = positions().length) {
      await world.step();
      perTurn.push([(world.now - began) / 1000, positions().length - before]);
      world.now = Math.max(world.now, ...world.queue.map(({ visibleAt }) => visibleAt));
    }
    expect(perTurn).toEqual([
      [0, 30],
      [10, 30],
      [20, 30],
      [30, 5],
    ]);
  });

  it('GOV-04 ends with its reason where the journal has lost its end, and takes no turn after turn', async () => {
    recorded(30);
    world.goLive(30);
    world.journal.splice(25);
    let reads = 0;
    world.journal.slice = (...asked) => {
      reads += 1;
      if (reads > 50) throw new Error('read again and again');
      return Array.prototype.slice.apply(world.journal, asked);
    };
    const number = world.start({ fromPosition: 20 });
    await world.settle();
    expect(positions()).toEqual([21, 22, 23, 24, 25]);
    expect(world.ended).toMatchObject([
      { replay: number, status: 'failed', reason: 'position-beyond-end', last: 26, upTo: 30 },
    ]);
  });

  it('GOV-04 goes through what the subscription does not take, without waiting for it', async () => {
    world = replayWorld(['ThingReturned']);
    recorded(250);
    world.record(['ThingReturned']);
    world.goLive(251);
    world.start({ fromPosition: 0, perSecond: 1 });
    await world.step();
    expect(positions()).toEqual([251]);
    expect(job()?.status).toBe('completed');
  });

  it.each([
    ['is cancelled', 'cancel', 'cancelled'],
    ['is paused', 'pause', 'paused'],
  ] as const)('GOV-04 stops within a page when it %s', async (_, does, status) => {
    recorded(300);
    world.goLive(300);
    world.start({ fromPosition: 0 });
    const { deliver } = world;
    world.deliver = (envelopes) => {
      world[does]();
      return deliver(envelopes);
    };
    await world.step();
    expect([positions().length, job()?.status, job()?.last]).toEqual([100, status, 100]);
    world.deliver = deliver;
    await world.settle();
    expect(positions()).toHaveLength(100);
    expect(world.ended).toEqual([]);
  });

  it('GOV-04 goes on where it was once the subscription is resumed', async () => {
    recorded(15);
    world.goLive(15);
    world.start({ fromPosition: 0, perSecond: 1 });
    await world.step();
    world.pause();
    await world.settle();
    expect([positions().length, job()?.status]).toEqual([10, 'paused']);
    world.resume();
    await world.settle();
    expect([positions(), job()?.status]).toEqual([
      Array.from({ length: 15 }, (_, at) => at + 1),
      'completed',
    ]);
  });

  it('GOV-04 is one at a time, however many messages come', async () => {
    recorded(50);
    world.goLive(50);
    world.start({ fromPosition: 0, perSecond: 1 });
    const [message] = world.queue;
    world.queue.push({ ...message! }, { ...message! });
    await Promise.all([world.step(), world.step()]);
    await world.step();
    expect([positions().length, world.queue.length]).toEqual([10, 1]);
  });

  it('GOV-04 says what it does once, also where it died before that was on record', async () => {
    recorded(1);
    world.goLive(1);
    const number = world.start({ fromPosition: 0 });
    // Reads and puts until all is sent, and then the end that is recorded.
    for (let at = 1; world.ended.length === 0; at += 1) {
      world.now += 400_000;
      await world.step({ atRequest: at, effect: 'before' });
    }
    await world.settle();
    expect(world.ended.map(({ replay }) => replay)).toEqual([number]);
    expect(new Set(positions())).toEqual(new Set([1]));
  });

  it('GOV-04 refuses what is no message of its', async () => {
    world.queue.push({ body: '{"school":"larkfield-infant"}', visibleAt: world.now });
    await world.step();
    expect(world.queue).toHaveLength(1);
  });
});
