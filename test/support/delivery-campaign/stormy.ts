import type { DynamoDBRecord, SQSRecord } from 'aws-lambda';
import { deliver, messageOf } from './calm.ts';
import type { Dice } from './dice.ts';
import type { Consumer, Site } from './site.ts';

const PATIENCE = 200;

/**
 * A mapping of the table's stream: batches of any size, batches again, entries that fail, a relay that dies
 * at any request.
 */
export const relayStormily = async (
  site: Site,
  records: readonly DynamoDBRecord[],
  dice: Dice,
): Promise<void> => {
  let at = 0;
  for (let tries = 0; at < records.length; tries += 1) {
    if (tries > PATIENCE) throw new Error('the relay never came to the end');
    const from = dice.isLucky(0.2) ? dice.roll(at + 1) : at;
    const batch = records.slice(from, Math.max(at, from) + 1 + dice.roll(4));
    site.relay.arm(dice.isLucky(0.3) ? dice.roll(12) : null, dice.isLucky(0.5));
    const { batchItemFailures } = await site.relay.handle(batch);
    site.relay.arm(null);
    site.later();
    const failed = batch.findIndex(
      ({ dynamodb }) => dynamodb?.SequenceNumber === batchItemFailures[0]?.itemIdentifier,
    );
    at = Math.max(at, from + (failed < 0 ? batch.length : failed));
  }
};

/**
 * One queue: messages shuffled, doubled, in batches, to two consumers at once, that die at any request;
 * failures come again.
 */
export const consumeStormily = async (
  site: Site,
  consumer: Consumer,
  bodies: readonly string[],
  dice: Dice,
): Promise<void> => {
  const doubled = bodies.flatMap((body) => Array.from({ length: 1 + dice.roll(2) }, () => messageOf(body)));
  let waiting = dice.shuffled(doubled);
  for (let round = 0; waiting.length > 0; round += 1) {
    if (round > PATIENCE) throw new Error(`${consumer.name} never came to the end`);
    const [first, second] = [take(waiting, dice), take(waiting.slice(10), dice)];
    consumer.arm(dice.isLucky(0.4) ? dice.roll(10) : null, dice.isLucky(0.5));
    const failed = new Set(
      (await Promise.all([first, second].map((batch) => deliver(consumer, batch)))).flatMap((ids) => [
        ...ids,
      ]),
    );
    consumer.arm(null);
    waiting.push(...(consumer === site.project ? site.requeued.splice(0) : []).map(messageOf));
    const handled = new Set(
      [...first, ...second].map(({ messageId }) => messageId).filter((id) => !failed.has(id)),
    );
    waiting = dice.shuffled(waiting.filter(({ messageId }) => !handled.has(messageId)));
    site.later();
  }
};

const take = (waiting: readonly SQSRecord[], dice: Dice): readonly SQSRecord[] =>
  waiting.slice(0, 1 + dice.roll(10));

/** A projector's invocation that has read row and log, and stands before its put. */
interface Stalled {
  readonly consumer: Consumer;
  readonly message: SQSRecord;
  readonly outcome: Promise<ReadonlySet<string>>;
  readonly release: () => void;
}

/** Wakes the projector and stops it before it writes: what it is about to write grows old meanwhile. */
const stallSome = async (site: Site, dice: Dice): Promise<readonly Stalled[]> => {
  const stalled: Stalled[] = [];
  for (const consumer of [site.project].filter(() => dice.isLucky(0.9))) {
    const messages = site.published.filter(({ stream }) => consumer.takes(stream));
    const body = messages[dice.roll(messages.length)]?.body;
    if (body === undefined) continue;
    const [held, message] = [consumer.hold(), messageOf(body)];
    const outcome = deliver(consumer, [message]);
    const isHeld = await Promise.race([held.reached.then(() => true), outcome.then(() => false)]);
    if (isHeld) stalled.push({ consumer, message, outcome, release: held.release });
    else held.release();
  }
  return stalled;
};

/** Lets them write at last; those that fail, whole or in part, are delivered again, as SQS does. */
const letGo = async (site: Site, stalled: readonly Stalled[]): Promise<void> => {
  for (const { consumer, message, outcome, release } of stalled) {
    release();
    const failed = await outcome;
    const again = [...(failed.size > 0 ? [message] : []), ...site.requeued.splice(0).map(messageOf)];
    if (again.length > 0 && (await deliver(consumer, again)).size > 0)
      throw new Error(`${consumer.name} failed twice`);
  }
};

/**
 * The same history through all that can go wrong, while it is still being written: `waves` appends the next
 * part and answers all records.
 */
export const runStormily = async (
  site: Site,
  waves: readonly (() => Promise<readonly DynamoDBRecord[]>)[],
  dice: Dice,
): Promise<void> => {
  const stalled: Stalled[] = [];
  for (const wave of waves) {
    await relayStormily(site, await wave(), dice);
    stalled.push(...(await stallSome(site, dice)));
  }
  const published = site.published.splice(0);
  for (const consumer of site.consumers) {
    const bodies = published.filter(({ stream }) => consumer.takes(stream)).map(({ body }) => body);
    await consumeStormily(site, consumer, bodies, dice);
  }
  await letGo(site, dice.shuffled(stalled));
};
