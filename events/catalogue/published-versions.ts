import type { Deprecation, StreamEvents } from './define-events.ts';
import { type JsonSchema, publishedPayload, publishedSchema, schemaId } from './json-schema.ts';

/** What is left of a version that a newer one took the place of: its schema without address, and an example. */
interface EarlierVersion {
  readonly schema: JsonSchema;
  readonly example: Readonly<Record<string, unknown>>;
}
/** By `<stream>/<type>/v<version>`. */
export type EarlierVersions = Readonly<Record<string, EarlierVersion>>;

/** One version of an event type that was ever shipped, as subscribers see it: without personal fields. */
export interface PublishedVersion extends EarlierVersion {
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  /** The one that bus and feed hand out; of others only a replay of the bus's archive has events. */
  readonly isNewest: boolean;
  readonly description: string;
  readonly items: readonly string[];
  /** Null where no end of it is announced. */
  readonly deprecated: Deprecation | null;
}

/** The name of a version, and the end of its address. */
export const versionName = (stream: string, type: string, version: number): string =>
  `${stream}/${type}/v${version}`;

/**
 * Every version of every event, oldest first; `$id` of a schema is the address that `dataschema` names.
 * @throws Error where a version before the newest one is not kept
 */
export const publishedVersions = (
  catalogue: readonly StreamEvents[],
  earlier: EarlierVersions,
  base: string,
): readonly PublishedVersion[] =>
  catalogue.flatMap((events) =>
    Object.entries(events.entries).flatMap(([type, { version: newest, description, items, deprecated }]) =>
      Array.from({ length: newest }, (_, before) => before + 1).map((version) => ({
        stream: events.stream,
        type,
        version,
        isNewest: version === newest,
        description,
        items,
        deprecated: deprecated?.[version] ?? null,
        ...(version === newest
          ? newestOf(events, type, base)
          : earlierOf(earlier, [events.stream, type, version], base)),
      })),
    ),
  );

const newestOf = (events: StreamEvents, type: string, base: string): EarlierVersion => {
  const schema = publishedSchema(events, type, base);
  const entry = events.entries[type];
  const fields = entry === undefined ? {} : publishedPayload(entry).shape;
  const example = Object.entries(entry?.example ?? {}).filter(([field]) => Object.hasOwn(fields, field));
  return { schema, example: Object.fromEntries(example) };
};

const earlierOf = (
  earlier: EarlierVersions,
  named: readonly [stream: string, type: string, version: number],
  base: string,
): EarlierVersion => {
  const kept = earlier[versionName(...named)];
  if (kept === undefined) throw new Error(`${versionName(...named)} is not kept: run \`npm run golden\``);
  const { $schema, ...schema } = kept.schema;
  return { schema: { $schema, $id: schemaId(base, ...named), ...schema }, example: kept.example };
};
