import { nothingHere } from '../http/problem-error.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';

/** Answers one request. */
export type Handle = (request: HttpRequest) => Promise<HttpResponse>;

/**
 * One handler of several routes. @param routes by the route's key, such as `GET /openapi.json` @throws
 * ProblemError `not-found` for others
 */
export const routed = (routes: Readonly<Record<string, Handle>>): Handle => {
  const known = new Map(Object.entries(routes));
  return async (request) => {
    const handle = known.get(request.route);
    if (handle === undefined) throw nothingHere();
    return handle(request);
  };
};
