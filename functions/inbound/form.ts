import type { HttpRequest } from '../shared/http/http-message.ts';
import { jsonBody, MAX_BODY_BYTES } from '../shared/http/json-body.ts';
import { refuseOtherMedia } from '../shared/http/json-media.ts';
import { ProblemError } from '../shared/http/problem-error.ts';

/** Whether a form of the page itself was sent; anything else is JSON. */
export const isForm = ({ headers }: Pick<HttpRequest, 'headers'>): boolean =>
  (headers['content-type'] ?? '').toLowerCase().startsWith('application/x-www-form-urlencoded');

const formOf = (body: string): unknown => {
  if (Buffer.byteLength(body) > MAX_BODY_BYTES)
    throw new ProblemError('too-large', { detail: `send at most ${MAX_BODY_BYTES} bytes` });
  return Object.fromEntries(new URLSearchParams(body));
};

/** @throws ProblemError `malformed-json`, `too-large`, `unsupported-media-type` */
export const bodyOf = (request: HttpRequest): unknown => {
  if (isForm(request)) return formOf(request.body);
  refuseOtherMedia(request);
  return jsonBody(request.body);
};
