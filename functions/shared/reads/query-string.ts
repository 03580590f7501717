import * as z from 'zod/mini';
import { instantInput } from '../../../domain/kernel/instant.ts';
import type { HttpRequest } from '../http/http-message.ts';
import { ProblemError } from '../http/problem-error.ts';
import { issuesOf } from '../http/schema-issues.ts';

/** `asOf`: what was known (`by=recorded`) or had happened (`by=occurred`) at an instant. */
export const asOfFields = {
  asOf: z.optional(instantInput),
  by: z._default(z.enum(['recorded', 'occurred']), 'recorded'),
};

export const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;
export const pageFields = {
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MAX_LIMIT)), DEFAULT_LIMIT),
  cursor: z.optional(z.string().check(z.maxLength(400))),
};

export const stateQuery = z.strictObject(asOfFields);
export const historyQuery = z.strictObject({ ...asOfFields, ...pageFields });
/** Views have filters of their own, which they read themselves. */
export const viewQuery = z.catchall(z.object(pageFields), z.string().check(z.maxLength(100)));

/** @throws ProblemError `invalid-query`, naming the parameter and never its value */
export const queryOf = <T extends z.ZodMiniType>(schema: T, { query }: HttpRequest): z.output<T> => {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error).map(({ path, message }) => ({ path: `/query${path}`, message }));
  throw new ProblemError('invalid-query', { detail: 'put right what the issues name', issues });
};

/** An instant that has come: the record can't tell of a later one. @throws ProblemError `invalid-query` */
export const pastInstant = (asOf: string | undefined, now: string): string | null => {
  if (asOf === undefined) return null;
  if (asOf <= now) return asOf;
  throw new ProblemError('invalid-query', {
    detail: 'ask for an instant that has passed',
    issues: [{ path: '/query/asOf', message: 'lies in the future' }],
  });
};
