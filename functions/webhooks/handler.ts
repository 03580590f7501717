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
const own = z.union([z.object({ deliver: line }), z.object({ redrive: line })]);
const tick = z.object({ 'detail-type': z.literal('Scheduled Event') });

/** A line to look at, and what is done once it was. */
interface Look {
  readonly line: Line;
  readonly done: () => Promise<void>;
}

const nothing = async (): Promise<void> => undefined;
const looksAt = (lines: readonly Line[]): readonly Look[] =>
  lines.map((one) => ({ line: one, done: nothing }));

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
  await sendAgain(deps, mine.redrive, until);
  return [];
};

const nameOf = ({ school, tenant, id }: Line): string => `${school}/${tenant}/${id}`;

/** A line, who asks for it, and as what. */
interface Asked {
  readonly line: Line;
  readonly messages: string[];
  readonly looks: Look[];
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
      const one = lines.get(nameOf(look.line)) ?? { line: look.line, messages: [], looks: [] };
      one.messages.push(id);
      one.looks.push(look);
      lines.set(nameOf(look.line), one);
    }
  }
  return [...lines.values()];
};

const look = async (deps: WebhooksDeps, { line: one, looks }: Asked, until: number): Promise<void> => {
  const came = await deliverLine(deps, one, until);
  if (came === 'more') await deps.requeue(JSON.stringify({ deliver: one }));
  for (const { done } of looks) await done();
};

/** Takes a batch: every message first, and then each line that they name once, side by side. */
export const createBatchHandler =
  (deps: WebhooksDeps): ConsumeBatch =>
  async (messages) => {
    const until = deps.clock().getTime() + BATCH_MS;
    const failed = new Map<string, unknown>();
    await atOnce(LINES_AT_ONCE, await asked(deps, messages, { until, failed }), (one) =>
      look(deps, one, until).catch((error: unknown) => {
        for (const id of one.messages) failed.set(id, error);
      }),
    );
    return failed;
  };
