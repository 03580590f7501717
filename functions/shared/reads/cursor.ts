import * as z from 'zod/mini';
import { ProblemError } from '../http/problem-error.ts';
import { digest } from '../lambda/digest.ts';

/**
 * Cursors of one list: where a page ended, opaque to callers, who may only send it back, and only to the same
 * list.
 */
export interface Cursors {
  /** @param end the key of the last row of a page */
  readonly write: (end: string) => string;
  /** @throws ProblemError `invalid-query` for what is no cursor of ours, or another list's */
  readonly read: (cursor: string) => string;
}

const cursor = z.tuple([z.string(), z.string()]);
/**
 * Enough to tell lists apart; nothing is gained by forging it, since anyone who reads may read the whole
 * list.
 */
const DIGITS = 12;

/**
 * @param list what makes the list another one: whose it is, its name, its filters, its instant; all but the
 * size of a page
 */
export const cursorsOf = (list: readonly unknown[]): Cursors => {
  const madeFor = digest(JSON.stringify(list)).slice(0, DIGITS);
  return {
    write: (end) => Buffer.from(JSON.stringify([madeFor, end])).toString('base64url'),
    read: (text) => {
      const bytes = Buffer.from(text, 'base64url');
      const parsed = cursor.safeParse(jsonIn(bytes.toString('utf8')));
      const isExact = bytes.toString('base64url') === text;
      if (!parsed.success || !isExact) throw refusedCursor('expected a cursor of ours');
      const [list, end] = parsed.data;
      if (list !== madeFor)
        throw refusedCursor('has been made for another list, another school or other filters');
      return end;
    },
  };
};

/** What a cursor that is none of ours, or of another list, is answered with. */
export const refusedCursor = (message: string): ProblemError =>
  new ProblemError('invalid-query', {
    detail: 'send the cursor of the page before as it was, to the same list with the same filters',
    issues: [{ path: '/query/cursor', message }],
  });

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
