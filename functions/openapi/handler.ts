import { jsonResponse } from '../shared/http/http-message.ts';
import { type Handle, routed } from '../shared/http/routed.ts';
import { type CatalogueOptions, catalogueOf } from './catalogue.ts';
import { openApi } from './document.ts';

/**
 * `GET /openapi.json` and `GET /v1/catalogue`: they need no token and are the same for everybody, so they may
 * be cached.
 */
export const createHandler = (options: CatalogueOptions): Handle =>
  routed({
    'GET /openapi.json': madeOnce(() => openApi(options)),
    'GET /v1/catalogue': madeOnce(() => catalogueOf(options)),
  });

/** At the first request. */
const madeOnce = (make: () => object): Handle => {
  let document: object | undefined;
  return async () => {
    document ??= make();
    return jsonResponse(200, document, { 'cache-control': 'public, max-age=300' });
  };
};
