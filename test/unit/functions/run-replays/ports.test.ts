import { describe, expect, it } from 'vitest';
import { subscriptionsStream } from '../../../../domain/streams/subscriptions/stream.ts';
import { createDeliverInOrder } from '../../../../functions/run-replays/deliver-in-order.ts';
import { newestSegment } from '../../../../functions/run-replays/newest-segment.ts';
import { createSubscriberOf } from '../../../../functions/run-replays/subscriber-of.ts';
import { notTaken, taken } from '../../../../functions/shared/delivery/answer.ts';
import { createToEnvelopes } from '../../../../functions/shared/publishing/to-envelope.ts';
import { catalogue, thingsAt } from '../../../support/replays/history.ts';
import { idOf } from '../../../support/replays/world.ts';
import { fold } from '../../../support/scenario.ts';
import {
  created,
  ended,
  type Fact,
  failed,
  paused,
  tested,
} from '../../domain/streams/subscriptions/histories.ts';

const key = { tenant: 'larkfield-infant', subscription: 'desk' };
const logOf = (...facts: readonly Fact[]) => ({
  load: async () => ({ state: fold(subscriptionsStream.decider, facts) }) as never,
});
const now = new Date('2026-10-06T09:00:00.000Z');
const later = new Date('2026-10-06T09:00:30.000Z');
const replay = idOf(3);
const toEnvelopes = createToEnvelopes({ catalogue, dataschemaBase: 'https://api.example/schemas', replay });
const events = [1, 2, 3].flatMap((position) =>
  toEnvelopes(thingsAt(position, ['ThingLent']).read.commit, position).flatMap((one) =>
    'envelope' in one ? one.envelope : [],
  ),
);

describe('what a replay hands to a target', () => {
  const handing = (reach: readonly string[], takes: number) => {
    const sent: unknown[] = [];
    const hand = createDeliverInOrder({
      log: logOf(created, tested()),
      findClient: async () => ({ reach }) as never,
      deliver: async (to, event, { replay: of }) => {
        sent.push([to.id, event.position, of]);
        return sent.length > takes ? notTaken('refused', 503) : taken;
      },
      clock: () => now,
    });
    return { sent, hand };
  };

  it('GOV-04 is one event after another, with the replay that it is part of', async () => {
    const { sent, hand } = handing(['ThingLent'], 9);
    expect(await hand(key, events, later)).toEqual({ taken: 3, isRefused: false });
    expect(sent).toEqual([1, 2, 3].map((position) => ['desk', position, replay]));
  });

  it('GOV-04 ends with the first that is not taken, and before one that there is no time for', async () => {
    expect(await handing(['ThingLent'], 1).hand(key, events, later)).toEqual({ taken: 1, isRefused: true });
    expect(await handing(['ThingLent'], 9).hand(key, events, now)).toEqual({ taken: 0, isRefused: false });
  });

  it('DPR-01 is nothing that a service is registered for no more', async () => {
    const { sent, hand } = handing(['ThingReturned'], 9);
    expect(await hand(key, events, later)).toEqual({ taken: 0, isRefused: true });
    expect(sent).toEqual([]);
  });
});

describe('a subscription as a replay sees it', () => {
  const seen = (...facts: readonly Fact[]) => createSubscriberOf(logOf(...facts))(key);

  it('DPR-04 is sent its types, and what was erased', async () => {
    expect((await seen(created, tested())).types).toEqual(new Set(['AccessRevoked', 'PersonalDataErased']));
  });

  it('GOV-04 waits until its target has taken a test, while it is paused, and while it fails', async () => {
    expect((await seen(created, tested())).isPaused).toBe(false);
    for (const facts of [[created], [created, tested(), paused], [created, tested(), failed]])
      expect((await seen(...facts)).isPaused).toBe(true);
    expect(await seen(created, tested(), ended)).toMatchObject({ isPaused: true, replay: null });
  });
});

describe('the segment that was read last', () => {
  it('GOV-04 is read once, and one that is not there yet again', async () => {
    const asked: number[] = [];
    const read = newestSegment(async (_, first) => {
      asked.push(first);
      return first === 1 ? [] : null;
    });
    for (const first of [1, 1, 257, 257, 1]) await read('larkfield-infant', first);
    expect(asked).toEqual([1, 257, 257]);
  });
});
