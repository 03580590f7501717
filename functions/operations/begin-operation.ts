import { idempotencyKeyIn } from '../shared/http/command-headers.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { instantOf, londonDate } from '../shared/lambda/clock.ts';
import { digest } from '../shared/lambda/digest.ts';
import { log } from '../shared/lambda/log.ts';
import { notBegun, type Operation } from '../shared/operations/operation.ts';
import { requestOperation } from '../shared/operations/request-operation.ts';
import type { OperationsDeps } from './types.ts';

/** What is asked for. */
export type Asked = Pick<Operation, 'kind' | 'school' | 'model' | 'expect'>;

export interface Asking {
  readonly request: HttpRequest;
  readonly person: string;
  readonly asked: Asked;
}

/**
 * Notes the operation and asks for it on the bus. The id follows from the Idempotency-Key and the caller, so
 * that a repeat answers the same operation, and asks again where nobody has begun with it: the first request
 * may have died in between.
 * @throws ProblemError `idempotency-key-required`, `names-somebody`, `idempotency-key-reused`
 */
export const beginOperation = async (
  deps: OperationsDeps,
  { request, person, asked }: Asking,
): Promise<HttpResponse> => {
  const now = deps.clock();
  const id = operationId(person, idempotencyKeyIn(request, londonDate(now)));
  const at = instantOf(now);
  const fresh: Operation = { id, ...asked, requestedBy: person, requestedAt: at, updatedAt: at, ...notBegun };
  const isNew = await deps.operations.put({ operation: fresh, revision: null });
  const operation = isNew ? fresh : ((await deps.operations.get(id))?.operation ?? fresh);
  if (!isSame(operation, asked)) {
    throw new ProblemError('idempotency-key-reused', {
      detail: 'send a new Idempotency-Key for a new request',
    });
  }
  if (operation.status === 'requested') {
    await deps.operations.list(operation);
    await requestOperation(deps, operation);
  }
  if (isNew)
    log('operation-requested', {
      operation: id,
      kind: asked.kind,
      school: asked.school ?? undefined,
      model: asked.model ?? undefined,
      actor: person,
    });
  return accepted(operation, isNew);
};

/** In hexadecimal digits, since an id does not begin with a hyphen. */
const operationId = (person: string, key: string): string =>
  Buffer.from(digest(JSON.stringify([person, key])), 'base64url')
    .subarray(0, 16)
    .toString('hex');

const isSame = (operation: Operation, { kind, school, model, expect }: Asked): boolean =>
  operation.kind === kind &&
  operation.school === school &&
  operation.model === model &&
  operation.expect === expect;

const accepted = ({ id, status }: Operation, isNew: boolean): HttpResponse =>
  jsonResponse(
    202,
    { operation: id, status },
    { location: `/v1/trust/operations/${id}`, ...(isNew ? {} : { 'idempotency-replayed': 'true' }) },
  );
