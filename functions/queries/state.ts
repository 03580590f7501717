import type { StreamKey } from '../../events/log/types.ts';
import { type AnyFolding, typedFoldingOf } from '../shared/any-stream.ts';
import { instantOf } from '../shared/clock.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { authorisedRead, recordedRead, targetIn } from '../shared/reads/authorised-read.ts';
import { nothingRecorded, streamNamed } from '../shared/reads/known-stream.ts';
import { presented } from '../shared/reads/personal.ts';
import { pastInstant, queryOf, stateQuery } from '../shared/reads/query-string.ts';
import { commitsUntil, type Until } from './commits-until.ts';
import type { QueryDeps } from './query-deps.ts';

interface Folded {
  readonly commit: number;
  readonly version: number;
  readonly recordedAt: string | null;
  readonly state: unknown;
}

/** `GET /v1/schools/{schoolId}/{stream}/{streamId}`: the state, folded from the log; now, or as of an instant. */
export const getState =
  (deps: QueryDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = targetIn(request);
    const stream = streamNamed(deps.streams, target.stream);
    const authorisation = await authorisedRead(deps, request, target);
    const { asOf, by } = queryOf(stateQuery, request);
    const until = { asOf: pastInstant(asOf, instantOf(deps.clock())), by };
    const folded = until.asOf === null ? await deps.log.load(target, typedFoldingOf(stream)) : await foldUntil(deps, stream, target, until);
    if (folded.commit === 0) throw nothingRecorded(until.asOf);
    await recordedRead(deps, authorisation, target);
    const { commit, version, recordedAt } = folded;
    const state = await presented(deps.sealer, authorisation, target, folded.state);
    const body = { stream: `${target.stream}/${target.id}`, commit, version, recordedAt, ...asOfIn(until), state };
    return jsonResponse(200, body, until.asOf === null ? { etag: `"${commit}"` } : {});
  };

const asOfIn = ({ asOf, by }: Until) => (asOf === null ? {} : { asOf, by });

const foldUntil = async (deps: QueryDeps, stream: AnyFolding, key: StreamKey, until: Until): Promise<Folded> => {
  const { initialState, evolve } = typedFoldingOf(stream);
  let folded: Folded = { commit: 0, version: 0, recordedAt: null, state: initialState };
  for await (const { commit, events } of commitsUntil(deps.log, key, until)) {
    for (const { version, event } of events) {
      const state = evolve(folded.state, deps.catalogue.upcast(key.stream, event));
      folded = { commit: commit.commit, version, recordedAt: commit.recordedAt, state };
    }
  }
  return folded;
};
