import * as z from 'zod/mini';
import { envelope } from '../catalogue/envelope.ts';
import { versionName } from '../catalogue/published-versions.ts';
import type { AskedFor, DaybookEvent, VersionName } from './event.ts';
import { lifted, newestVersion, schemaOf } from './known-events.ts';
import { type Unwrapped, unwrapped } from './unwrap.ts';

/** What a message turned out to be. */
export type Parsed<P extends VersionName = never> =
  | { readonly outcome: 'event'; readonly event: DaybookEvent<AskedFor<P>>; readonly isReplay: boolean }
  /** An event that this package knows nothing of: of a later release, or none of a stream's. */
  | {
      readonly outcome: 'unknown-type';
      readonly id: string | null;
      readonly source: string;
      readonly type: string;
    }
  /** An event of a version after the one that is known here, or that was asked for. Set it aside; don't guess. */
  | {
      readonly outcome: 'newer-version';
      readonly id: string | null;
      readonly source: string;
      readonly type: string;
      readonly version: number;
      readonly known: number;
    }
  /** Not an event as the contract has it: where it differs, without what stands there. */
  | { readonly outcome: 'malformed'; readonly id: string | null; readonly issues: readonly string[] };

export interface ParseOptions<P extends VersionName> {
  /**
   * Versions to lift to, where that is not the newest one, such as `devices/DeviceRegistered/v2`. An event that
   * went out at a later version is `newer-version` then.
   */
  readonly versions?: readonly P[];
}

/** The envelope may get more fields; those that are known have to be as they are described. */
const around = z.looseObject(envelope.shape);
const named = z.object({ source: z.string(), type: z.string() });
const STREAM = /^daybook\.(.+)$/;
const VERSION = /\/v([1-9]\d{0,4})\.json$/;

const issuesOf = (at: string, { issues }: z.core.$ZodError): readonly string[] =>
  issues.map(({ path, message }) => `${[at, ...path.map(String)].filter(Boolean).join('.')}: ${message}`);

const wantedOf = (stream: string, type: string, newest: number, versions: readonly string[]): number => {
  const asked = versions.find((name) => name.startsWith(`${stream}/${type}/v`));
  return asked === undefined ? newest : Number(asked.slice(asked.lastIndexOf('/v') + 2));
};

type Malformed = Extract<Parsed, { outcome: 'malformed' }>;
const malformed = (id: string | null, issues: readonly string[]): Malformed => ({
  outcome: 'malformed',
  id,
  issues,
});

/** The event itself, of a type that is known. */
const ofKnown = <P extends VersionName>(
  { event: found, isReplay }: Unwrapped,
  { id, source, stream, type, known }: Known,
): Parsed<P> => {
  const checked = around.safeParse(found);
  if (!checked.success) return malformed(id, issuesOf('', checked.error));
  const { data, dataschema } = checked.data;
  const version = Number(VERSION.exec(dataschema)?.[1]);
  if (Number.isNaN(version))
    return malformed(id, ['dataschema: expected an address that ends in its version']);
  if (version > known) return { outcome: 'newer-version', id, source, type, version, known };
  const ofVersion = schemaOf(versionName(stream, type, version)).safeParse(data);
  if (!ofVersion.success) return malformed(id, issuesOf('data', ofVersion.error));
  const event = { ...checked.data, version: known, data: lifted(stream, type, data, version, known) };
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: what the type says was checked by the schema of its name
  return { outcome: 'event', event: event as unknown as DaybookEvent<AskedFor<P>>, isReplay };
};

interface Known {
  readonly id: string | null;
  readonly source: string;
  readonly stream: string;
  readonly type: string;
  /** The version that it is lifted to. */
  readonly known: number;
}

/**
 * An event of the feed, the bus, a queue or a webhook: checked against the schema of its version, and lifted to
 * the newest one or to the one that is asked for. It never throws over what a message holds.
 * @throws Error where `versions` names one that there is not
 */
export const parseEvent = <P extends VersionName = never>(
  message: unknown,
  { versions = [] }: ParseOptions<P> = {},
): Parsed<P> => {
  for (const name of versions) schemaOf(name);
  const found = unwrapped(message);
  if (found === null) return malformed(null, ['expected an event as JSON']);
  const id = typeof found.event['id'] === 'string' ? found.event['id'] : null;
  const name = named.safeParse(found.event);
  if (!name.success) return malformed(id, issuesOf('', name.error));
  const { source, type } = name.data;
  const stream = STREAM.exec(source)?.[1] ?? '';
  const newest = newestVersion(stream, type);
  if (newest === null) return { outcome: 'unknown-type', id, source, type };
  const known = wantedOf(stream, type, newest, versions);
  return ofKnown(found, { id, source, stream, type, known });
};
