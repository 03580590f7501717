import * as z from 'zod/mini';
import type { HttpRequest } from '../shared/http/http-message.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { pageFields, queryOf, wholeNumber } from '../shared/reads/query-string.ts';

/** Positions and sizes pass 2^31, but no journal passes 2^53. */
const count = wholeNumber(15);
const position = z.pipe(count, z.number().check(z.minimum(1)));
const { limit } = pageFields;

export const pageAfterQuery = z.strictObject({ after: z._default(count, 0), limit });
export const journalQuery = z.strictObject({
  after: z._default(count, 0),
  limit,
  source: z.optional(z.enum(['log'])),
});
const feedQuery = z.strictObject({
  after: z._default(count, 0),
  limit,
  types: z.optional(z.string().check(z.maxLength(4000))),
});

export const inclusionQuery = z.strictObject({ position, size: z.optional(position) });
export const consistencyQuery = z.strictObject({ from: count, to: z.optional(position) });
export const rangeQuery = z.strictObject({ first: position, last: position, size: z.optional(position) });
export const noQuery = z.strictObject({});

export interface FeedQuery {
  readonly after: number;
  readonly limit: number;
  /** Null: events of every type. */
  readonly types: ReadonlySet<string> | null;
}

/** @throws ProblemError `invalid-query` */
export const feedQueryOf = (known: ReadonlySet<string>, request: HttpRequest): FeedQuery => {
  const { after, limit: most, types } = queryOf(feedQuery, request);
  if (types === undefined) return { after, limit: most, types: null };
  const named = types.split(',');
  const issues = named.flatMap((type, at) =>
    known.has(type) ? [] : [{ path: `/query/types/${at}`, message: 'there is no such event type' }],
  );
  if (issues.length === 0) return { after, limit: most, types: new Set(named) };
  throw new ProblemError('invalid-query', {
    detail: 'name types of events as the catalogue has them, such as DeviceLent, separated by commas',
    issues,
  });
};

/** @throws ProblemError `position-beyond-end` */
export const refuseBeyond = (parameter: string, asked: number, end: number): void => {
  if (asked <= end) return;
  throw new ProblemError('position-beyond-end', {
    detail: `the last position there is ${end}`,
    issues: [{ path: `/query/${parameter}`, message: `expected at most ${end}` }],
  });
};
