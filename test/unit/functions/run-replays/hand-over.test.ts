import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../events/catalogue/envelope.ts';
import { type ThingType, types } from '../../../support/replays/history.ts';
import { idOf, replayWorld } from '../../../support/replays/world.ts';

const ofTypes = fc.subarray<ThingType>([...types], { minLength: 1 });
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('record' as const), of: ofTypes }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('start' as const), back: fc.nat(30) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('step' as const),
      meanwhile: fc.nat(2),
      death: fc.option(
        fc.record({ atRequest: fc.integer({ min: 1, max: 12 }), effect: fc.constantFrom('before', 'after') }),
        { nil: undefined },
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('wait' as const), seconds: fc.nat(400) }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('live' as const), events: fc.nat(12) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('again' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('pause' as const, 'resume' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('refuse' as const), after: fc.nat(3) }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

type World = ReturnType<typeof replayWorld>;
interface Started {
  readonly number: number;
  readonly after: number;
}

const doAct = async (world: World, one: Act, started: Started[]): Promise<unknown> => {
  switch (one.does) {
    case 'record':
      return world.record(one.of);
    case 'start': {
      if (world.subscriber.replay !== null) return;
      const after = Math.max(0, world.journal.length - one.back);
      return started.push({ after, number: world.start({ fromPosition: after, perSecond: 1 }) });
    }
    case 'live':
      return world.goLive(one.events);
    case 'step':
      return world.step(one.death, one.meanwhile);
    case 'wait':
      world.now += one.seconds * 1000;
      return;
    case 'again':
      return world.queue.push(...world.queue.slice(0, 1).map((message) => ({ ...message })));
    case 'refuse':
      world.takesBeforeRefusing = one.after;
      return;
    default:
      return world[one.does]();
  }
};

const ids = (envelopes: readonly Envelope[]) => [...new Set(envelopes.map(({ id }) => id))];

describe('a replay and what goes out as it happens', () => {
  it('GOV-04 give a subscriber every event from where it asked, each position by one of the two', async () => {
    const property = fc.asyncProperty(
      ofTypes,
      fc.array(ofTypes, { maxLength: 40 }),
      fc.array(act, { maxLength: 60 }),
      async (takes, history, acts) => {
        const world = replayWorld(takes);
        for (const of of history) world.record(of);
        const started: Started[] = [];
        for (const one of acts) await doAct(world, one, started);
        world.takesBeforeRefusing = null;
        if (world.subscriber.isPaused) world.resume();
        await world.settle();
        world.goLive(1000);
        for (const { number, after } of started) {
          const sent = world.received.filter(({ daybookreplay }) => daybookreplay === idOf(number));
          const since = world.received.slice(world.begun.get(number));
          const live = since.filter((one) => one.daybookreplay === undefined && one.position > after);
          // In order, none missing, and each by one of the two.
          const wanted = world.wanted().filter(({ position }) => position > after);
          expect([...ids(sent), ...ids(live)]).toEqual(ids(wanted));
        }
        expect(world.ended.map(({ replay, status }) => [replay, status])).toEqual(
          started.map(({ number }) => [number, 'completed']),
        );
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });
});
