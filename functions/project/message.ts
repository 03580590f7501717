import * as z from 'zod/mini';
import { slug } from '../../events/catalogue/fields.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { changedStream } from '../shared/lambda/bus-message.ts';

/**
 * What a message asks for: a stream that has something new, and the models that still need it; null: all that
 * are made of it.
 */
export interface Request {
  readonly source: StreamKey;
  readonly models: readonly string[] | null;
}

const failed = z.strictObject({
  school: slug,
  stream: slug,
  id: slug,
  /** Names of the models that failed; a dead letter names them so, too. */
  models: z.array(slug).check(z.minLength(1)),
});

/** @throws Error when the body is neither an event of the bus nor a message of our own */
export const requestIn = (body: string): Request => {
  const own = failed.safeParse(JSON.parse(body));
  if (!own.success) return { source: changedStream(body), models: null };
  const { models, ...source } = own.data;
  return { source, models };
};

/** The message that asks once more for the models that failed. */
export const failedMessage = ({ school, stream, id }: StreamKey, models: readonly string[]): string =>
  JSON.stringify({ school, stream, id, models });
