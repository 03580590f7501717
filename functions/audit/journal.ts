import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { auditTarget } from '../shared/reads/audit-target.ts';
import { authorisedRead, recordedRead } from '../shared/reads/authorised-read.ts';
import { queryOf } from '../shared/reads/query-string.ts';
import type { AuditDeps } from './audit-deps.ts';
import { pageAfterQuery, refuseBeyond } from './audit-queries.ts';
import { pageOfJournal } from './page.ts';

/**
 * `GET /v1/schools/{schoolId}/journal`: the texts of the commits just as they were hashed, personal fields sealed, with their positions
 * and hashes: what an export is made of.
 */
export const getJournal =
  (deps: AuditDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = auditTarget(request, 'journal');
    const authorisation = await authorisedRead(deps, request, target);
    const { after, limit } = queryOf(pageAfterQuery, request);
    const head = await deps.replay.head(target.school);
    refuseBeyond('after', after, head);
    await recordedRead(deps, authorisation, target);
    const wanted = { school: target.school, after, head, limit };
    const { first, last, items } = await pageOfJournal(
      deps.replay,
      wanted,
      ({ position, at, read: { hash, text } }) => [
        { item: { position, at, hash, text }, bytes: Buffer.byteLength(JSON.stringify(text)) },
      ],
    );
    return jsonResponse(200, { first, last, head, entries: items });
  };
