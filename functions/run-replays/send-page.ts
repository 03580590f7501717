import { instantOf } from '../shared/lambda/clock.ts';
import { tamperedSeen } from '../shared/lambda/tampered.ts';
import type { ReplayJob } from '../shared/replays/replay-job.ts';
import { type ReplayPage, readPage } from './replay-page.ts';
import type { Delivered, RunDeps, Subscriber } from './run-deps.ts';

/** Events of a page, at most; the state of the subscription is looked at between two of them. */
const MOST_EVENTS = 100;
/** Waits between tries double from ten seconds to the longest delay that a queue has, 15 minutes. */
const FIRST_WAIT_S = 10;
const LONGEST_WAIT_S = 900;
/** A day, about: then somebody has to look. */
const MOST_TRIES = 100;

export interface Sending {
  readonly school: string;
  readonly job: ReplayJob;
  readonly subscriber: Subscriber;
  /** Events that may still be sent in this turn. */
  readonly left: number;
  /** No event is begun with after this. */
  readonly until: Date;
}

export interface SentPage {
  readonly progress: Partial<ReplayJob>;
  readonly sent: number;
}

/** Sends the next page, and says how far that brought the replay. */
export const sendPage = async (deps: RunDeps, sending: Sending): Promise<SentPage> => {
  const { school, job, subscriber, left, until } = sending;
  const id = `${job.tenant}/subscriptions/${job.subscription}/${job.replay}`;
  const toEnvelopes = deps.envelopesFor(id, subscriber.replay?.versions ?? []);
  const limit = Math.min(left, MOST_EVENTS);
  const page = await readPage(deps, { school, job, types: subscriber.types, toEnvelopes, limit });
  const { envelopes } = page;
  const none = { taken: 0, isRefused: false };
  const delivered = envelopes.length === 0 ? none : await deps.deliver(job, envelopes, until);
  const last = (envelopes[delivered.taken]?.position ?? page.last + 1) - 1;
  const tampered = page.tampered.filter(({ position }) => position <= last);
  tamperedSeen(school, tampered);
  const { counts } = job;
  const progress = {
    last,
    counts: {
      // A commit of which a part was taken is sent again as a whole.
      sent: counts.sent + envelopes.filter(({ position }) => position <= last).length,
      omitted: counts.omitted + page.omitted.filter((position) => position <= last).length,
      tampered: counts.tampered + tampered.length,
    },
  };
  return { progress: { ...progress, ...statusAfter(deps, job, { page, delivered }) }, sent: delivered.taken };
};

type After = Partial<Pick<ReplayJob, 'status' | 'reason' | 'tries' | 'nextAt'>>;

const statusAfter = (
  deps: RunDeps,
  job: ReplayJob,
  { page, delivered: { taken, isRefused } }: { readonly page: ReplayPage; readonly delivered: Delivered },
): After => {
  if (isRefused) {
    const tries = taken > 0 ? 1 : job.tries + 1;
    if (tries >= MOST_TRIES) return { status: 'failed', reason: 'not-taken', tries };
    const wait = Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (tries - 1));
    const nextAt = instantOf(new Date(deps.clock().getTime() + wait * 1000));
    return { status: 'waiting', reason: 'not-taken', tries, nextAt };
  }
  const isWhole = taken === page.envelopes.length;
  if (isWhole && page.newerFrom !== null) return { status: 'failed', reason: 'newer-version' };
  // The journal ends before what had gone out by itself: it has lost its end, and no later turn finds more.
  if (isWhole && page.last === job.last) return { status: 'failed', reason: 'position-beyond-end' };
  return { status: 'running', reason: null, tries: 0 };
};
