import { beforeEach, describe, expect, it } from 'vitest';
import { types } from '../../../support/replays/history.ts';
import { replayWorld } from '../../../support/replays/world.ts';

let world: ReturnType<typeof replayWorld>;
beforeEach(() => {
  world = replayWorld(types);
  // A minute apart, from 09:01 in London on 3 September on.
  for (let at = 0; at < 40; at += 1) world.record(['ThingLent']);
  world.goLive(40);
});
const positions = () =>
  world.received.flatMap(({ daybookreplay, position }) => (daybookreplay === undefined ? [] : position));

describe('where a replay begins and ends', () => {
  it('GOV-04 is the first position of a day, or the first of the journal for a day before that', async () => {
    world.start({ fromDay: '2026-09-03' });
    await world.settle();
    expect(positions()).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  it('GOV-04 of a day on which nothing was recorded and of none since is nowhere: it completes at once', async () => {
    world.start({ fromDay: '2026-09-04' });
    await world.settle();
    expect([positions(), world.ended.map(({ status }) => status)]).toEqual([[], ['completed']]);
  });

  it('GOV-04 is what had gone out by itself: the rest goes out by itself', async () => {
    for (let at = 0; at < 5; at += 1) world.record(['ThingFound']);
    world.goLive(2);
    world.start({ fromPosition: 39 });
    await world.settle();
    expect(positions()).toEqual([40, 41, 42]);
  });

  it('GOV-04 is in the midst of a commit of which a part had gone out: the rest goes out by itself', async () => {
    world.record(['ThingFound', 'ThingLent', 'ThingReturned']);
    world.goLive(2);
    world.start({ fromPosition: 40 });
    await world.settle();
    world.goLive(10);
    const ways = world.received
      .filter(({ position }) => position === 41)
      .map(({ type, daybookreplay }) => [type, daybookreplay !== undefined]);
    expect(ways).toEqual([
      ['ThingFound', false],
      ['ThingLent', false],
      ['ThingFound', true],
      ['ThingLent', true],
      ['ThingReturned', false],
    ]);
  });

  it('GOV-04 waits for what goes out by itself to begin, for some minutes', async () => {
    world.hasBegun = false;
    world.start({ fromPosition: 38 });
    for (let at = 0; at < 5; at += 1) {
      await world.step();
      world.now += 10_000;
    }
    world.hasBegun = true;
    await world.settle();
    expect(positions()).toEqual([39, 40]);
    world.hasBegun = false;
    world.start({ fromPosition: 38 });
    for (let at = 0; at < 40; at += 1) {
      await world.step();
      world.now += 10_000;
    }
    // Given up by the function, and left to the queue.
    expect(world.queue).toHaveLength(1);
    expect(JSON.parse(world.queue[0]?.body ?? '')).toMatchObject({ tries: 30 });
  });

  it('GOV-04 beyond the end of the journal is refused, with the reason on record', async () => {
    world.start({ fromPosition: 42 });
    await world.settle();
    expect(world.ended).toMatchObject([
      { status: 'failed', reason: 'position-beyond-end', counts: { sent: 0 } },
    ]);
  });

  it('GOV-04 waits until something is sent to the subscription at all', async () => {
    world.pause();
    world.start({ fromPosition: 38 });
    await world.settle();
    expect([positions(), world.row]).toEqual([[], null]);
    world.resume();
    await world.settle();
    expect(positions()).toEqual([39, 40]);
  });

  it('GOV-04 of the trust goes through its schools one after another, and says what all of them were sent', async () => {
    world.schools = ['brook-primary', 'larkfield-infant'];
    world.start({ fromDay: '2026-09-03' });
    await world.settle();
    expect(positions()).toHaveLength(80);
    expect(world.ended).toMatchObject([
      { status: 'completed', school: 'larkfield-infant', rest: [], last: 40, counts: { sent: 80 } },
    ]);
  });

  it('GOV-04 of a trust without schools is over at once', async () => {
    world.schools = [];
    world.start({ fromDay: '2026-09-03' });
    await world.settle();
    expect(world.ended).toMatchObject([{ status: 'completed', school: null, counts: { sent: 0 } }]);
  });

  it('GOV-04 after one that was cancelled is its own', async () => {
    world.start({ fromPosition: 0, perSecond: 1 });
    await world.step();
    world.cancel();
    await world.settle();
    const number = world.start({ fromPosition: 38 });
    await world.settle();
    expect(world.ended.map(({ replay, status }) => [replay, status])).toEqual([[number, 'completed']]);
    expect(positions()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 39, 40]);
  });
});
