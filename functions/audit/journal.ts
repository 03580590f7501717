import type { FoundPosition } from '../../events/log/replay/replay.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { tamperedSeen } from '../shared/lambda/tampered.ts';
import { type Item, pageOfJournal } from '../shared/publishing/page-of-journal.ts';
import { auditTarget } from '../shared/reads/audit-target.ts';
import { authorisedRead, recordedRead } from '../shared/reads/authorised-read.ts';
import { queryOf } from '../shared/reads/query-string.ts';
import type { AuditDeps } from './audit-deps.ts';
import { journalQuery, refuseBeyond } from './audit-queries.ts';

/**
 * `GET /v1/schools/{schoolId}/journal`: each position with its commit and the hash that was journaled, and
 * the text just as it was hashed, personal fields sealed: what an export is made of. Of a commit that is not
 * as it was journaled the text that was found stands there, or none. `source=log` reads the log's own table
 * alone, where otherwise the archive comes first.
 */
export const getJournal =
  (deps: AuditDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = auditTarget(request, 'journal');
    const authorisation = await authorisedRead(deps, request, target);
    const { after, limit, source } = queryOf(journalQuery, request);
    const replay = source === 'log' ? deps.liveReplay : deps.replay;
    const head = await replay.head(target.school);
    refuseBeyond('after', after, head);
    await recordedRead(deps, authorisation, target);
    const page = await pageOfJournal(replay, { school: target.school, after, head, limit }, itemsOf);
    tamperedSeen(
      target.school,
      page.items.flatMap(({ found }) => (found.standing === 'intact' ? [] : [found])),
    );
    const entries = page.items.map(({ entry }) => entry);
    return jsonResponse(200, { first: page.first, last: page.last, head, entries });
  };

const entryOf = (found: FoundPosition) => {
  const { standing, position, at } = found;
  if (found.standing === 'intact') {
    const { stream, id, commit } = found.read.commit;
    const { hash, text } = found.read;
    return { position, at, stream, id, commit, hash, standing, source: found.source, text };
  }
  const { stream = null, id = null, commit = null } = found.ref ?? {};
  const { text = null, hash: foundHash = null } = found.found ?? {};
  return { position, at, stream, id, commit, hash: found.hash, standing, source: null, text, foundHash };
};

interface Found {
  readonly found: FoundPosition;
  readonly entry: ReturnType<typeof entryOf>;
}

const itemsOf = (found: FoundPosition): readonly Item<Found>[] => {
  const entry = entryOf(found);
  return [{ item: { found, entry }, bytes: Buffer.byteLength(JSON.stringify(entry.text)) }];
};
