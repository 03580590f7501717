import { type PublishedVersion, versionName } from '../../events/catalogue/published-versions.ts';
import { jsonResponse } from '../shared/http/http-message.ts';
import { nothingHere } from '../shared/http/problem-error.ts';
import type { Handle } from '../shared/http/routed.ts';

/** A shipped version never changes. */
const FOR_A_DAY = 'public, max-age=86400';

/**
 * `GET /schemas/{stream}/{type}/{version}`: the JSON Schema of an event's data, at the address that the
 * event's `dataschema` names, for every version ever shipped.
 * @param versions read at the first request
 * @throws ProblemError `not-found` for others
 */
export const getSchema = (versions: () => readonly PublishedVersion[]): Handle => {
  let schemas: ReadonlyMap<string, object> | undefined;
  return async ({ params }) => {
    schemas ??= byAddress(versions());
    const schema = schemas.get(`${params['stream']}/${params['type']}/${params['version']}`);
    if (schema === undefined) throw nothingHere();
    return jsonResponse(200, schema, {
      'content-type': 'application/schema+json',
      'cache-control': FOR_A_DAY,
    });
  };
};

const byAddress = (versions: readonly PublishedVersion[]): ReadonlyMap<string, object> =>
  new Map(
    versions.map(({ stream, type, version, schema }) => [
      `${versionName(stream, type, version)}.json`,
      schema,
    ]),
  );
