import * as z from 'zod/mini';
import { envelope } from '../../events/catalogue/envelope.ts';
import type { JsonSchema } from '../../events/catalogue/json-schema.ts';
import { type PublishedVersion, versionName } from '../../events/catalogue/published-versions.ts';

/** The key of a version among messages and schemas; the form of a key allows no slash. */
export const keyOf = ({ stream, type, version }: PublishedVersion): string =>
  versionName(stream, type, version).replaceAll('/', '.');

const referenceTo = (kind: 'messages' | 'schemas', key: string) => ({ $ref: `#/components/${kind}/${key}` });
export const messageRef = (version: PublishedVersion) => referenceTo('messages', keyOf(version));

const ENVELOPE = 'envelope';
const constant = (value: string) => ({ type: 'string', const: value });

/** What all events have around their data. */
const envelopeSchema = (): object => {
  const { $schema: _, ...schema } = z.toJSONSchema(z.omit(envelope, { data: true }));
  return {
    ...schema,
    title: 'CloudEvents 1.0, as Daybook sends it',
    properties: { ...schema.properties, data: { type: 'object' } },
    required: [...(schema.required ?? []), 'data'],
  };
};

/** The schema, with the end of its version where one is announced: a keyword of JSON Schema, and when and what then. */
export const withDeprecation = ({ schema, deprecated }: PublishedVersion): JsonSchema =>
  deprecated === null ? schema : { ...schema, deprecated: true, 'x-deprecated': deprecated };

/** References within a schema lead to the same places from the document as a whole. */
const schemaOf = (version: PublishedVersion): JsonSchema => {
  const { $schema: _, $id: __, ...schema } = withDeprecation(version);
  const moved = JSON.stringify(schema).replaceAll(
    '"#/$defs/',
    `"#/components/schemas/${keyOf(version)}/$defs/`,
  );
  return JSON.parse(moved);
};

/** The schemas of all data, and of what stands around it. */
export const schemasOf = (versions: readonly PublishedVersion[]): Readonly<Record<string, object>> => ({
  [ENVELOPE]: envelopeSchema(),
  ...Object.fromEntries(versions.map((version) => [keyOf(version), schemaOf(version)])),
});

/** An invented event with the example of its data. */
const exampleOf = ({ stream, type, schema, example }: PublishedVersion) => ({
  specversion: '1.0',
  id: `larkfield-infant/${stream}/example-1/1`,
  source: `daybook.${stream}`,
  type,
  subject: `${stream}/example-1`,
  time: '2026-09-21T08:30:00.000Z',
  datacontenttype: 'application/json',
  dataschema: schema['$id'],
  data: example,
  trustid: 'fernhill',
  schoolid: 'larkfield-infant',
  streamversion: 1,
  position: 83,
  recordedtime: '2026-09-21T08:30:00.104Z',
  actor: 'p-110',
  actorrole: 'office,staff',
  correlationid: '4c40706132a5cb4fdf388e8ee198578b',
  policyversion: 1,
  traceparent: '00-4c40706132a5cb4fdf388e8ee198578b-3b75a153ea73dcea-01',
});

const endOf = ({ deprecated }: PublishedVersion): string =>
  deprecated === null ? '' : `; handed out until ${deprecated.until}, then ${deprecated.instead}`;

const summaryOf = (version: PublishedVersion): string =>
  version.isNewest
    ? `${version.description}${endOf(version)}`
    : `${version.description} (an earlier version: a replay of the bus's archive alone has it${endOf(version)})`;

/** A message a version: the envelope, narrowed to this event. */
export const messageOf = (version: PublishedVersion): object => {
  const { stream, type, items } = version;
  const source = constant(`daybook.${stream}`);
  return {
    name: type,
    title: `${type}, version ${version.version}`,
    summary: summaryOf(version),
    contentType: 'application/json',
    headers: {
      type: 'object',
      description: 'Of the EventBridge event; the feed has none',
      properties: { source, 'detail-type': constant(type) },
      required: ['source', 'detail-type'],
    },
    payload: {
      allOf: [
        referenceTo('schemas', ENVELOPE),
        {
          type: 'object',
          properties: {
            source,
            type: constant(type),
            dataschema: { type: 'string', pattern: `/${versionName(stream, type, version.version)}\\.json$` },
            data: referenceTo('schemas', keyOf(version)),
          },
        },
      ],
    },
    ...(version.deprecated === null ? {} : { 'x-deprecated': version.deprecated }),
    tags: items.map((name) => ({ name })),
    examples: [{ name: type, payload: exampleOf(version) }],
  };
};
