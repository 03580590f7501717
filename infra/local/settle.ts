import { setTimeout as delay } from 'node:timers/promises';
import { LocalStackError } from './local-stack-error.ts';
import type { Services } from './services.ts';

const LOOK_EVERY_MS = 20;
const SETTLE_WITHIN_MS = 60_000;

type Watched = Pick<Services, 'functions' | 'bus' | 'queues' | 'mappings' | 'readQueues'>;

/**
 * Resolves when nothing is on its way any more: no invocation, delivery or message in flight, and every stream looked at
 * after that and found empty.
 * @param limitMs milliseconds to wait at most
 * @throws LocalStackError saying what is still on its way
 */
export async function settled(services: Watched, limitMs = SETTLE_WITHIN_MS): Promise<void> {
  const deadline = Date.now() + limitMs;
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) {
      if (Date.now() > deadline) throw new LocalStackError(await stillGoing(services, limitMs));
      await delay(LOOK_EVERY_MS);
    }
  };
  for (;;) {
    await until(async () => (await inFlight(services)).length === 0);
    const before = activity(services);
    const marks = services.mappings.map((mapping) => mapping.mark());
    await until(async () => services.mappings.every((mapping, index) => mapping.isDrainedSince(marks[index] ?? 0)));
    if (activity(services) === before && (await inFlight(services)).length === 0) return;
  }
}

const activity = ({ functions, bus }: Watched): number => functions.invoked() + bus.accepted();

/** In the order in which an event travels, so that none slips past between two looks. */
async function inFlight({ functions, bus, queues, readQueues }: Watched): Promise<readonly string[]> {
  const invocations = functions
    .all()
    .flatMap(({ definition, inFlight: count }) => (count() > 0 ? [`${count()} events in ${definition.name}`] : []));
  const deliveries = bus.inFlight().map((target) => `a delivery by ${target}`);
  const read = new Set([...readQueues].map((arn) => queues.find(arn).name));
  const messages = (await queues.counts()).flatMap((queue) => {
    const count = queue.approximateMessageCount + queue.approximateInflightCount + queue.approximateDelayedCount;
    return read.has(queue.name) && count > 0 ? [`${count} messages in ${queue.name}`] : [];
  });
  return [...invocations, ...deliveries, ...messages];
}

async function stillGoing(services: Watched, limitMs: number): Promise<string> {
  const going = await inFlight(services);
  const errors = services.functions.all().flatMap(({ lastError }) => lastError()?.message ?? []);
  return [`still on its way after ${limitMs / 1000} s: ${going.join(', ') || 'records of a stream'}`, ...errors].join('; last error of ');
}
