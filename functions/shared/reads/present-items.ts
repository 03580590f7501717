import type { StoredRow } from '../../../domain/kernel/projection.ts';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { looksSealed } from '../../../events/sealing/token.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import type { Grant } from '../access/permitted.ts';
import { presented } from './personal.ts';

/** Rows of each model that a view reads. */
export type Rows = Readonly<Record<string, readonly StoredRow[]>>;

export interface ItemsToPresent {
  readonly school: string;
  readonly rows: Rows;
  readonly items: readonly Json[];
}

/**
 * Items of a view for their reader. A joined item holds sealed texts of several streams, and each opens only in the record that it
 * was sealed in: the row that it came from, which is found by the text itself, since no two are alike.
 */
export const presentItems = async (sealer: Sealer, grant: Grant, { school, rows, items }: ItemsToPresent): Promise<readonly Json[]> => {
  const sources = grant.opensPersonal ? sourcesOf(rows, new Set(items.flatMap(sealedIn))) : new Map<string, StoredRow>();
  const opened = new Map<string, Json>();
  for (const [text, { stream, id }] of sources) opened.set(text, await presented(sealer, grant, { school, stream, id }, text));
  return items.map((item) => replaced(item, opened));
};

const sourcesOf = (rows: Rows, wanted: ReadonlySet<string>): ReadonlyMap<string, StoredRow> => {
  if (wanted.size === 0) return new Map();
  const found = Object.values(rows)
    .flat()
    .flatMap((row) => sealedIn(row.row).map((text) => [text, row] as const));
  return new Map(found.filter(([text]) => wanted.has(text)));
};

const sealedIn = (value: Json): readonly string[] => {
  if (typeof value === 'string') return looksSealed(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sealedIn);
};

/** A sealed text that was not opened is withheld. */
const replaced = (value: Json, opened: ReadonlyMap<string, Json>): Json => {
  if (typeof value === 'string') return looksSealed(value) ? (opened.get(value) ?? null) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((member) => replaced(member, opened));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, opened)]));
};

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
