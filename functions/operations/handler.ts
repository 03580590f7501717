import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import type { HttpRequest, HttpResponse } from '../shared/http/http-message.ts';
import { idIn } from '../shared/http/ids.ts';
import { type Handle, routed } from '../shared/http/routed.ts';
import { queryOf } from '../shared/reads/query-string.ts';
import { getAlertSecret } from './alert-secret.ts';
import { beginOperation } from './begin-operation.ts';
import { getOperation, getOperations } from './get-operation.ts';
import { getReplay } from './get-replay.ts';
import { getHealth } from './health/get-health.ts';
import { personFor } from './person-for.ts';
import { getDeadLetters, getQueues } from './queues/get-queues.ts';
import { postRedriveAll, postRedriveOne } from './queues/post-redrive.ts';
import { requireModel } from './rebuildable.ts';
import type { OperationsDeps } from './types.ts';

/**
 * What is asked of the record as a whole and takes its time: begun here, carried out elsewhere, looked up
 * here.
 */
export const createHandler = (deps: OperationsDeps): Handle =>
  routed({
    'POST /v1/schools/{schoolId}/rebuilds/{model}': async (request) =>
      postRebuild(deps, request, idIn(request.params, 'schoolId')),
    'POST /v1/trust/rebuilds/{model}': (request) => postRebuild(deps, request, null),
    'POST /v1/trust/sweeps': (request) => postSweep(deps, request),
    'GET /v1/trust/operations': (request) => getOperations(deps, request),
    'GET /v1/trust/operations/{operation}': (request) => getOperation(deps, request),
    'GET /v1/schools/{schoolId}/alert-channels/{channel}/secret': (request) => getAlertSecret(deps, request),
    'GET /v1/schools/{schoolId}/subscriptions/{subscriptionId}/replay': (request) => getReplay(deps, request),
    'GET /v1/trust/health': (request) => getHealth(deps, request),
    'GET /v1/trust/queues': (request) => getQueues(deps, request),
    'GET /v1/trust/queues/{queue}/dead-letters': (request) => getDeadLetters(deps, request),
    'POST /v1/trust/queues/{queue}/redrive': (request) => postRedriveAll(deps, request),
    'POST /v1/trust/queues/{queue}/dead-letters/{message}/redrive': (request) =>
      postRedriveOne(deps, request),
  });

const rebuildQuery = z.strictObject({ expect: z._default(z.enum(['identical', 'corrected']), 'identical') });
const noQuery = z.strictObject({});

/** Null: the model of every school. */
const postRebuild = async (
  deps: OperationsDeps,
  request: HttpRequest,
  school: string | null,
): Promise<HttpResponse> => {
  const model = idIn(request.params, 'model');
  requireModel(model, school);
  const person = await personFor(deps, request, { tenant: school ?? TRUST_TENANT, action: 'rebuild' });
  const { expect } = queryOf(rebuildQuery, request);
  return beginOperation(deps, { request, person, asked: { kind: 'rebuild', school, model, expect } });
};

const postSweep = async (deps: OperationsDeps, request: HttpRequest): Promise<HttpResponse> => {
  const person = await personFor(deps, request, { tenant: TRUST_TENANT, action: 'sweep' });
  queryOf(noQuery, request);
  return beginOperation(deps, {
    request,
    person,
    asked: { kind: 'sweep', school: null, model: null, expect: 'identical' },
  });
};
