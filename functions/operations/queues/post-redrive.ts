import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { HttpRequest, HttpResponse } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { queryOf } from '../../shared/reads/query-string.ts';
import { accepted, type Noted, noteOperation } from '../begin-operation.ts';
import { permittedFor } from '../person-for.ts';
import type { OperationsDeps } from '../types.ts';
import { type Moved, startMove } from './move-all.ts';
import { moveOne } from './move-one.ts';
import { type ReadQueue, redrivableIn } from './redrivable.ts';

/** `POST /v1/trust/queues/{queue}/redrive`: all dead letters of a queue go back to it. */
export const postRedriveAll = (deps: OperationsDeps, request: HttpRequest): Promise<HttpResponse> =>
  postRedrive(deps, request, undefined);

/** `POST /v1/trust/queues/{queue}/dead-letters/{message}/redrive`: one of them does. */
export const postRedriveOne = (deps: OperationsDeps, request: HttpRequest): Promise<HttpResponse> =>
  postRedrive(deps, request, idIn(request.params, 'message'));

const noQuery = z.strictObject({});

/**
 * It is an operation like a rebuild, under the same key the same one; and an administrator's hands are in the
 * trust's access journal before a message moves, where auditors see them (decision 34).
 * @throws ProblemError `unauthenticated`, `forbidden`, `not-found`, `invalid-id`, `idempotency-key-reused`
 */
const postRedrive = async (
  deps: OperationsDeps,
  request: HttpRequest,
  message: string | undefined,
): Promise<HttpResponse> => {
  const { caller, row } = await permittedFor(deps, request, { tenant: TRUST_TENANT, action: 'redrive' });
  queryOf(noQuery, request);
  const queue = redrivableIn(deps.health.queues, request);
  const asked = {
    kind: 'redrive',
    school: null,
    model: null,
    expect: 'identical',
    queue: queue.queue,
  } as const;
  const noted = await noteOperation(deps, {
    request,
    person: caller.person,
    asked: { ...asked, ...(message !== undefined && { message }) },
  });
  if (noted.operation.status !== 'requested') return accepted(noted);
  const reading = { school: TRUST_TENANT, stream: 'audit', id: 'redrive', row };
  await deps.recordRead({
    ...{ actor: caller.person, roles: caller.roles, correlationId: request.correlationId, ...reading },
    shown: [`${queue.queue}/${message ?? 'all'}`],
  });
  return accepted(await carriedOut(deps, noted, queue));
};

/** What throws leaves the operation as it was asked for: a repeat under the same key does it then. */
const carriedOut = async (deps: OperationsDeps, noted: Noted, queue: ReadQueue): Promise<Noted> => {
  const { operation, revision } = noted;
  const { sqs } = deps.health;
  const moved =
    operation.message === undefined
      ? running(await startMove(sqs, queue))
      : ended(await moveOne(sqs, queue, operation.message));
  const next = { ...operation, ...moved, updatedAt: instantOf(deps.clock()) };
  // A repeat that came meanwhile has noted the same.
  await deps.operations.put({ operation: next, revision });
  return { ...noted, operation: next };
};

const running = (cursor: string): Moved => ({
  ...{ status: 'running', reason: null, counts: { moved: 0 }, cursor, ended: false },
});

const ended = (isMoved: boolean): Moved => ({
  status: isMoved ? 'done' : 'failed',
  reason: isMoved ? null : 'no-such-message',
  counts: { moved: isMoved ? 1 : 0 },
  cursor: null,
  ended: true,
});
