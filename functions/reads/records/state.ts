import type { AnyStream } from '../../../domain/kernel/stream.ts';
import type { Counted } from '../../../domain/kernel/total-evolve.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import { evolved } from '../../../domain/reports/as-of/event-fold.ts';
import type { Tampered } from '../../../events/log/found.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { authorisedRead, recordedLook, targetIn } from '../../shared/reads/authorised-read.ts';
import { nothingRecorded, streamNamed } from '../../shared/reads/known-stream.ts';
import { presented } from '../../shared/reads/personal.ts';
import { pastUntil, queryOf, stateQuery } from '../../shared/reads/query-string.ts';
import { tamperedRecord } from '../../shared/reads/tampered-record.ts';
import { commitsUntil } from './commits-until.ts';
import type { RecordDeps } from './record-deps.ts';
import { shortenedState } from './shortened.ts';

interface Folded<S> {
  readonly commit: number;
  readonly version: number;
  readonly recordedAt: string | null;
  readonly state: S;
}

/**
 * `GET /v1/schools/{schoolId}/{stream}/{streamId}`: the state, folded from the log; now, or as of an instant. It is folded from the commits
 * themselves, each compared with the journal: the state that a commit carries is for decisions, and no hash covers it.
 * @throws ProblemError `tampered` when a commit is not as it was journaled
 */
export const getState =
  (deps: RecordDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = targetIn(request);
    const stream = streamNamed(deps.streams, target.stream);
    const about = { subject: stream.subjectOf(target.id, null), log: deps.log };
    const authorisation = await authorisedRead(deps, request, target, about);
    const { asOf, by } = queryOf(stateQuery, request);
    const until = pastUntil({ asOf, by }, instantOf(deps.clock()));
    const folded = await foldUntil(deps, stream, target, until);
    if (folded.version === 0) throw nothingRecorded(until);
    await recordedLook(deps, authorisation, target, until);
    const { commit, version, recordedAt } = folded;
    const shown = shortenedState(await presented(deps.sealer, authorisation, target, folded.state));
    const body = { stream: `${target.stream}/${target.id}`, commit, version, recordedAt, ...until, ...shown };
    return jsonResponse(200, body, until === null ? { etag: `"${commit}"` } : {});
  };

const foldUntil = async (
  deps: RecordDeps,
  stream: AnyStream,
  key: StreamKey,
  until: Until | null,
): Promise<Folded<Counted>> => {
  let folded: Folded<Counted> = { commit: 0, version: 0, recordedAt: null, state: stream.initialState };
  const tampered: Tampered[] = [];
  for await (const one of commitsUntil(deps, key, until)) {
    if (one.standing !== 'intact') {
      tampered.push(one);
      continue;
    }
    const { commit, events } = one;
    // By time of happening, a commit of which nothing had happened by then does not count.
    if (events.length === 0 && until?.by === 'occurred') continue;
    folded = { ...folded, commit: commit.commit, recordedAt: commit.recordedAt };
    for (const numbered of events) {
      const state = evolved(stream, folded.state, numbered);
      folded = { ...folded, version: numbered.version, state };
    }
  }
  if (tampered.length > 0) throw tamperedRecord(key.school, tampered);
  return folded;
};
