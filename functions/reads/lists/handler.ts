import type { HttpRequest, HttpResponse } from '../../shared/http/http-message.ts';
import { getTrustView } from './trust-views.ts';
import type { ViewDeps } from './view-deps.ts';
import { getView } from './views.ts';

/** Lists of one school, and of every school for roles of the trust. */
export const createHandler = (deps: ViewDeps): ((request: HttpRequest) => Promise<HttpResponse>) => {
  const [ofSchool, ofTrust] = [getView(deps), getTrustView(deps)];
  return (request) => (request.route === 'GET /v1/trust/views/{model}' ? ofTrust(request) : ofSchool(request));
};
