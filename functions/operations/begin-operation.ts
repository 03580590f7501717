import { idempotencyKeyIn } from '../shared/http/command-headers.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { instantOf, londonDate } from '../shared/lambda/clock.ts';
import { hexIdOf } from '../shared/lambda/digest.ts';
import { log } from '../shared/lambda/log.ts';
import { notBegun, type Operation } from '../shared/operations/operation.ts';
import type { StoredOperation } from '../shared/operations/operation-store.ts';
import { requestOperation } from '../shared/operations/request-operation.ts';
import type { OperationsDeps } from './types.ts';

/** What is asked for. */
export type Asked = Pick<Operation, 'kind' | 'school' | 'model' | 'expect' | 'queue' | 'message'>;

export interface Asking {
  readonly request: HttpRequest;
  readonly person: string;
  readonly asked: Asked;
}

/** An operation as it is on record, and whether this request put it there. */
export interface Noted extends StoredOperation {
  readonly isNew: boolean;
}

/**
 * Notes the operation. The id follows from the Idempotency-Key and the caller, so that a repeat finds the same
 * operation.
 * @throws ProblemError `idempotency-key-required`, `names-somebody`, `idempotency-key-reused`
 */
export const noteOperation = async (
  deps: Pick<OperationsDeps, 'clock' | 'operations'>,
  { request, person, asked }: Asking,
): Promise<Noted> => {
  const now = deps.clock();
  const id = operationId(person, idempotencyKeyIn(request, londonDate(now)));
  const at = instantOf(now);
  const operation: Operation = {
    id,
    ...asked,
    requestedBy: person,
    requestedAt: at,
    updatedAt: at,
    ...notBegun,
  };
  const isNew = await deps.operations.put({ operation, revision: null });
  const stored = (isNew ? null : await deps.operations.get(id)) ?? { operation, revision: 1 };
  if (!isSame(stored.operation, asked)) {
    throw new ProblemError('idempotency-key-reused', {
      detail: 'send a new Idempotency-Key for a new request',
    });
  }
  if (stored.operation.status === 'requested') await deps.operations.list(stored.operation);
  if (isNew)
    log('operation-requested', {
      operation: id,
      kind: asked.kind,
      school: asked.school ?? undefined,
      model: asked.model ?? undefined,
      queue: asked.queue,
      actor: person,
    });
  return { ...stored, isNew };
};

/**
 * Notes the operation and asks for it on the bus; again where nobody has begun with it: the first request may
 * have died in between. @throws ProblemError as `noteOperation` does
 */
export const beginOperation = async (deps: OperationsDeps, asking: Asking): Promise<HttpResponse> => {
  const noted = await noteOperation(deps, asking);
  if (noted.operation.status === 'requested') await requestOperation(deps, noted.operation);
  return accepted(noted);
};

const operationId = (person: string, key: string): string => hexIdOf(JSON.stringify([person, key]));

const isSame = (operation: Operation, asked: Asked): boolean =>
  (['kind', 'school', 'model', 'expect', 'queue', 'message'] as const).every(
    (part) => operation[part] === asked[part],
  );

/** How far it is, and where to ask how it goes on. */
export const accepted = ({
  operation: { id, status },
  isNew,
}: Pick<Noted, 'operation' | 'isNew'>): HttpResponse =>
  jsonResponse(
    202,
    { operation: id, status },
    { location: `/v1/trust/operations/${id}`, ...(isNew ? {} : { 'idempotency-replayed': 'true' }) },
  );
