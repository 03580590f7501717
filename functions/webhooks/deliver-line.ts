import { plusMilliseconds } from '../../domain/kernel/instant.ts';
import { isSentTo, subscriptionsStream } from '../../domain/streams/subscriptions/stream.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import { type Known, subscriptionAt } from '../shared/delivery/addressee.ts';
import { allowedNow } from '../shared/delivery/allowed.ts';
import { notTaken } from '../shared/delivery/answer.ts';
import { FAILURES_TO_PAUSE, succeeded } from '../shared/delivery/backoff.ts';
import type { Line, Progress } from '../shared/delivery/progress.ts';
import type { Lease } from '../shared/delivery/progress-store.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { eventsAfter } from './events-after.ts';
import { notDelivered } from './not-delivered.ts';
import { record } from './record.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** Longer than an invocation takes: a holder that died is succeeded after it. */
const LEASE_MS = 60_000;

/** How a look at a line ended; `more`: time was over, and there may be more to send. */
export type Came = 'to-the-end' | 'more' | 'nowhere';

const leaseOf = (deps: WebhooksDeps, holder: string): Lease => {
  const now = instantOf(deps.clock());
  return { holder, now, until: plusMilliseconds(now, LEASE_MS) };
};

/**
 * Delivers what a line has not been sent, one event after another in the order of the journal, until its end, a
 * failure, or an instant. @param until milliseconds since 1970
 */
export const deliverLine = async (deps: WebhooksDeps, line: Line, until: number): Promise<Came> => {
  const known = await subscriptionAt(deps.log, line);
  if (known === null || !isSentTo(known.subscribed)) return 'nowhere';
  const holder = deps.drawHolder();
  const progress = await deps.progress.take(line, leaseOf(deps, holder));
  if (progress === null) return 'nowhere';
  if (progress.nextAt === null || instantOf(deps.clock()) >= progress.nextAt)
    return holding({ deps, line, known, holder, until }, { ...progress, nextAt: null });
  await deps.progress.giveBack(line, leaseOf(deps, holder), progress);
  return 'nowhere';
};

/**
 * Goes on as long as something comes meanwhile. What is wanted and in no journal, as after a restore that
 * lost the end of one, is not waited for.
 */
const holding = async (run: Run, from: Progress): Promise<Came> => {
  const { deps, line, holder } = run;
  let keptAt: number | null = null;
  for (let progress = from; ; ) {
    const sent = await sendAll(run, progress);
    ({ progress } = sent);
    if (sent.came === 'nowhere') return sent.came;
    if (await deps.progress.giveBack(line, leaseOf(deps, holder), progress)) return sent.came;
    // The line is given back all the same, and who looks next begins where it ends.
    if (sent.came === 'more' || progress.after === keptAt) {
      await deps.progress.giveBack(line, leaseOf(deps, holder), {
        ...progress,
        nextAt: leaseOf(deps, holder).now,
      });
      return sent.came;
    }
    keptAt = progress.after;
    if (!(await deps.progress.keep(line, leaseOf(deps, holder), progress))) return 'nowhere';
  }
};

interface Run {
  readonly deps: WebhooksDeps;
  readonly line: Line;
  readonly known: Known;
  readonly holder: string;
  readonly until: number;
}
interface Sent {
  readonly progress: Progress;
  /** Null: it goes on. */
  readonly came: Came | null;
}
type Ended = Sent & { readonly came: Came };

const sendAll = async (run: Run, from: Progress): Promise<Ended> => {
  const { deps, line, known } = run;
  const isAllowed = await allowedNow(deps, line.tenant, known.subscribed);
  let progress = from;
  for await (const { position, events } of eventsAfter(
    deps,
    line.school,
    from,
    known.subscribed.terms.types,
  )) {
    for (const event of events) {
      const sent = await sendOne(run, progress, { event, isAllowed: isAllowed(event.type) });
      if (sent.came !== null) return { progress: sent.progress, came: sent.came };
      ({ progress } = sent);
    }
    progress = { ...progress, after: position, within: 0 };
    // To read a long stretch of which nothing is wanted takes time, too.
    if (isOver(run)) return { progress, came: 'more' };
  }
  return { progress, came: 'to-the-end' };
};

const isOver = ({ deps, until }: Run): boolean => deps.clock().getTime() >= until;

const sendOne = async (
  run: Run,
  before: Progress,
  { event, isAllowed }: { readonly event: Envelope; readonly isAllowed: boolean },
): Promise<Sent> => {
  const { deps, line, known, holder } = run;
  if (isOver(run)) return { progress: before, came: 'more' };
  const answer = isAllowed
    ? await deps.deliver(known, event, { replay: null })
    : notTaken('beyond-registration');
  const failed = answer.isTaken ? null : await notDelivered(run, { progress: before, event, answer });
  if (failed !== null && !failed.isPutAside) {
    await deps.progress.giveBack(line, leaseOf(deps, holder), failed.progress);
    return { progress: failed.progress, came: 'nowhere' };
  }
  if (answer.isTaken) await ranAgain(run, before);
  const passed = failed?.progress ?? succeeded(before);
  const progress = { ...passed, within: event.streamversion, tries: 0 };
  const isHeld = await deps.progress.keep(line, leaseOf(deps, holder), progress);
  return { progress, came: isHeld ? null : 'nowhere' };
};

/** The first delivery after failures that are on record is on record, too. */
const ranAgain = async ({ deps, line, known }: Run, { failures, failingSince }: Progress): Promise<void> => {
  if (failures < FAILURES_TO_PAUSE) return;
  await record(deps, {
    stream: subscriptionsStream,
    key: { school: known.school, stream: 'subscriptions', id: known.id },
    command: { type: 'ResumeSubscriptionDelivery' },
    cause: `${known.school}/${known.id}|${line.school}|${failingSince}|runs`,
    causationId: null,
    sent: {},
  });
};
