import { subscriptionsStream } from '../../domain/streams/subscriptions/stream.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { Known } from '../shared/delivery/addressee.ts';
import type { Answer } from '../shared/delivery/answer.ts';
import {
  FAILURES_TO_PAUSE,
  failedOnce,
  isOfTheMessage,
  TRIES_TO_PUT_ASIDE,
  triedUntil,
} from '../shared/delivery/backoff.ts';
import type { Line, Progress } from '../shared/delivery/progress.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { log, metric } from '../shared/lambda/log.ts';
import { record } from './record.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

interface Of {
  readonly deps: WebhooksDeps;
  readonly line: Line;
  readonly known: Known;
}

interface Failure {
  readonly progress: Progress;
  readonly event: Envelope;
  readonly answer: Extract<Answer, { readonly isTaken: false }>;
}

/** Waits for a later try; or the event was put aside, and the next one has its turn. */
interface Followed {
  readonly progress: Progress;
  readonly isPutAside: boolean;
}

/** What follows from a delivery that was not taken: a later try, a record of it, or that the event is put aside. */
export const notDelivered = async (of: Of, failure: Failure): Promise<Followed> => {
  const { deps, line } = of;
  const { refused, waitMs } = failure.answer;
  const now = instantOf(deps.clock());
  const progress = failedOnce(failure.progress, now, { waitMs, random: deps.random() });
  const { refusal, status } = refused;
  log('not-delivered', {
    ...line,
    eventId: failure.event.id,
    refusal,
    status: status ?? undefined,
    failures: progress.failures,
  });
  metric('NotDelivered', 1);
  const isGone = refusal === 'gone';
  if (isGone || progress.failures >= FAILURES_TO_PAUSE) await pause(of, progress, failure, isGone);
  if (isOfTheMessage(status) && progress.tries >= TRIES_TO_PUT_ASIDE) {
    const { id: eventId, position } = failure.event;
    await deps.setAside.put(line, { position, eventId, refused, at: now });
    return { progress: { ...progress, nextAt: null }, isPutAside: true };
  }
  const { failingSince, nextAt } = progress;
  const isTried = !isGone && nextAt !== null && nextAt <= triedUntil(failingSince ?? now);
  if (isTried) await deps.retries.put(line, nextAt);
  // Without end, where nobody tries any more: until somebody resumes it.
  return { progress: isTried ? progress : { ...progress, nextAt: NEVER }, isPutAside: false };
};

const NEVER = '9999-12-31T00:00:00.000Z';

const pause = async (
  { deps, line, known }: Of,
  { failingSince }: Progress,
  { answer }: Failure,
  isGone: boolean,
): Promise<void> => {
  const since = failingSince ?? instantOf(deps.clock());
  const { refused } = answer;
  await record(deps, {
    stream: subscriptionsStream,
    key: { school: known.school, stream: 'subscriptions', id: known.id },
    command: {
      type: 'PauseSubscriptionDelivery',
      refused,
      failingSince: since,
      triedUntil: isGone ? since : triedUntil(since),
    },
    cause: `${known.school}/${known.id}|${line.school}|${since}|fails`,
    causationId: null,
    // What was refused in which way may differ from try to try: it is the same command all the same.
    sent: { failingSince: since },
  });
};
