import * as z from 'zod/mini';
import { ProblemError } from '../http/problem-error.ts';

/** Where the page before ended: the key of its last item, and its place for the case that the item has gone since. */
export interface PageEnd {
  readonly key: string;
  readonly index: number;
}

const cursor = z.tuple([z.string(), z.int().check(z.nonnegative())]);

/** Opaque to callers, who may only send it back. */
export const cursorOf = ({ key, index }: PageEnd): string => Buffer.from(JSON.stringify([key, index])).toString('base64url');

/** @throws ProblemError `invalid-query` */
export const pageEndOf = (text: string): PageEnd => {
  const parsed = cursor.safeParse(jsonIn(Buffer.from(text, 'base64url').toString('utf8')));
  if (parsed.success) return { key: parsed.data[0], index: parsed.data[1] };
  throw new ProblemError('invalid-query', {
    detail: 'send the cursor of the page before as it was',
    issues: [{ path: '/query/cursor', message: 'not a cursor of ours' }],
  });
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export interface Page<T> {
  readonly items: readonly T[];
  /** Null at the end. */
  readonly next: string | null;
}

/** One page of items in a stable order. */
export const pageOf = <T extends { readonly key: string }>(all: readonly T[], limit: number, after: string | undefined): Page<T> => {
  const start = after === undefined ? 0 : startAfter(all, pageEndOf(after));
  const items = all.slice(start, start + limit);
  const last = items.at(-1);
  const isEnd = last === undefined || start + items.length >= all.length;
  return { items, next: isEnd ? null : cursorOf({ key: last.key, index: start + items.length - 1 }) };
};

const startAfter = (all: readonly { readonly key: string }[], { key, index }: PageEnd): number => {
  const found = all.findIndex((item) => item.key === key);
  // An item that has gone left its place to the next one.
  return found < 0 ? index : found + 1;
};
