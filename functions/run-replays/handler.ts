import { instantOf } from '../shared/lambda/clock.ts';
import { isOver } from '../shared/replays/replay-job.ts';
import { inSchool, NotSentYet } from './begin.ts';
import { type Claim, ReplayTaken, save } from './claim.ts';
import { askedIn, messageOf } from './message.ts';
import type { RunDeps, Subscriber, SubscriptionKey } from './run-deps.ts';
import { type Sending, type SentPage, sendPage } from './send-page.ts';
import { takeUp } from './take-up.ts';

/** So long a turn lasts, at most; an event that was begun with may take a quarter of a minute more. */
const TURN_MS = 30_000;
/** Between two turns. A turn sends what the rate allows for as long. */
const BETWEEN_S = 10;
/** So often it is tried to begin, for five minutes; then the message fails, and somebody looks. */
const MOST_TRIES = 30;

/**
 * Goes on with the replay of a subscription, page by page; each page is saved before the next begins, so that
 * a crash costs a page at most, which is sent again.
 */
export const createHandler =
  (deps: RunDeps) =>
  async (body: string): Promise<void> => {
    const { key, tries } = askedIn(body);
    try {
      await goOn(deps, key);
    } catch (error) {
      // Who took it goes on, and has a message of its own.
      if (error instanceof ReplayTaken) return;
      // Both heard of the same event, and what goes out by itself may begin a moment later.
      if (!(error instanceof NotSentYet) || tries >= MOST_TRIES) throw error;
      await deps.sendAgain(messageOf(key, tries + 1), BETWEEN_S);
    }
  };

const goOn = async (deps: RunDeps, key: SubscriptionKey): Promise<void> => {
  const subscriber = await deps.subscriberOf(key);
  const claim = await takeUp(deps, key, subscriber);
  if (claim === null) return;
  const { job, revision } = await turn(deps, claim, subscriber);
  if (job.status === 'completed' || job.status === 'failed') return deps.recordEnd(job);
  if (isOver(job) || job.status === 'paused') return;
  const seconds = secondsUntil(deps, job.status === 'waiting' ? job.nextAt : null);
  const nextAt = instantOf(new Date(deps.clock().getTime() + seconds * 1000));
  await save(deps, { job, revision }, { nextAt });
  await deps.sendAgain(messageOf(key), seconds);
};

const secondsUntil = (deps: RunDeps, instant: string | null): number =>
  instant === null
    ? BETWEEN_S
    : Math.max(0, Math.ceil((Date.parse(instant) - deps.clock().getTime()) / 1000));

/** Pages until the rate is used up, time is over, or there is nothing more to send. */
const turn = async (deps: RunDeps, claim: Claim, found: Subscriber): Promise<Claim> => {
  const until = new Date(deps.clock().getTime() + TURN_MS);
  let [next, subscriber] = [claim, found];
  let left = (found.replay?.perSecond ?? 1) * BETWEEN_S;
  while (next.job.status === 'running' && left > 0 && deps.clock() < until) {
    const { progress, sent } = await stepOf(deps, { job: next.job, subscriber, left, until });
    next = await save(deps, next, progress);
    left -= sent;
    subscriber = await deps.subscriberOf(next.job);
  }
  return next;
};

/** The next page, the next school, or the end; or it stops, where the record says so. */
const stepOf = async (deps: RunDeps, step: Omit<Sending, 'school'>): Promise<SentPage> => {
  const { job, subscriber } = step;
  const { school, rest, last, upTo } = job;
  const open = subscriber.replay;
  if (open?.by !== job.replay) return { progress: { status: 'cancelled' }, sent: 0 };
  if (subscriber.isPaused)
    return { progress: { status: 'paused', nextAt: instantOf(deps.clock()) }, sent: 0 };
  if (last < upTo && school !== null) return sendPage(deps, { ...step, school });
  const isLast = rest.length === 0;
  const progress = isLast
    ? ({ status: 'completed' } as const)
    : await inSchool(deps, job, { open, schools: rest });
  return { progress, sent: 0 };
};
