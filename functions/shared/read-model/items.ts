import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { noTally, type Tally } from '../../../domain/kernel/counts.ts';
import type { PlacedRow } from '../../../domain/kernel/lists-in-memory.ts';
import type { RowData, Source } from '../../../domain/kernel/projection.ts';
import { canonical } from '../../../events/log/canonical.ts';
import { rowIn, rowText } from './row-text.ts';

export type Item = Readonly<Record<string, AttributeValue>>;

/** What is kept of a stream stands under `<stream>/<id>`; no stream begins with one of these. */
const LIST = '#';
export const SUMMARY = '~summary';

export const sourceText = ({ stream, id }: Source): string => `${stream}/${id}`;
export const sourceIn = (text: string): Source => {
  const slash = text.indexOf('/');
  return { stream: text.slice(0, slash), id: text.slice(slash + 1) };
};
export const listKey = (key: string): string => LIST + key;
/** Whether a sort key is that of what is kept of a stream. */
export const isSourceKey = (sk: string): boolean => !sk.startsWith(LIST) && sk !== SUMMARY;

/** What is kept of a stream, as it stands in one generation of a model. */
export interface StoredSource {
  /** Commit that the row reflects; 0: the stream is only looked at by others. */
  readonly commit: number;
  readonly row: RowData | null;
  /** Streams whose list rows look at this one, as `<stream>/<id>`, sorted. */
  readonly dependents: readonly string[];
  /** Raised with every put. */
  readonly revision: number;
}

/** The summary of a model, which every change of its rows raises. */
export interface StoredSummary {
  readonly tally: Tally;
  /** Null: there is none yet. */
  readonly revision: number | null;
}

const number = z.pipe(
  z.object({ N: z.string() }),
  z.transform(({ N }) => Number(N)),
);
const text = z.pipe(
  z.object({ S: z.string() }),
  z.transform(({ S }) => S),
);
const sourceItem = z.object({
  c: number,
  r: number,
  row: z.optional(text),
  d: z.optional(z.object({ L: z.array(text) })),
});
const listItem = z.object({ sk: text, s: text, row: text });
const summaryItem = z.object({ r: number, row: text });
const tally = z.object({ at: z.string(), steps: z.record(z.string(), z.record(z.string(), z.number())) });

export const storedSource = (item: Item): StoredSource => {
  const { c, r, row, d } = sourceItem.parse(item);
  return { commit: c, row: row === undefined ? null : rowIn(row), dependents: d?.L ?? [], revision: r };
};

export const storedSummary = (item: Item | undefined): StoredSummary => {
  if (item === undefined) return { tally: noTally, revision: null };
  const { r, row } = summaryItem.parse(item);
  return { tally: tally.parse(JSON.parse(row)), revision: r };
};

export const placedRow = (item: Item): PlacedRow & { readonly size: number } => {
  const { sk, s, row } = listItem.parse(item);
  return { key: sk.slice(LIST.length), source: sourceIn(s), row: rowIn(row), size: row.length };
};

const N = (value: number) => ({ N: String(value) });

/** The attributes of what is kept, but for its key. */
export const sourceAttributes = ({ commit, row, dependents, revision }: StoredSource): Item => ({
  c: N(commit),
  r: N(revision),
  ...(row === null ? {} : { row: { S: rowText(row) } }),
  ...(dependents.length === 0 ? {} : { d: { L: dependents.map((one) => ({ S: one })) } }),
});

/** The one text of a summary. */
export const summaryText = ({ at, steps }: Tally): string => canonical({ at, steps });

export const summaryAttributes = (tally: Tally, revision: number): Item => ({
  r: N(revision),
  row: { S: summaryText(tally) },
});

export const listAttributes = (source: Source, row: string): Item => ({
  s: { S: sourceText(source) },
  row: { S: row },
});
