import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { idIn } from '../shared/http/ids.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import type { Operation } from '../shared/operations/operation.ts';
import { queryOf } from '../shared/reads/query-string.ts';
import { personFor } from './person-for.ts';
import { followed } from './queues/followed.ts';
import type { OperationsDeps } from './types.ts';

/** `GET /v1/trust/operations/{operation}`: how an operation goes, and what came of it. */
export const getOperation = async (deps: OperationsDeps, request: HttpRequest): Promise<HttpResponse> => {
  const id = idIn(request.params, 'operation');
  await personFor(deps, request, { tenant: TRUST_TENANT, action: 'operations' });
  queryOf(z.strictObject({}), request);
  const stored = await deps.operations.get(id);
  if (stored === null) throw new ProblemError('not-found', { detail: 'no operation has this id' });
  return jsonResponse(200, shownOf(await followed(deps, stored.operation)));
};

/** As many as a page of them shows. */
const NEWEST = 20;

/** `GET /v1/trust/operations`: those that were asked for last, newest first, without the rows that they name. */
export const getOperations = async (deps: OperationsDeps, request: HttpRequest): Promise<HttpResponse> => {
  await personFor(deps, request, { tenant: TRUST_TENANT, action: 'operations' });
  queryOf(z.strictObject({}), request);
  const newest = await deps.operations.newest(NEWEST);
  const found = await Promise.all(newest.map((one) => followed(deps, one)));
  return jsonResponse(200, { operations: found.map(shownOf).map(({ rows: _, ...shown }) => shown) });
};

const shownOf = ({ id: operation, cursor: _, ended: __, ...shown }: Operation) => ({ operation, ...shown });
