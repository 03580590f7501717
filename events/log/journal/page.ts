import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { ReadCommit } from '../types.ts';
import { TamperedJournal } from './errors.ts';
import { parseRef, refText } from './refs.ts';
import type { CommitRef, JournalEntry } from './types.ts';

/** Consecutive entries of a school's journal, written as one item and never changed. */
export interface Page {
  readonly school: string;
  /** Position of the first entry. */
  readonly first: number;
  readonly at: string;
  readonly entries: readonly JournalEntry[];
}

export const HASH_BYTES = 32;

/**
 * What one page may hold; a school's journal is read back page by page, and a write costs a unit per kB
 * either way.
 */
export const pageLimits = { commits: 250, bytes: 60_000 };

/** The position that follows a page, 1 after none. */
export const positionAfter = (page: Page | null): number =>
  page === null ? 1 : page.first + page.entries.length;

/**
 * The page that follows: as many of the commits, from the first on, as it may hold. Its time never goes back.
 */
export const pageAfter = (
  head: Page | null,
  school: string,
  commits: readonly ReadCommit[],
  now: string,
): Page => {
  const first = positionAfter(head);
  const at = head !== null && head.at > now ? head.at : now;
  const entries = commits
    .slice(0, fitting(commits))
    .map(({ commit: { stream, id, commit }, hash }, index) => ({
      stream,
      id,
      commit,
      position: first + index,
      hash,
      at,
    }));
  return { school, first, at, entries };
};

const fitting = (commits: readonly ReadCommit[]): number => {
  let bytes = 0;
  const tooMany = commits.findIndex(({ commit }, index) => {
    bytes += refText(commit).length + 1 + HASH_BYTES;
    return index > 0 && (index >= pageLimits.commits || bytes > pageLimits.bytes);
  });
  return tooMany < 0 ? commits.length : tooMany;
};

/** `r` references, a line each; `h` hashes, 32 bytes each; `t` the time. */
export const toItem = ({ school, first, at, entries }: Page): Record<string, AttributeValue> => ({
  pk: { S: school },
  sk: { N: String(first) },
  t: { S: at },
  r: { S: entries.map(refText).join('\n') },
  h: { B: Buffer.concat(entries.map(({ hash }) => Buffer.from(hash, 'base64url'))) },
});

const pageItem = z.strictObject({
  pk: z.object({ S: z.string() }),
  sk: z.object({ N: z.string() }),
  t: z.object({ S: z.string() }),
  r: z.object({ S: z.string() }),
  h: z.object({ B: z.instanceof(Uint8Array) }),
});

/** @throws TamperedJournal when the item is not a page */
export const fromItem = (item: Record<string, AttributeValue>): Page => {
  const parsed = pageItem.safeParse(item);
  if (!parsed.success) throw new TamperedJournal(`not a page: ${item['pk']?.S} ${item['sk']?.N}`);
  const { pk, sk, t, r, h } = parsed.data;
  const first = Number(sk.N);
  const hashes = Buffer.from(h.B);
  const refs = refsIn(r.S);
  if (refs === null) throw new TamperedJournal(`a reference is none: ${pk.S} ${sk.N}`);
  if (hashes.length !== refs.length * HASH_BYTES)
    throw new TamperedJournal(`references and hashes differ in number: ${pk.S} ${sk.N}`);
  const hashAt = (index: number) =>
    hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES).toString('base64url');
  const entries = refs.map((ref, index) => ({
    ...ref,
    position: first + index,
    hash: hashAt(index),
    at: t.S,
  }));
  return { school: pk.S, first, at: t.S, entries };
};

const refsIn = (text: string): readonly CommitRef[] | null => {
  try {
    return text.split('\n').map(parseRef);
  } catch {
    return null;
  }
};
