import type { HttpRequest, HttpResponse } from '../shared/http/http-message.ts';
import { nothingHere } from '../shared/reads/known-stream.ts';
import type { AuditDeps } from './audit-deps.ts';
import { checkpointAt, latestCheckpoint, listCheckpoints } from './checkpoints.ts';
import { getFeed } from './feed.ts';
import { getJournal } from './journal.ts';
import { getKeys } from './keys.ts';
import { getConsistency, getInclusion, getRange } from './proofs.ts';

/** Reads of a school's record as a whole: in order, as it was hashed, and what proves it. */
export const createHandler = (deps: AuditDeps): ((request: HttpRequest) => Promise<HttpResponse>) => {
  const school = 'GET /v1/schools/{schoolId}';
  const routes = new Map<string, (request: HttpRequest) => Promise<HttpResponse>>([
    [`${school}/feed`, getFeed(deps)],
    [`${school}/journal`, getJournal(deps)],
    [`${school}/checkpoints`, listCheckpoints(deps)],
    [`${school}/checkpoints/latest`, latestCheckpoint(deps)],
    [`${school}/checkpoints/{size}`, checkpointAt(deps)],
    [`${school}/proofs/inclusion`, getInclusion(deps)],
    [`${school}/proofs/consistency`, getConsistency(deps)],
    [`${school}/proofs/range`, getRange(deps)],
    ['GET /v1/trust/keys', getKeys(deps)],
  ]);
  return async (request) => {
    const answer = routes.get(request.route);
    if (answer === undefined) throw nothingHere();
    return answer(request);
  };
};
