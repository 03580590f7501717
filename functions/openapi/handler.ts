import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { type OpenApiOptions, openApi } from './document.ts';

/** `GET /openapi.json`: needs no token; the same for everybody, so it may be cached. Made at the first request. */
export const createHandler = (options: OpenApiOptions): ((request: HttpRequest) => Promise<HttpResponse>) => {
  let document: object | undefined;
  return async () => {
    document ??= openApi(options);
    return jsonResponse(200, document, { 'cache-control': 'public, max-age=300' });
  };
};
