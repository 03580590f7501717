import { readFileSync } from 'node:fs';
import type { StreamEvents } from '../../../events/catalogue/define-events.ts';
import { publishedVersions } from '../../../events/catalogue/published-versions.ts';
import { schemasOf } from '../../../functions/openapi/asyncapi-messages.ts';
import type { Golden } from '../evolution/golden-files.ts';
import { apiOf, type OpenApi, type ReleasedApi } from './api-breaks.ts';
import { type Contract, contractFaults, contractNow, type NamedBreak } from './breaking-changes.ts';
import { earlierVersions } from './earlier-versions.ts';

/** What the last release promised, and which breaks of it are meant. */
export const RELEASED = 'docs/contract/released.json';
/** What callers of the last release rest on. */
export const RELEASED_API = 'docs/contract/released-api.json';
export const NAMED_BREAKS = 'docs/contract/breaking-changes.json';

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The contract as the catalogue and the golden files have it. */
export const presentContract = (
  catalogue: readonly StreamEvents[],
  golden: Golden,
  release: string,
): Contract =>
  contractNow(
    release,
    { ...schemasOf([])['envelope'] },
    publishedVersions(catalogue, earlierVersions(catalogue, golden), ''),
  );

/** Breaks since the last release that are not named, or named and none: from the committed files, offline. */
export const breakFaults = (catalogue: readonly StreamEvents[], golden: Golden): readonly string[] =>
  contractFaults(
    jsonOf(RELEASED) as Contract,
    presentContract(catalogue, golden, 'now'),
    jsonOf(NAMED_BREAKS) as readonly NamedBreak[],
  );

/** The API as it is described now. */
export const presentApi = (release: string): ReleasedApi =>
  apiOf(jsonOf('docs/contract/openapi.json') as OpenApi, release);
export const releasedApi = (): ReleasedApi => jsonOf(RELEASED_API) as ReleasedApi;

/** A version a line. */
export const releasedText = ({ release, envelope, versions }: Contract): string => {
  const lines = Object.entries(versions).map(
    ([name, schema]) => `    ${JSON.stringify(name)}: ${JSON.stringify(schema)}`,
  );
  return `{\n  "release": ${JSON.stringify(release)},\n  "envelope": ${JSON.stringify(envelope)},\n  "versions": {\n${lines.join(',\n')}\n  }\n}\n`;
};
