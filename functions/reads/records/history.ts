import type { Until } from '../../../domain/reports/as-of/counting.ts';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Grant } from '../../shared/access/permitted.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { shownTampered, tamperedSeen } from '../../shared/lambda/tampered.ts';
import { authorisedRead, recordedLook, type Target, targetIn } from '../../shared/reads/authorised-read.ts';
import { cursorsOf, refusedCursor } from '../../shared/reads/cursor.ts';
import { fitting } from '../../shared/reads/fitting.ts';
import { nothingRecorded, streamNamed } from '../../shared/reads/known-stream.ts';
import { presented } from '../../shared/reads/personal.ts';
import { historyQuery, pastUntil, queryOf } from '../../shared/reads/query-string.ts';
import { tamperedRecord } from '../../shared/reads/tampered-record.ts';
import { type CommitUntil, type CountedCommit, commitsUntil, numberOf } from './commits-until.ts';
import type { RecordDeps } from './record-deps.ts';

/**
 * `GET …/history`: what happened, in the order in which it was recorded, corrections and all. A page ends with a whole commit. A commit
 * that is not as it was journaled stands in its place, with its position and the hash that was journaled, and none of its events.
 * @throws ProblemError `tampered` when no commit of the record is as it was journaled
 */
export const getHistory =
  (deps: RecordDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = targetIn(request);
    const stream = streamNamed(deps.streams, target.stream);
    const about = { subject: stream.subjectOf(target.id, null), log: deps.log };
    const authorisation = await authorisedRead(deps, request, target, about);
    const { asOf, by, limit, cursor } = queryOf(historyQuery, request);
    const until = pastUntil({ asOf, by }, instantOf(deps.clock()));
    const cursors = cursorsOf(['history', target.school, target.stream, target.id, until]);
    const after = cursor === undefined ? 0 : commitIn(cursors.read(cursor));
    const { commits, isEnd } = await commitPage(deps, target, { until, after, limit });
    if (commits.length === 0 && after === 0) throw nothingRecorded(until);
    const tampered = commits.filter((one) => one.standing !== 'intact');
    if (tampered.length === commits.length && after === 0) throw tamperedRecord(target.school, tampered);
    await recordedLook(deps, authorisation, target, until);
    tamperedSeen(target.school, tampered);
    const presented = await Promise.all(
      commits.map(async (one) => ({
        commit: numberOf(one),
        events:
          one.standing === 'intact'
            ? await eventsOf(deps, authorisation, target, one)
            : [{ ...shownTampered(one) }],
      })),
    );
    const shown = fitting(presented, ({ events }) => events);
    const last = shown.at(-1);
    const next =
      last === undefined || (isEnd && shown.length === presented.length)
        ? null
        : cursors.write(String(last.commit));
    return jsonResponse(200, {
      stream: `${target.stream}/${target.id}`,
      events: shown.flatMap(({ events }) => events),
      next,
    });
  };

/** A page begins behind a commit; anyone may make up a cursor. @throws ProblemError `invalid-query` */
const commitIn = (end: string): number => {
  if (/^[1-9]\d{0,14}$/.test(end)) return Number(end);
  throw refusedCursor('expected a cursor of ours');
};

interface PageWanted {
  readonly until: Until | null;
  readonly after: number;
  /** Most events, but for the commit that passes it. */
  readonly limit: number;
}

/** What is read for one page: characters of stored events, and commits, of which some have none. */
const MOST_CHARS = 1_000_000;
const MOST_COMMITS = 2_000;

const commitPage = async (deps: RecordDeps, target: Target, { until, after, limit }: PageWanted) => {
  const commits: CommitUntil[] = [];
  let [events, chars] = [0, 0];
  for await (const commit of commitsUntil(deps, target, until, after)) {
    const isFull = events >= limit || chars >= MOST_CHARS || commits.length === MOST_COMMITS;
    if (commits.length > 0 && isFull) return { commits, isEnd: false };
    commits.push(commit);
    events += commit.standing === 'intact' ? commit.events.length : 1;
    chars += JSON.stringify(commit.standing === 'intact' ? commit.events : shownTampered(commit)).length;
  }
  return {
    commits: commits.filter((one) => one.standing !== 'intact' || one.events.length > 0),
    isEnd: true,
  };
};

const eventsOf = (deps: RecordDeps, grant: Grant, target: Target, { commit, events }: CountedCommit) =>
  Promise.all(
    events.map(async ({ version, event }): Promise<Record<string, Json>> => {
      const { type, v, occurredAt, data } = event;
      return {
        version,
        type,
        schemaVersion: v,
        occurredAt,
        recordedAt: commit.recordedAt,
        commit: commit.commit,
        actor: { id: commit.actor.id, roles: commit.actor.roles },
        policyVersion: commit.policyVersion,
        correlationId: commit.correlationId,
        data: await presented(deps.sealer, grant, target, data),
      };
    }),
  );
