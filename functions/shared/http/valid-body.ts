import type * as z from 'zod/mini';
import { ProblemError } from './problem-error.ts';
import { issuesOf } from './schema-issues.ts';

/** What a schema makes of a body. @throws ProblemError `invalid-body` */
export const validBody = <S extends z.ZodMiniType>(schema: S, body: unknown): z.output<S> => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ProblemError('invalid-body', {
    detail: 'put right what the issues name',
    issues: issuesOf(parsed.error),
  });
};
