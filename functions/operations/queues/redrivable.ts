import type { HttpRequest } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { noSuch } from '../../shared/http/problem-error.ts';
import type { HealthSources, NamedQueue } from '../health/health-sources.ts';

/** A queue that a function takes messages from: its dead letters have a way back. */
export interface ReadQueue extends NamedQueue {
  readonly url: string;
}

export const isRead = (queue: NamedQueue): queue is ReadQueue => queue.url !== undefined;

type Queues = HealthSources['queues'];

/** @throws ProblemError `not-found`, naming the queues that there are */
export const queueIn = (queues: Queues, { params }: HttpRequest): NamedQueue => {
  const name = idIn(params, 'queue');
  const queue = queues.find((one) => one.queue === name);
  if (queue !== undefined) return queue;
  throw noSuch(
    'queue',
    queues.map((one) => one.queue),
  );
};

/**
 * The queue whose dead letters are to go back. What a rule invokes has no queue, and what the bus refused
 * never came from one: those are asked for again.
 * @throws ProblemError `not-found`, naming the queues that messages can go back to
 */
export const redrivableIn = (queues: Queues, request: HttpRequest): ReadQueue => {
  const queue = queueIn(queues, request);
  if (isRead(queue)) return queue;
  throw noSuch(
    'queue that dead letters go back to',
    queues.filter(isRead).map((one) => one.queue),
  );
};
