import * as z from 'zod/mini';
import type { StreamEvents } from '../../../events/catalogue/define-events.ts';
import { envelope } from '../../../events/catalogue/envelope.ts';
import { publishedPayload } from '../../../events/catalogue/json-schema.ts';

/** A schema of EventBridge's registry. */
export interface RegistrySchema {
  /** `<source>@<detail-type>`, as EventBridge names what it discovers by itself. */
  readonly name: string;
  readonly description: string;
  /** OpenAPI 3.0, the newest form that the registry knows, as JSON. */
  readonly content: string;
}

type Schema = Readonly<Record<string, unknown>>;

/** OpenAPI 3.0 has no place for what refers to itself within a schema: that is JSON of any form here. */
const withoutCycles = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === '$schema' || key === '$defs' || key === 'definitions') return undefined;
    return typeof value?.$ref === 'string' ? {} : value;
  });

const schemaOf = (shape: z.ZodMiniType): Schema =>
  withoutCycles(z.toJSONSchema(shape, { target: 'openapi-3.0' }));

const text = { type: 'string' };
/**
 * What EventBridge puts around every event.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/aws-events.html
 */
const around = {
  account: text,
  'detail-type': text,
  id: text,
  region: text,
  resources: { type: 'array', items: text },
  source: text,
  time: { type: 'string', format: 'date-time' },
  version: text,
};

const documentOf = (source: string, type: string, version: number, data: Schema): Schema => {
  const outer = schemaOf(z.omit(envelope, { data: true }));
  const properties = { ...Object(outer['properties']), data };
  return {
    openapi: '3.0.0',
    info: { title: type, version: `${version}.0.0` },
    paths: {},
    components: {
      schemas: {
        AWSEvent: {
          type: 'object',
          required: [...Object.keys(around), 'detail'],
          'x-amazon-events-detail-type': type,
          'x-amazon-events-source': source,
          properties: { ...around, detail: { $ref: `#/components/schemas/${type}` } },
        },
        [type]: { ...outer, properties, required: [...Object(outer['required'] ?? []), 'data'] },
      },
    },
  };
};

/** The newest version of every event, as it comes over the bus: without personal fields. */
export const registrySchemas = (catalogue: readonly StreamEvents[]): readonly RegistrySchema[] =>
  catalogue.flatMap(({ stream, entries }) =>
    Object.entries(entries).map(([type, entry]) => {
      const source = `daybook.${stream}`;
      const document = documentOf(source, type, entry.version, schemaOf(publishedPayload(entry)));
      return {
        name: `${source}@${type}`,
        description: entry.description.slice(0, 256),
        content: JSON.stringify(document),
      };
    }),
  );
