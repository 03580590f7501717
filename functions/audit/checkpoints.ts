import type { StoredCheckpoint } from '../../events/log/checkpoints/types.ts';
import { sizeIn } from '../shared/http/checkpoint-size.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { auditTarget } from '../shared/reads/audit-target.ts';
import { authorisedRead, recordedRead, type Target } from '../shared/reads/authorised-read.ts';
import { queryOf } from '../shared/reads/query-string.ts';
import type { AuditDeps } from './audit-deps.ts';
import { noQuery, pageAfterQuery } from './audit-queries.ts';

const allowed = async (deps: AuditDeps, request: HttpRequest): Promise<Target> => {
  const target = auditTarget(request, 'checkpoints');
  await recordedRead(deps, await authorisedRead(deps, request, target), target);
  return target;
};

/** @throws ProblemError `not-found` */
export const checkpointOr404 = (checkpoint: StoredCheckpoint | null): StoredCheckpoint => {
  if (checkpoint !== null) return checkpoint;
  throw new ProblemError('not-found', {
    detail: 'there is no checkpoint of this size; the list of checkpoints has those that there are',
  });
};

/** `GET /v1/schools/{schoolId}/checkpoints`: smallest first; `next` is the size to send as `after`. */
export const listCheckpoints =
  (deps: AuditDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const { school } = await allowed(deps, request);
    const { after, limit } = queryOf(pageAfterQuery, request);
    const found = await deps.checkpoints.list(school, after, limit + 1);
    const checkpoints = found.slice(0, limit);
    return jsonResponse(200, {
      checkpoints,
      next: found.length > limit ? (checkpoints.at(-1)?.size ?? null) : null,
    });
  };

/** `GET /v1/schools/{schoolId}/checkpoints/latest`. */
export const latestCheckpoint =
  (deps: AuditDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const { school } = await allowed(deps, request);
    queryOf(noQuery, request);
    return jsonResponse(200, checkpointOr404(await deps.checkpoints.latest(school)));
  };

/** `GET /v1/schools/{schoolId}/checkpoints/{size}`. */
export const checkpointAt =
  (deps: AuditDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const { school } = await allowed(deps, request);
    queryOf(noQuery, request);
    return jsonResponse(200, checkpointOr404(await deps.checkpoints.at(school, sizeIn(request))));
  };
