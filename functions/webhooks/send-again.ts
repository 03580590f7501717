import { plusMilliseconds } from '../../domain/kernel/instant.ts';
import { isSentTo } from '../../domain/streams/subscriptions/stream.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import { subscriptionAt } from '../shared/delivery/addressee.ts';
import { allowedNow } from '../shared/delivery/allowed.ts';
import { succeeded } from '../shared/delivery/backoff.ts';
import type { Line } from '../shared/delivery/progress.ts';
import type { SetAside } from '../shared/delivery/set-aside.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

const SHORT_MS = 5_000;

/** Forgets the failures of a line, so that it is tried at once. One that somebody holds is being tried. */
export const forgetFailures = async (deps: WebhooksDeps, line: Line): Promise<void> => {
  const now = instantOf(deps.clock());
  const lease = { holder: deps.drawHolder(), now, until: plusMilliseconds(now, SHORT_MS) };
  const progress = await deps.progress.take(line, lease);
  if (progress === null) return;
  await deps.progress.giveBack(line, lease, { ...succeeded(progress), nextAt: now });
  await deps.retries.put(line, now);
};

/** The event that was put aside, as it is on record; null: it is not there as it was journaled. */
const eventOf = async (
  { replay, toEnvelopes }: WebhooksDeps,
  { school }: Line,
  { position, eventId }: SetAside,
): Promise<Envelope | null> => {
  for await (const found of replay.after(school, position - 1, { until: position })) {
    if (found.standing !== 'intact') return null;
    const outgoing = toEnvelopes(found.read.commit, position).find((one) => one.eventId === eventId);
    return outgoing !== undefined && 'envelope' in outgoing ? outgoing.envelope : null;
  }
  return null;
};

/** What is to be sent again: of a line, what was put aside from a position on. */
export interface Redrive {
  readonly redrive: Line;
  readonly from?: number | undefined;
}

/**
 * Sends again what a target had refused by itself. What it takes now is no dead letter any more; the first that
 * it refuses again ends it. When time is over, a message asks to go on where it ended: what can't be sent
 * stays where it is, and is not looked at twice.
 */
export const sendAgain = async (
  deps: WebhooksDeps,
  { redrive: line, from }: Redrive,
  until: number,
): Promise<void> => {
  const known = await subscriptionAt(deps.log, line);
  if (known === null || !isSentTo(known.subscribed)) return;
  const isAllowed = await allowedNow(deps, line.tenant, known.subscribed);
  for (const one of await deps.setAside.of(line, from)) {
    if (deps.clock().getTime() >= until)
      return deps.requeue(JSON.stringify({ redrive: line, from: one.position }));
    const event = await eventOf(deps, line, one);
    if (event === null || !isAllowed(event.type)) continue;
    const { isTaken } = await deps.deliver(known, event, { replay: null });
    if (!isTaken) return;
    await deps.setAside.remove(line, one);
  }
};
