import * as z from 'zod/mini';
import { slug } from '../../events/catalogue/fields.ts';
import type { Line } from '../shared/delivery/progress.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { publishedIn } from '../shared/lambda/bus-message.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import type { ConsumeBatch, QueueMessage } from '../shared/lambda/queue-pipeline.ts';
import { deliverLine } from './deliver-line.ts';
import { hear } from './heard.ts';
import { sendAgain } from './send-again.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** For all lines of a batch; then nothing is begun any more, and what has begun ends within ten seconds. */
const BATCH_MS = 12_000;
const LINES_AT_ONCE = 10;

const line = z.object({ school: slug, tenant: slug, id: slug });
/** What the function puts on its own queue: a line with more to send, or one whose dead letters are sent again. */
const own = z.union([z.object({ deliver: line }), z.object({ redrive: line, from: z.optional(z.int()) })]);
const tick = z.object({ 'detail-type': z.literal('Scheduled Event') });

/** A line to look at. */
interface Look {
  readonly line: Line;
  /**
   * What is done once it was looked at, of a line whose waiting is over; null: its message asks for nothing
   * else.
   */
  readonly done: (() => Promise<void>) | null;
}

const looksAt = (lines: readonly Line[]): readonly Look[] => lines.map((one) => ({ line: one, done: null }));

/** Lines whose waiting is over; what comes of the look is put again, for another instant. */
const pastRetries = async ({ retries, clock }: WebhooksDeps): Promise<readonly Look[]> =>
  (await retries.past(instantOf(clock()))).map((retry) => ({
    line: retry.line,
    done: () => retries.remove(retry),
  }));

/** The lines that a message asks to be looked at. */
const looksIn = async (deps: WebhooksDeps, body: string, until: number): Promise<readonly Look[]> => {
  const parsed: unknown = JSON.parse(body);
  if (tick.safeParse(parsed).success) return pastRetries(deps);
  const mine = own.safeParse(parsed).data;
  if (mine === undefined) return looksAt(await hear(deps, publishedIn(body)));
  if ('deliver' in mine) return looksAt([mine.deliver]);
  await sendAgain(deps, mine, until);
  return [];
};

const nameOf = ({ school, tenant, id }: Line): string => `${school}/${tenant}/${id}`;

/** A line, and who asks for it. */
interface Asked {
  readonly line: Line;
  readonly looks: (Look & { readonly message: string })[];
}

/** The lines that the messages name, each once; what can't be read, or failed by itself, is among the failed. */
const asked = async (
  deps: WebhooksDeps,
  messages: readonly QueueMessage[],
  { until, failed }: { readonly until: number; readonly failed: Map<string, unknown> },
): Promise<readonly Asked[]> => {
  const lines = new Map<string, Asked>();
  for (const { id, body } of messages) {
    const looks = await looksIn(deps, body, until).catch((error: unknown) => {
      failed.set(id, error);
      return [];
    });
    for (const look of looks) {
      const one = lines.get(nameOf(look.line)) ?? { line: look.line, looks: [] };
      one.looks.push({ ...look, message: id });
      lines.set(nameOf(look.line), one);
    }
  }
  return [...lines.values()];
};

const look = async (deps: WebhooksDeps, { line: one, looks }: Asked, until: number): Promise<void> => {
  const came = await deliverLine(deps, one, until);
  if (came === 'more') await deps.requeue(lookAgain(one));
  for (const { done } of looks) await done?.();
};

const lookAgain = (one: Line): string => JSON.stringify({ deliver: one });

/**
 * A message that names one line fails with it. Of many lines whose waiting is over, one that can't be looked
 * at is asked for by a message of its own: so it comes to the dead letters alone, and no other waits behind
 * it.
 * @returns the messages that failed
 */
const notLookedAt = async (deps: WebhooksDeps, { line: one, looks }: Asked, error: unknown) => {
  const waited = looks.filter(({ done }) => done !== null);
  const failed = new Map(looks.filter(({ done }) => done === null).map(({ message }) => [message, error]));
  try {
    if (waited.length > 0) await deps.requeue(lookAgain(one));
    for (const { done } of waited) await done?.();
  } catch (unasked) {
    for (const { message } of waited) failed.set(message, unasked);
  }
  return failed;
};

/** Takes a batch: every message first, and then each line that they name once, side by side. */
export const createBatchHandler =
  (deps: WebhooksDeps): ConsumeBatch =>
  async (messages) => {
    const until = deps.clock().getTime() + BATCH_MS;
    const failed = new Map<string, unknown>();
    await atOnce(LINES_AT_ONCE, await asked(deps, messages, { until, failed }), (one) =>
      look(deps, one, until).catch(async (error: unknown) => {
        for (const [id, reason] of await notLookedAt(deps, one, error)) failed.set(id, reason);
      }),
    );
    return failed;
  };
