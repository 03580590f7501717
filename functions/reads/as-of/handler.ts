import type { HttpRequest, HttpResponse } from '../../shared/http/http-message.ts';
import type { AsOfDeps } from './as-of-deps.ts';
import { getSchool } from './school.ts';
import { getTrust } from './trust.ts';

/** What was so at an instant: in one school, or in every school for roles of the trust. */
export const createHandler = (deps: AsOfDeps): ((request: HttpRequest) => Promise<HttpResponse>) => {
  const [ofSchool, ofTrust] = [getSchool(deps), getTrust(deps)];
  return (request) => (request.route === 'GET /v1/trust/as-of' ? ofTrust(request) : ofSchool(request));
};
