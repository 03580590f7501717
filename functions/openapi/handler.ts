import type { PublishedVersion } from '../../events/catalogue/published-versions.ts';
import { jsonResponse } from '../shared/http/http-message.ts';
import { type Handle, routed } from '../shared/http/routed.ts';
import { asyncApi } from './asyncapi.ts';
import { type CatalogueOptions, catalogueOf } from './catalogue.ts';
import { openApi } from './document.ts';
import { getSchema } from './schemas.ts';

export interface HandlerOptions extends CatalogueOptions {
  /** Every event version ever shipped. */
  readonly versions: () => readonly PublishedVersion[];
}

/**
 * How the API is used and what events look like: it needs no token and is the same for everybody, so that it
 * may be cached.
 */
export const createHandler = (options: HandlerOptions): Handle =>
  routed({
    'GET /openapi.json': madeOnce(() => openApi(options)),
    'GET /asyncapi.json': madeOnce(() => asyncApi(options.versions(), options.docsBaseUrl)),
    'GET /schemas/{stream}/{type}/{version}': getSchema(options.versions),
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
