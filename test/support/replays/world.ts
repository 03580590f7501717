import { randomUUID } from 'node:crypto';
import type { OpenReplay } from '../../../domain/streams/subscriptions/stream.ts';
import type { Envelope } from '../../../events/catalogue/envelope.ts';
import type { FoundPosition, ReplayedCommit } from '../../../events/log/replay/replay.ts';
import { askedVersions } from '../../../functions/run-replays/asked-versions.ts';
import { createHandler } from '../../../functions/run-replays/handler.ts';
import type { Delivered, RunDeps, Subscriber } from '../../../functions/run-replays/run-deps.ts';
import { createToEnvelopes } from '../../../functions/shared/publishing/to-envelope.ts';
import type { ReplayJob } from '../../../functions/shared/replays/replay-job.ts';
import type { StoredReplay } from '../../../functions/shared/replays/replay-store.ts';
import { type Death, type Life, liveUntil } from '../journal-campaign/life.ts';
import { catalogue, earlier, ownEventAt, school, subscription, type ThingType, thingsAt } from './history.ts';

const dataschemaBase = 'https://api.example/schemas';
const asPublished = createToEnvelopes({ catalogue, dataschemaBase });
const envelopesOf = ({ read, position }: ReplayedCommit): readonly Envelope[] =>
  asPublished(read.commit, position).flatMap((one) => ('envelope' in one ? one.envelope : []));

/** A message is shown again when the one who took it did not end with it. */
const HIDDEN_MS = 360_000;

interface Message {
  readonly body: string;
  visibleAt: number;
}

/** One school's journal that grows, one subscription to it, and all that its subscriber received. */
export const replayWorld = (takes: readonly ThingType[]) => {
  const world = {
    now: Date.parse('2026-11-30T09:00:00.000Z'),
    journal: [] as FoundPosition[],
    /** What went out as it happened, and what replays sent, as they arrived. */
    received: [] as Envelope[],
    queue: [] as Message[],
    ended: [] as ReplayJob[],
    subscriber: { types: new Set<string>(takes), isPaused: false, replay: null } as Subscriber,
    /** How many events the subscriber takes before it refuses one; null: all. */
    takesBeforeRefusing: null as number | null,
    schools: [school],
    /** Up to this position everything has gone out by itself. */
    liveUpTo: 0,
    /** Of the next one events up to this number of their stream, too; 0: none. */
    liveWithin: 0,
    /** Whether anything goes out by itself yet. */
    hasBegun: true,
    /** By replay: how much had been received when it began. */
    begun: new Map<number, number>(),
    /** What the target does with what a replay sends. */
    deliver: (envelopes: readonly Envelope[]): Delivered => {
      const taken = Math.min(world.takesBeforeRefusing ?? envelopes.length, envelopes.length);
      world.received.push(...envelopes.slice(0, taken));
      return { taken, isRefused: taken < envelopes.length };
    },
    events: 1,
    row: null as StoredReplay | null,
  };
  const change = (changed: Partial<Subscriber>) => {
    world.subscriber = { ...world.subscriber, ...changed };
  };
  const append = (found: ReplayedCommit): void => void world.journal.push(found);
  /** Something of the subscription is on record, and the bus says so. */
  const ownEvent = (): number => {
    world.events += 1;
    const found = ownEventAt(world.journal.length + 1, world.events);
    append(found);
    for (const detail of envelopesOf(found))
      world.queue.push({ body: JSON.stringify({ detail }), visibleAt: world.now });
    return world.events;
  };
  const wantedOf = (found: FoundPosition): readonly Envelope[] =>
    found.standing === 'intact'
      ? envelopesOf(found).filter(({ type }) => world.subscriber.types.has(type))
      : [];
  /** What happens goes out one after another in the order of the journal: so many events. */
  const goLive = (events: number): void => {
    let left = world.subscriber.isPaused ? 0 : events;
    while (left > 0 && world.liveUpTo < world.journal.length) {
      const [next] = world.journal
        .slice(world.liveUpTo, world.liveUpTo + 1)
        .flatMap(wantedOf)
        .filter(({ streamversion }) => streamversion > world.liveWithin);
      if (next === undefined) {
        [world.liveUpTo, world.liveWithin] = [world.liveUpTo + 1, 0];
      } else {
        left -= 1;
        world.received.push(next);
        world.liveWithin = next.streamversion;
      }
    }
  };

  const put = ({ job, revision }: StoredReplay): boolean => {
    if ((world.row?.revision ?? null) !== revision) return false;
    world.row = { job, revision: (revision ?? 0) + 1 };
    return true;
  };
  const deps = (life: Life): RunDeps => ({
    subscriberOf: () => life.step(async () => world.subscriber),
    deliver: (_, envelopes) => life.step(async () => world.deliver(envelopes)),
    recordEnd: (job) =>
      life.step(async () => {
        if (world.subscriber.replay?.by !== job.replay) return;
        world.ended.push(job);
        change({ replay: null });
      }),
    schoolsOf: async () => world.schools,
    sentUpTo: () =>
      life.step(async () => {
        world.begun.set(world.subscriber.replay?.by ?? 0, world.received.length);
        return world.hasBegun ? { after: world.liveUpTo, within: world.liveWithin } : null;
      }),
    replay: {
      head: async () => world.journal.length,
      async *after(_, position, { until = world.journal.length } = {}) {
        yield* world.journal.slice(position, until);
      },
    },
    positionSince: async (_, instant) =>
      1 + world.journal.filter(({ at }) => at !== null && at < instant).length,
    envelopesFor: (replay, versions) =>
      createToEnvelopes({
        catalogue,
        dataschemaBase,
        replay,
        asked: askedVersions(catalogue, earlier, versions),
      }),
    replays: {
      get: () => life.step(async () => world.row),
      put: (stored) => life.step(async () => put(stored)),
    },
    clock: () => new Date(world.now),
    drawId: randomUUID,
    sendAgain: (body, seconds) =>
      life.step(async () => void world.queue.push({ body, visibleAt: world.now + seconds * 1000 })),
  });

  /**
   * Handles the message that is shown first, if one is.
   * @param death where the function dies at it
   * @param meanwhile events that go out by themselves between two of its requests
   */
  const step = async (death?: Death, meanwhile = 0): Promise<boolean> => {
    const message = world.queue
      .filter(({ visibleAt }) => visibleAt <= world.now)
      .sort((a, b) => a.visibleAt - b.visibleAt)[0];
    if (message === undefined) return false;
    message.visibleAt = world.now + HIDDEN_MS;
    const life = liveUntil(death, async (work) => {
      const done = await work();
      goLive(meanwhile);
      return done;
    });
    await createHandler(deps(life))(message.body).then(
      () => world.queue.splice(world.queue.indexOf(message), 1),
      () => undefined,
    );
    return true;
  };

  return Object.assign(world, {
    record: (of: readonly ThingType[], v?: number) => append(thingsAt(world.journal.length + 1, of, v)),
    /** A commit of which an event can never go out. */
    recordBroken: (): void => {
      const found = thingsAt(world.journal.length + 1, ['ThingLent']);
      const events = found.read.commit.events.map((one) => ({ ...one, occurredAt: 'yesterday' }));
      append({ ...found, read: { ...found.read, commit: { ...found.read.commit, events } } });
    },
    goLive,
    /** @returns the number of the event that started it */
    start: (asked: Partial<OpenReplay>): number => {
      const none = { ofSchool: null, fromPosition: null, fromDay: null, versions: [], perSecond: 100 };
      // The record has it before anybody hears of it.
      change({ replay: { ...none, by: world.events + 1, ...asked } });
      return ownEvent();
    },
    pause: () => change({ isPaused: true }),
    resume: () => {
      change({ isPaused: false });
      ownEvent();
    },
    cancel: () => {
      change({ replay: null });
      ownEvent();
    },
    step,
    /** Until nothing lies in the queue any more, however long that takes. */
    settle: async () => {
      for (let steps = 0; world.queue.length > 0; steps += 1) {
        if (steps > 2000) throw new Error('it never ends');
        if (!(await step())) world.now = Math.min(...world.queue.map(({ visibleAt }) => visibleAt));
      }
    },
    /** Every event of the journal that the subscriber takes. */
    wanted: () => world.journal.flatMap(wantedOf),
  });
};

export const idOf = (number: number): string => `${school}/subscriptions/${subscription}/${number}`;
