import type { OpenReplay } from '../../domain/streams/subscriptions/stream.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { isOver } from '../shared/replays/replay-job.ts';
import type { StoredReplay } from '../shared/replays/replay-store.ts';
import { begun } from './begin.ts';
import { type Claim, save } from './claim.ts';
import type { RunDeps, Subscriber, SubscriptionKey } from './run-deps.ts';

/** Longer than an invocation lasts, so that nobody else goes on meanwhile. */
const LEASE_MS = 90_000;
/** Clocks differ, and a queue may be early by a little; much less than the ten seconds between two turns. */
const EARLY_MS = 5_000;

/**
 * The replay that a message goes on with. Null where there is nothing to do: none is under way, it has ended,
 * or it is not its time. So it is the same whichever message comes, and of several that come one goes on.
 * @throws ReplayTaken
 */
export const takeUp = async (
  deps: RunDeps,
  key: SubscriptionKey,
  { replay: open, isPaused }: Subscriber,
): Promise<Claim | null> => {
  const found = await deps.replays.get(key.tenant, key.subscription);
  const stored = found === null ? null : await closed(deps, found, open);
  if (open === null) return null;
  // What is not sent anything yet, or for now, has nobody begin: that it is again, comes as a message.
  if (isPaused && stored?.job.replay !== open.by) return null;
  const lease = { turn: deps.drawId(), nextAt: isoIn(deps, LEASE_MS) };
  if (stored?.job.replay !== open.by)
    return save(deps, { job: await begun(deps, key, open), revision: stored?.revision ?? null }, lease);
  if (isOver(stored.job)) {
    // The function died before that was on record.
    await deps.recordEnd(stored.job);
    return null;
  }
  if (isoIn(deps, EARLY_MS) < stored.job.nextAt) return null;
  return save(deps, stored, { status: 'running', ...lease });
};

const isoIn = (deps: RunDeps, ms: number): string => instantOf(new Date(deps.clock().getTime() + ms));

/** A replay that the record says is over was cancelled, by itself or with its subscription. */
const closed = async (deps: RunDeps, found: StoredReplay, open: OpenReplay | null): Promise<StoredReplay> =>
  isOver(found.job) || found.job.replay === open?.by ? found : save(deps, found, { status: 'cancelled' });
