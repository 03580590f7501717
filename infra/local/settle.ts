import { setTimeout as delay } from 'node:timers/promises';
import type { Json } from '../../events/catalogue/define-events.ts';
import type { Concerns } from './activity.ts';
import { LocalStackError } from './local-stack-error.ts';
import { messagesOf } from './queues/queue-content.ts';
import type { Services } from './services.ts';

const LOOK_EVERY_MS = 20;
const SETTLE_WITHIN_MS = 60_000;

type Watched = Pick<Services, 'activity' | 'functions' | 'bus' | 'queues' | 'mappings' | 'readQueues'>;

export interface SettleOptions {
  /** Milliseconds to wait at most. @default - a minute */
  readonly limitMs?: number;
  /** Waits for what concerns this school only, while others go on. @default - for everything */
  readonly school?: string;
}

/**
 * Resolves when nothing is on its way any more: no invocation, delivery or message in flight, and every
 * stream read to its end after that, without finding anything.
 * @throws LocalStackError saying what is still on its way
 */
export async function settled(
  services: Watched,
  { limitMs = SETTLE_WITHIN_MS, school = '' }: SettleOptions = {},
): Promise<void> {
  const concerns = school === '' ? everything : (event: Json) => JSON.stringify(event).includes(school);
  const deadline = Date.now() + limitMs;
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) {
      if (Date.now() > deadline) throw new LocalStackError(await stillGoing(services, limitMs, concerns));
      await delay(LOOK_EVERY_MS);
    }
  };
  const watch = services.activity.watch(concerns);
  try {
    for (;;) {
      await until(async () => !(await isAnyInFlight(services, concerns)));
      const before = watch.seen();
      const passes = services.mappings.map((mapping) => mapping.passesSoFar());
      await until(async () =>
        services.mappings.every((mapping, index) => mapping.isReadSince(passes[index] ?? 0)),
      );
      if (watch.seen() === before && !(await isAnyInFlight(services, concerns))) return;
    }
  } finally {
    watch.end();
  }
}

const everything: Concerns = () => true;

/**
 * In the order in which an event travels, so that none slips past between two looks; the queues, which cost
 * most, come last.
 */
const isAnyInFlight = async (services: Watched, concerns: Concerns): Promise<boolean> =>
  inHands(services, concerns).length > 0 || (await inQueues(services, concerns)).length > 0;

/** What functions and deliveries hold. */
const inHands = ({ functions, bus }: Watched, concerns: Concerns): readonly string[] => [
  ...functions
    .all()
    .flatMap(({ definition, inFlight }) => counted(inFlight(), concerns, `events in ${definition.name}`)),
  ...bus.inFlight().flatMap(({ target, event }) => (concerns(event) ? [`a delivery by ${target}`] : [])),
];

async function inQueues({ queues, readQueues }: Watched, concerns: Concerns): Promise<readonly string[]> {
  const read = new Set([...readQueues].map((arn) => queues.find(arn).name));
  const waiting = (await queues.counts())
    .filter(({ name }) => read.has(name))
    .map((queue) => ({
      name: queue.name,
      count: queue.approximateMessageCount + queue.approximateInflightCount + queue.approximateDelayedCount,
    }))
    .filter(({ count }) => count > 0);
  const messages = await Promise.all(
    waiting.map(async ({ name, count }) => {
      if (concerns === everything) return [`${count} messages in ${name}`];
      const bodies = messagesOf(await queues.content(name)).map(({ body }) => body);
      return counted(bodies, concerns, `messages in ${name}`);
    }),
  );
  return messages.flat();
}

const counted = (events: readonly Json[], concerns: Concerns, what: string): readonly string[] => {
  const count = events.filter(concerns).length;
  return count > 0 ? [`${count} ${what}`] : [];
};

async function stillGoing(services: Watched, limitMs: number, concerns: Concerns): Promise<string> {
  const going = [...inHands(services, concerns), ...(await inQueues(services, concerns))];
  const errors = services.functions.all().flatMap(({ lastError }) => lastError()?.message ?? []);
  return [
    `still on its way after ${limitMs / 1000} s: ${going.join(', ') || 'records of a stream'}`,
    ...errors,
  ].join('; last error of ');
}
