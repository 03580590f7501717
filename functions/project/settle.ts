import { logKey } from '../../events/log/key.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { logFailure } from '../shared/lambda/log.ts';
import { failedMessage, type Request } from './message.ts';

/** A request, and the id of the message that it came with. */
export interface Asked extends Request {
  readonly message: string;
}

/** What could not be projected, and why. */
export type Failures = readonly {
  readonly source: StreamKey;
  readonly model: string;
  readonly error: unknown;
}[];

export interface SettleDeps {
  /** Puts a message on this function's own queue. */
  readonly requeue: (body: string) => Promise<void>;
}

/** Messages that failed, by id, and why. */
export type Failed = ReadonlyMap<string, unknown>;

/**
 * What failed for an event of the bus is asked for again by a message of our own, one for each stream; a
 * message of our own that fails is the queue's to count.
 */
export const settle = async (
  deps: SettleDeps,
  asked: readonly Asked[],
  failures: Failures,
): Promise<Failed> => {
  const failed = new Map<string, unknown>();
  for (const [key, ofStream] of Map.groupBy(failures, ({ source }) => logKey(source))) {
    const messages = asked.filter(({ source }) => logKey(source) === key);
    for (const { message, models } of messages) {
      const own = ofStream.find(({ model }) => models?.includes(model));
      if (own !== undefined) failed.set(message, own.error);
    }
    const fromBus = messages.filter(({ models }) => models === null);
    if (fromBus.length > 0) {
      await askAgain(deps, ofStream).catch((error: unknown) => {
        for (const { message } of fromBus) failed.set(message, error);
      });
    }
  }
  return failed;
};

const askAgain = async ({ requeue }: SettleDeps, failures: Failures): Promise<void> => {
  for (const { error } of failures) logFailure(error);
  const [first] = failures;
  const models = failures.map(({ model }) => model);
  if (first !== undefined) await requeue(failedMessage(first.source, models));
};
