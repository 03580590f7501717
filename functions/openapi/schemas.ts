import type { Deprecation } from '../../events/catalogue/define-events.ts';
import { type PublishedVersion, versionName } from '../../events/catalogue/published-versions.ts';
import { jsonResponse } from '../shared/http/http-message.ts';
import { nothingHere } from '../shared/http/problem-error.ts';
import type { Handle } from '../shared/http/routed.ts';
import { withDeprecation } from './asyncapi-messages.ts';

/** A shipped version never changes. */
const FOR_A_DAY = 'public, max-age=86400';

/**
 * `GET /schemas/{stream}/{type}/{version}`: the JSON Schema of an event's data, at the address that the
 * event's `dataschema` names, for every version ever shipped. Of a version that comes to its end, headers say
 * since when that is announced (RFC 9745), when it is (RFC 8594), and which version takes its place (RFC 5829).
 * @param versions read at the first request
 * @throws ProblemError `not-found` for others
 */
export const getSchema = (versions: () => readonly PublishedVersion[]): Handle => {
  let schemas: ReadonlyMap<string, PublishedVersion> | undefined;
  return async ({ params }) => {
    schemas ??= byAddress(versions());
    const version = schemas.get(`${params['stream']}/${params['type']}/${params['version']}`);
    if (version === undefined) throw nothingHere();
    return jsonResponse(200, withDeprecation(version), {
      'content-type': 'application/schema+json',
      'cache-control': FOR_A_DAY,
      ...(version.deprecated === null ? {} : headersOf(version, version.deprecated)),
    });
  };
};

const DAY_MS = 86_400_000;

const addressEnd = ({ stream, type, version }: PublishedVersion): string =>
  `${versionName(stream, type, version)}.json`;

/** The end is the first instant after the last day, in UTC as all of an event. */
const headersOf = (version: PublishedVersion, { since, until, instead }: Deprecation) => ({
  deprecation: `@${Date.parse(since) / 1000}`,
  sunset: new Date(Date.parse(until) + DAY_MS).toUTCString(),
  link: `<${String(version.schema['$id']).replace(addressEnd(version), '')}${instead}.json>; rel="successor-version"`,
});

const byAddress = (versions: readonly PublishedVersion[]): ReadonlyMap<string, PublishedVersion> =>
  new Map(versions.map((version) => [addressEnd(version), version]));
