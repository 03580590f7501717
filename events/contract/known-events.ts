import { fromJSONSchema } from 'zod';
import type * as z from 'zod/mini';
import type { EventEntry, Json } from '../catalogue/define-events.ts';
import earlier from '../catalogue/earlier-versions.json' with { type: 'json' };
import { catalogue } from '../catalogue/index.ts';
import { publishedPayload } from '../catalogue/json-schema.ts';
import { type EarlierVersions, versionName } from '../catalogue/published-versions.ts';
import { createUpcaster } from '../catalogue/upcast.ts';
import type { VersionName } from './event.ts';
import type { EventVersions } from './event-versions.ts';

/** Data of an event, of whatever version. */
export type Data = Readonly<Record<string, Json>>;

/** A schema of zod, as far as a consumer needs it. */
export type EventSchema<D = unknown> = z.core.$ZodType<D> & {
  readonly parse: (data: unknown) => D;
  readonly safeParse: (data: unknown) => z.core.util.SafeParseResult<D>;
};

const entries = new Map<string, EventEntry>(
  catalogue.flatMap(({ stream, entries }) =>
    Object.entries(entries).map(([type, entry]): [string, EventEntry] => [`${stream}/${type}`, entry]),
  ),
);
const earlierVersions: EarlierVersions = earlier;
const upcaster = createUpcaster(catalogue);

/** The newest version of an event that this package knows; null where it knows none. */
export const newestVersion = (stream: string, type: string): number | null =>
  entries.get(`${stream}/${type}`)?.version ?? null;

/** An invented payload without personal fields, as the catalogue has it; null for an event that there is not. */
export const exampleData = (stream: string, type: string): Data | null => {
  const entry = entries.get(`${stream}/${type}`);
  if (entry === undefined) return null;
  const { shape } = publishedPayload(entry);
  const published = Object.entries(entry.example).filter(([field]) => Object.hasOwn(shape, field));
  return JSON.parse(JSON.stringify(Object.fromEntries(published)));
};

const schemas = new Map<string, EventSchema>();

const madeSchema = (name: string): EventSchema => {
  const [stream = '', type = '', version = ''] = name.split('/');
  const entry = entries.get(`${stream}/${type}`);
  if (entry !== undefined && version === `v${entry.version}`) return publishedPayload(entry);
  const kept = earlierVersions[name];
  if (kept === undefined) throw new Error(`this package knows no event version ${name}`);
  return fromJSONSchema(kept.schema);
};

/**
 * The zod schema of an event version's data, personal fields left out.
 * @throws Error for a version that this package does not know
 */
export const schemaOf = <N extends VersionName>(name: N): EventSchema<EventVersions[N]['data']> => {
  const schema = schemas.get(name) ?? madeSchema(name);
  schemas.set(name, schema);
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the types of that name are made of the same schema
  return schema as EventSchema<EventVersions[N]['data']>;
};

/** Data of one version as that of a later one; what the older one does not say is null. @throws Error as `schemaOf` */
export const lifted = (stream: string, type: string, data: Data, from: number, to: number): Data => {
  for (const version of [from, to]) schemaOf(versionName(stream, type, version));
  return upcaster.upcastTo(stream, { type, v: from, occurredAt: '', data }, to).data;
};
