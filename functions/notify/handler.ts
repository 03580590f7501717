import { digestIn, escalationIn, reminderIn } from '../shared/deadlines/due-messages.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { type ConsumeBatch, inTurn } from '../shared/lambda/queue-pipeline.ts';
import { escalate } from './escalate.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { ofBatch } from './of-batch.ts';
import { notifyOfEvent, notifyPage } from './of-event.ts';
import { pageIn } from './page-message.ts';
import { remind } from './remind.ts';
import { matterOf } from './same-matter.ts';
import { sendDigest } from './send-digest.ts';

/**
 * Consumer of what somebody has to hear of: an event, a date that is near or long past, the digest of a week.
 */
export const createHandler =
  (deps: NotifyDeps) =>
  async (body: string): Promise<void> => {
    const message: unknown = JSON.parse(body);
    const [reminder, digest] = [reminderIn(message), digestIn(message)];
    if (reminder !== null) return remind(deps, reminder, body);
    const escalated = escalationIn(message);
    if (escalated !== null) return escalate(deps, escalated);
    const page = pageIn(message);
    if (page !== null) return notifyPage(deps, page, body);
    return digest === null ? notifyOfEvent(deps, body) : sendDigest(deps, digest);
  };

/** Messages of a batch that are worked on at once: most of the time is spent waiting for others. */
const AT_ONCE = 4;

/**
 * The same for the messages of a batch, which ask for what they have in common once; what came twice, in
 * whichever envelope, is taken after itself.
 */
export const createBatchHandler =
  (deps: NotifyDeps): ConsumeBatch =>
  async (messages) => {
    const handle = inTurn(createHandler(ofBatch(deps)));
    const alike = [...Map.groupBy(messages, ({ body }) => matterOf(body)).values()];
    const failed = await atOnce(AT_ONCE, alike, handle);
    return new Map(failed.flatMap((ones) => [...ones]));
  };
