import { trustLink } from '../shared/checkpoints/log-of-logs/trust-link.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { queryOf } from '../shared/reads/query-string.ts';
import { allowedLog, ofSchool } from './asked-log.ts';
import type { AuditDeps } from './audit-deps.ts';
import { trustProofQuery } from './audit-queries.ts';
import { checkpointOr404 } from './checkpoints.ts';
import { base64 } from './proofs.ts';

/**
 * `GET …/proofs/trust`: that a checkpoint of the school, the newest where none is named, is an entry of the
 * trust's log of logs, or that one is which continues it; or, before the next hour, the last one before it.
 */
export const getTrustProof =
  (deps: AuditDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const school = await allowedLog(deps, request, ofSchool(request, 'proofs'));
    const { size } = queryOf(trustProofQuery, request);
    const { checkpoints } = deps;
    const of = checkpointOr404(
      size === undefined ? await checkpoints.latest(school) : await checkpoints.at(school, size),
    ).size;
    const link = await trustLink(deps, school, of);
    if (link === null)
      throw new ProblemError('not-found', {
        detail: "no checkpoint of this school is in the trust's log of logs yet: it takes them in every hour",
      });
    const { entry, note, checkpoint, inclusion, consistency } = link;
    return jsonResponse(200, {
      position: entry.position,
      size: checkpoint.size,
      inclusion: inclusion.map(base64),
      entry: { size: entry.size, note },
      of,
      consistency: consistency.map(base64),
      checkpoint,
    });
  };
