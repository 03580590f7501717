import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamEvents } from '../../../events/catalogue/define-events.ts';

/** The golden files, by their path below `test/golden`. */
export type Golden = ReadonlyMap<string, string>;

/** One event type at one of its versions. */
export interface EventVersion {
  readonly stream: string;
  readonly type: string;
  readonly version: number;
}

const file = ({ stream, type, version }: EventVersion) => `${stream}/${type}.v${version}.json`;
/** An example payload. */
export const exampleFile = file;
/** The published schema, without the address that differs between deployments. */
export const schemaFile = (event: EventVersion): string => `schemas/${file(event)}`;
/** What the example becomes at the next version, written by hand. */
export const liftedFile = ({ stream, type, version }: EventVersion): string =>
  `lifted/${stream}/${type}.v${version}-to-v${version + 1}.json`;
/** What the states of a stream's histories are, as hashes. */
export const statesFile = (stream: string): string => `states/${stream}.json`;
/** SHA-256 of every file that may never change again. */
export const MANIFEST = 'manifest.json';

export const readGolden = (folder: string): Golden =>
  new Map(
    (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
      .filter((path) => path.endsWith('.json'))
      .toSorted()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

export const jsonIn = (golden: Golden, path: string): unknown => {
  const text = golden.get(path);
  return text === undefined ? undefined : JSON.parse(text);
};

/** Every event type at each version that was ever shipped, oldest first. */
export const shippedVersions = ({ stream, entries }: StreamEvents): readonly EventVersion[] =>
  Object.entries(entries).flatMap(([type, entry]) =>
    Array.from({ length: entry.version }, (_, before) => ({ stream, type, version: before + 1 })),
  );

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

export const asFile = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;
