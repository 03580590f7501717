import earlier from '../../../events/catalogue/earlier-versions.json' with { type: 'json' };
import { catalogue } from '../../../events/catalogue/index.ts';
import { type PublishedVersion, publishedVersions } from '../../../events/catalogue/published-versions.ts';
import type { StreamFacts } from './stream-facts.ts';

/** Where a deployment answers schemas is its own matter: an address from the root. */
const BASE = '/schemas';
const SERVICE = 'daybook';

/** JSON is YAML: each line of the header is a value of JSON. */
const page = (header: Readonly<Record<string, unknown>>, body: readonly string[] = []): string =>
  [
    '---',
    ...Object.entries(header).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    '---',
    ...body,
    '',
  ].join('\n');

const idOf = ({ stream, type }: PublishedVersion): string => `${stream}.${type}`;
const semantic = (version: number): string => `${version}.0.0`;
const channelOf = (stream: string): string => `daybook.${stream}`;

/** EventCatalog keeps versions before the newest one below it. */
const folderOf = (version: PublishedVersion): string =>
  version.isNewest
    ? `events/${idOf(version)}`
    : `events/${idOf(version)}/versioned/${semantic(version.version)}`;

const eventFiles = (version: PublishedVersion): readonly (readonly [string, string])[] => {
  const { stream, type, description, items, schema, deprecated } = version;
  const header = {
    id: idOf(version),
    name: type,
    version: semantic(version.version),
    summary: description,
    schemaPath: 'schema.json',
    channels: [{ id: channelOf(stream), version: '1.0.0' }],
    ...(deprecated === null
      ? {}
      : { deprecated: { date: deprecated.until, message: `Take ${deprecated.instead} instead` } }),
    badges: items.map((content) => ({ content, backgroundColor: 'blue', textColor: 'blue' })),
  };
  const folder = folderOf(version);
  return [
    [`${folder}/index.mdx`, page(header, ['<SchemaViewer file="schema.json" />', '', '<NodeGraph />'])],
    [`${folder}/schema.json`, `${JSON.stringify(schema, null, 2)}\n`],
  ];
};

const channelFile = ({ stream, description }: StreamFacts): readonly [string, string] => [
  `channels/${channelOf(stream)}/index.mdx`,
  page({
    id: channelOf(stream),
    name: channelOf(stream),
    version: '1.0.0',
    summary: `${description}. Rules of the bus match on this source.`,
    address: channelOf(stream),
    protocols: ['eventbridge'],
  }),
];

const serviceFile = (versions: readonly PublishedVersion[]): readonly [string, string] => [
  `services/${SERVICE}/index.mdx`,
  page(
    {
      id: SERVICE,
      name: 'Daybook',
      version: '1.0.0',
      summary: 'The book of original entry of a trust of schools',
      sends: versions
        .filter(({ isNewest }) => isNewest)
        .map((version) => ({ id: idOf(version), version: semantic(version.version) })),
    },
    ['<NodeGraph />'],
  ),
];

/**
 * What EventCatalog reads, by name of the file: a service, a channel a stream, and an event a version with its
 * schema. @see https://www.eventcatalog.dev/docs/api/event-api
 */
export const eventCatalogFiles = (facts: readonly StreamFacts[]): ReadonlyMap<string, string> => {
  const versions = publishedVersions(catalogue, earlier, BASE);
  return new Map([...versions.flatMap(eventFiles), ...facts.map(channelFile), serviceFile(versions)]);
};
