import { gunzipSync, gzipSync } from 'node:zlib';
import type { Item } from '../fake-dynamo.ts';

/** What one release wrote, in every form that is kept for years: a later one reads all of it. */
export interface KeptRecord {
  readonly trust: string;
  /** Public keys that signed it. */
  readonly keys: readonly string[];
  /** Items of the tables, by `<table> <pk> <sk>`. */
  readonly items: Readonly<Record<string, Item>>;
  /** What stands in the log, read by the release that wrote it. */
  readonly commits: readonly {
    readonly at: string;
    readonly text: string;
    readonly hash: string;
    /** The events with every sealed value opened; null in place of what was erased. */
    readonly opened: unknown;
  }[];
  /** A page of the journal, a marker, and so on: the item, and what it says. */
  readonly journal: Readonly<Record<string, { readonly item: Item; readonly says: unknown }>>;
  readonly sealedFile: { readonly bytes: Uint8Array; readonly opened: string };
  readonly secrets: { readonly hash: string; readonly link: string; readonly product: string };
  /** Signed folders by their format, each with its files. */
  readonly folders: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly backup: {
    readonly files: Readonly<Record<string, Uint8Array>>;
    readonly recoveryKey: string;
    readonly passphrase: string;
    readonly dataKeys: unknown;
  };
}

const BYTES = '~bytes';

const toText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { [BYTES]: Buffer.from(value).toString('base64') } : value;

const fromText = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && BYTES in value
    ? new Uint8Array(Buffer.from(String(value[BYTES]), 'base64'))
    : value;

/** A buffer turns itself into JSON before anybody is asked. */
const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
};

export const writeKept = (record: KeptRecord): Uint8Array => gzipSync(JSON.stringify(plain(record), toText));
export const readKept = (bytes: Uint8Array): KeptRecord => JSON.parse(gunzipSync(bytes).toString(), fromText);
