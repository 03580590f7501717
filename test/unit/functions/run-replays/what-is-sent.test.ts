import { beforeEach, describe, expect, it } from 'vitest';
import { askedVersions } from '../../../../functions/run-replays/asked-versions.ts';
import { catalogue, earlier, types } from '../../../support/replays/history.ts';
import { replayWorld } from '../../../support/replays/world.ts';

let world: ReturnType<typeof replayWorld>;
beforeEach(() => {
  world = replayWorld(types);
});
const sent = () => world.received.filter(({ daybookreplay }) => daybookreplay !== undefined);
const run = async (versions: readonly { type: string; version: number }[] = []) => {
  world.goLive(1000);
  world.start({ fromPosition: 0, versions });
  await world.settle();
};

describe('what a replay sends', () => {
  it('GOV-04 is lifted to the newest version, as all that goes out is', async () => {
    world.record(['ThingFound'], 1);
    await run();
    const [one] = sent();
    expect([one?.data, one?.dataschema]).toEqual([
      { matter: 'thing-1' },
      'https://api.example/schemas/devices/ThingFound/v2.json',
    ]);
  });

  it('GOV-04 is lifted to the version that was asked for, without what is personal in it', async () => {
    world.record(['ThingFound'], 1);
    await run([{ type: 'ThingFound', version: 1 }]);
    const [one] = sent();
    expect([one?.data, one?.dataschema]).toEqual([
      { what: 'thing-1' },
      'https://api.example/schemas/devices/ThingFound/v1.json',
    ]);
  });

  it('GOV-04 ends before an event that is newer than the version asked for, and says where', async () => {
    world.record(['ThingFound'], 1);
    world.record(['ThingLent', 'ThingFound'], 2);
    await run([{ type: 'ThingFound', version: 1 }]);
    expect(sent().map(({ position }) => position)).toEqual([1]);
    expect(world.ended).toMatchObject([{ status: 'failed', reason: 'newer-version', last: 1 }]);
  });

  it('GOV-04 has no version that there is not', () => {
    expect(() => askedVersions(catalogue, earlier, [{ type: 'ThingFound', version: 3 }])).toThrow(
      'there is no version 3 of ThingFound',
    );
  });

  it('GOV-04 has nothing of a commit that is not as it was journaled, which is counted', async () => {
    world.record(['ThingLent']);
    world.journal.push({
      standing: 'missing',
      position: 2,
      at: null,
      ref: { stream: 'devices', id: 'd-2', commit: 1 },
      hash: 'h-2',
      found: null,
    });
    world.record(['ThingLent']);
    await run();
    expect(sent().map(({ position }) => position)).toEqual([1, 3]);
    expect(world.ended).toMatchObject([{ status: 'completed', counts: { sent: 2, tampered: 1 } }]);
  });

  it('GOV-04 counts what can never go out', async () => {
    world.record(['ThingLent']);
    world.recordBroken();
    await run();
    expect(world.ended).toMatchObject([{ counts: { sent: 1, omitted: 1 } }]);
  });

  it('GOV-04 waits longer and longer for a subscriber who takes nothing, and goes on after what it took', async () => {
    for (let at = 0; at < 5; at += 1) world.record(['ThingLent', 'ThingReturned']);
    world.takesBeforeRefusing = 3;
    world.goLive(10);
    world.start({ fromPosition: 0 });
    await world.step();
    const waits: number[] = [];
    world.takesBeforeRefusing = 0;
    for (let at = 0; at < 9; at += 1) {
      const next = world.queue[0]?.visibleAt ?? 0;
      waits.push((next - world.now) / 1000);
      world.now = next;
      await world.step();
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 900, 900]);
    expect(world.row?.job).toMatchObject({
      status: 'waiting',
      reason: 'not-taken',
      last: 1,
      counts: { sent: 2 },
    });
    world.takesBeforeRefusing = null;
    await world.settle();
    // The commit that was taken in part comes again.
    expect(sent().map(({ position }) => position)).toEqual([1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(world.ended).toMatchObject([{ status: 'completed', reason: null, counts: { sent: 10 } }]);
  });

  it('GOV-04 gives up after a day on which nothing was taken', async () => {
    world.record(['ThingLent']);
    world.takesBeforeRefusing = 0;
    world.goLive(1);
    const began = world.now;
    world.start({ fromPosition: 0 });
    await world.settle();
    expect(world.ended).toMatchObject([{ status: 'failed', reason: 'not-taken', last: 0 }]);
    expect((world.now - began) / 3_600_000).toBeCloseTo(23.3, 0);
  });
});
