import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { queryOf } from '../../shared/reads/query-string.ts';
import { countOf, queueHealth } from '../health/queue-health.ts';
import { readEach } from '../health/read-each.ts';
import { personFor } from '../person-for.ts';
import type { OperationsDeps } from '../types.ts';
import { type Letter, letterOf } from './letter.ts';
import { lookInto } from './look-into.ts';
import { queueIn } from './redrivable.ts';

const noQuery = z.strictObject({});

/** `GET /v1/trust/queues`: what waits for each function, and what was given up. */
export const getQueues = async (deps: OperationsDeps, request: HttpRequest): Promise<HttpResponse> => {
  await personFor(deps, request, { tenant: TRUST_TENANT, action: 'health' });
  queryOf(noQuery, request);
  const { health } = deps;
  const { found, unreadable } = await readEach(
    health.queues,
    ({ queue }) => queue,
    async (queue) => ({ ...(await queueHealth(health, queue)), hasWayBack: queue.url !== undefined }),
  );
  return jsonResponse(200, { queues: found, unreadable });
};

/**
 * `GET /v1/trust/queues/{queue}/dead-letters`: what was given up, oldest first, each by ids and words alone;
 * fifty of them at most.
 */
export const getDeadLetters = async (deps: OperationsDeps, request: HttpRequest): Promise<HttpResponse> => {
  await personFor(deps, request, { tenant: TRUST_TENANT, action: 'dead-letters' });
  queryOf(noQuery, request);
  const { queue, url, deadLetterUrl } = queueIn(deps.health.queues, request);
  const messages = await countOf(deps.health, deadLetterUrl);
  const seen = await lookInto(deps.health.sqs, deadLetterUrl, messages);
  const hasWayBack = url !== undefined;
  const letters = seen.map((message) => letterOf(message, hasWayBack)).toSorted(oldestFirst);
  return jsonResponse(200, { queue, hasWayBack, messages, deadLetters: letters });
};

const oldestFirst = (a: Letter, b: Letter): number => (sortKey(a) < sortKey(b) ? -1 : 1);
const sortKey = ({ sentAt, message }: Letter): string => `${sentAt ?? ''} ${message}`;
