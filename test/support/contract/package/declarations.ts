import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import earlier from '../../../../events/catalogue/earlier-versions.json' with { type: 'json' };
import { catalogue } from '../../../../events/catalogue/index.ts';
import {
  type PublishedVersion,
  publishedVersions,
  versionName,
} from '../../../../events/catalogue/published-versions.ts';
import { keyOf, schemasOf } from '../../../../functions/openapi/asyncapi-messages.ts';
import type { Files } from './compiled.ts';

const typesOf = async (document: object): Promise<string> =>
  astToString(await openapiTS(JSON.stringify(document), { immutable: true, silent: true }));

/** What refers to itself is JSON of any form (`openObject`), which a declaration made of a schema can't name. */
const withoutCycles = (schemas: object): object =>
  JSON.parse(JSON.stringify(schemas), (key, value) => {
    if (key === '$defs') return undefined;
    return String(value?.$ref).includes('/$defs/') ? {} : value;
  });

const nameOf = ({ stream, type, version }: PublishedVersion): string => versionName(stream, type, version);

const memberOf = (one: PublishedVersion): string => {
  const { stream, type, version } = one;
  const of = `readonly stream: '${stream}'; readonly type: '${type}'; readonly version: ${version}`;
  return `  readonly '${nameOf(one)}': { ${of}; readonly data: components['schemas']['${keyOf(one)}'] };`;
};

/** Editors strike out what is deprecated. */
const endOf = ({ deprecated }: PublishedVersion): string =>
  deprecated === null ? '' : ` @deprecated until ${deprecated.until}, then ${deprecated.instead}`;

const commentOf = (one: PublishedVersion): string =>
  `  /** ${one.description.replaceAll('*/', '')}${endOf(one)} */`;

const eventVersions = (versions: readonly PublishedVersion[]): string => `// Made of the published schemas.
import type { components } from './event-schemas.js';

/** Every version of every event, by its name. */
export interface EventVersions {
${versions.flatMap((one) => [commentOf(one), memberOf(one)]).join('\n')}
}

/** Names of the newest version of each event. */
export type NewestName =
${versions
  .filter(({ isNewest }) => isNewest)
  .map((one) => `  | '${nameOf(one)}'`)
  .join('\n')};
`;

/** The declarations that are made of the published contract: of events by their schemas, of addresses by OpenAPI. */
export const declarations = async (): Promise<Files> => {
  const versions = publishedVersions(catalogue, earlier, 'https://api.daybook.example/schemas');
  const info = { title: 'Daybook events', version: '1.0.0' };
  const schemas = withoutCycles(schemasOf(versions));
  const events = { openapi: '3.1.0', info, paths: {}, components: { schemas } };
  const api: object = JSON.parse(readFileSync('docs/contract/openapi.json', 'utf8'));
  return new Map([
    ['dist/contract/event-versions.d.ts', eventVersions(versions)],
    ['dist/contract/event-schemas.d.ts', await typesOf(events)],
    ['dist/contract/paths.d.ts', await typesOf(api)],
  ]);
};
