import type { StoredCheckpoint } from '../../events/log/checkpoints/types.ts';
import { sizeIn } from '../shared/http/checkpoint-size.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { queryOf } from '../shared/reads/query-string.ts';
import { type AskedLogIn, allowedLog } from './asked-log.ts';
import type { AuditDeps } from './audit-deps.ts';
import { noQuery, pageAfterQuery } from './audit-queries.ts';

/** @throws ProblemError `not-found` */
export const checkpointOr404 = (checkpoint: StoredCheckpoint | null): StoredCheckpoint => {
  if (checkpoint !== null) return checkpoint;
  throw new ProblemError('not-found', {
    detail: 'there is no checkpoint of this size; the list of checkpoints has those that there are',
  });
};

/** `GET …/checkpoints`, of a school or of the trust: smallest first; `next` is the size to send as `after`. */
export const listCheckpoints =
  (deps: AuditDeps, asked: AskedLogIn) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const log = await allowedLog(deps, request, asked(request, 'checkpoints'));
    const { after, limit } = queryOf(pageAfterQuery, request);
    const found = await deps.checkpoints.list(log, after, limit + 1);
    const checkpoints = found.slice(0, limit);
    return jsonResponse(200, {
      checkpoints,
      next: found.length > limit ? (checkpoints.at(-1)?.size ?? null) : null,
    });
  };

/** `GET …/checkpoints/latest`. */
export const latestCheckpoint =
  (deps: AuditDeps, asked: AskedLogIn) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const log = await allowedLog(deps, request, asked(request, 'checkpoints'));
    queryOf(noQuery, request);
    return jsonResponse(200, checkpointOr404(await deps.checkpoints.latest(log)));
  };

/** `GET …/checkpoints/{size}`. */
export const checkpointAt =
  (deps: AuditDeps, asked: AskedLogIn) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const log = await allowedLog(deps, request, asked(request, 'checkpoints'));
    queryOf(noQuery, request);
    return jsonResponse(200, checkpointOr404(await deps.checkpoints.at(log, sizeIn(request))));
  };
