import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { FoundPosition, TamperedPosition } from '../../events/log/replay/replay.ts';
import { withinReach } from '../shared/access/reach.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { tamperedSeen } from '../shared/lambda/tampered.ts';
import { type Item, pageOfJournal } from '../shared/publishing/page-of-journal.ts';
import type { ToEnvelopes } from '../shared/publishing/to-envelope.ts';
import { auditTarget } from '../shared/reads/audit-target.ts';
import { authorisedRead, recordedRead } from '../shared/reads/authorised-read.ts';
import type { AuditDeps } from './audit-deps.ts';
import { feedQueryOf, refuseBeyond } from './audit-queries.ts';
import type { FeedFilter } from './feed-filters.ts';

/**
 * Seconds after which it is worth asking again: a commit is journaled about a second after it was recorded.
 */
const RETRY_AFTER = '5';

/** An event that never goes out, as on the bus: ids and a reason. */
interface Omitted {
  readonly id: string;
  readonly reason: string;
}
type Entry = Envelope | Omitted | TamperedPosition;

/**
 * `GET /v1/schools/{schoolId}/feed`: the events of a school in journal order, in the form that they have on
 * the bus. `first` and `last` are the positions that a page covers, also where a filter leaves nothing of
 * them: the next page begins at `last` plus one. A service is answered the types that its registration names.
 * A commit that is not as it was journaled is named, whatever the filter, and its events are not handed out.
 */
export const getFeed =
  (deps: AuditDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = auditTarget(request, 'feed');
    const authorisation = await authorisedRead(deps, request, target);
    const { filter, ...query } = feedQueryOf(deps, request);
    const types = withinReach(authorisation.caller, filter.types);
    const head = await deps.replay.head(target.school);
    refuseBeyond('after', query.after, head);
    await recordedRead(deps, authorisation, target);
    const wanted = { school: target.school, after: query.after, head, limit: query.limit };
    const { first, last, items } = await pageOfJournal(
      deps.replay,
      wanted,
      entriesOf(deps.toEnvelopes, { ...filter, types }),
    );
    const events = items.filter(isEvent);
    const omitted = items.filter((item): item is Omitted => 'reason' in item);
    const seen = tamperedSeen(target.school, items.filter(isTampered));
    // Of which record it is, would say more to a service than its types do.
    const isService = authorisation.caller.reach !== undefined;
    const tampered = isService ? seen.map((one) => ({ ...one, record: null, commit: null })) : seen;
    const isEnd = last === head;
    const body = { first, last, events, omitted, tampered, next: isEnd ? null : last };
    return jsonResponse(200, body, isEnd ? { 'retry-after': RETRY_AFTER } : {});
  };

const isEvent = (entry: Entry): entry is Envelope => 'specversion' in entry;
const isTampered = (entry: Entry): entry is TamperedPosition => 'standing' in entry;

const entriesOf =
  (toEnvelopes: ToEnvelopes, { types, takesCommit }: FeedFilter) =>
  (found: FoundPosition): readonly Item<Entry>[] => {
    if (found.standing !== 'intact') return [{ item: found, bytes: TAMPERED_BYTES }];
    const { read, position } = found;
    if (!takesCommit(read.commit)) return [];
    return toEnvelopes(read.commit, position)
      .filter((_, index) => types === null || types.has(read.commit.events[index]?.type ?? ''))
      .map((outgoing) =>
        'envelope' in outgoing ? outgoing.envelope : { id: outgoing.eventId, reason: outgoing.unpublishable },
      )
      .map((item) => ({ item, bytes: Buffer.byteLength(JSON.stringify(item)) }));
  };

/** Ids and hashes. */
const TAMPERED_BYTES = 400;
