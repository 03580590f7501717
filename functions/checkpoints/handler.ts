import type { HttpRequest, HttpResponse } from '../shared/http/http-message.ts';
import { nothingHere } from '../shared/reads/known-stream.ts';
import type { CheckpointDeps } from './checkpoint-deps.ts';
import { countersign } from './countersign.ts';
import { sealNow } from './seal-now.ts';

/** Makes checkpoints on request, and takes the countersignatures of witnesses. */
export const createHandler = (deps: CheckpointDeps): ((request: HttpRequest) => Promise<HttpResponse>) => {
  const routes = new Map([
    ['POST /v1/schools/{schoolId}/checkpoints', sealNow(deps)],
    ['POST /v1/schools/{schoolId}/checkpoints/{size}/countersignatures', countersign(deps)],
  ]);
  return async (request) => {
    const answer = routes.get(request.route);
    if (answer === undefined) throw nothingHere();
    return answer(request);
  };
};
