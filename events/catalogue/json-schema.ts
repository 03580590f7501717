import * as z from 'zod/mini';
import type { EventEntry, StreamEvents } from './define-events.ts';

/** A JSON Schema document (2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What subscribers see of a payload: all but the personal fields. */
export const publishedPayload = ({ payload, personal }: EventEntry): z.ZodMiniObject => {
  const withheld = Object.fromEntries(Object.keys(personal).map((field) => [field, true as const]));
  return z.omit(payload, withheld);
};

/** Where the schema of an event is published; the `dataschema` of its envelope. */
export const schemaId = (base: string, stream: string, type: string, version: number): string =>
  `${base}/${stream}/${type}/v${version}.json`;

/**
 * The schema of an event's published data, as it stands under `schemaId`.
 * @throws Error when the stream has no such event
 */
export const publishedSchema = (
  { stream, entries }: StreamEvents,
  type: string,
  base: string,
): JsonSchema => {
  const entry = entries[type];
  if (entry === undefined) throw new Error(`the stream ${stream} has no event ${type}`);
  const { $schema, ...schema } = z.toJSONSchema(publishedPayload(entry), { target: 'draft-2020-12' });
  return {
    $schema,
    $id: schemaId(base, stream, type, entry.version),
    title: type,
    description: entry.description,
    ...schema,
  };
};
