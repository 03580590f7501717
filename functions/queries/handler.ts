import type { HttpRequest, HttpResponse } from '../shared/http/http-message.ts';
import { nothingHere } from '../shared/reads/known-stream.ts';
import { getHistory } from './history.ts';
import type { QueryDeps } from './query-deps.ts';
import { getState } from './state.ts';

/** Reads of one record, and the answer to whatever no other route of the API takes. */
export const createHandler = (deps: QueryDeps): ((request: HttpRequest) => Promise<HttpResponse>) => {
  const routes = new Map([
    ['GET /v1/schools/{schoolId}/{stream}/{streamId}', getState(deps)],
    ['GET /v1/schools/{schoolId}/{stream}/{streamId}/history', getHistory(deps)],
  ]);
  return async (request) => {
    const answer = routes.get(request.route);
    if (answer === undefined) throw nothingHere();
    return answer(request);
  };
};
