import type * as z from 'zod/mini';
import { AwsError } from '../http/aws-json.ts';

export const invalid = (message: string) => new AwsError('ValidationException', message);

/** @throws AwsError as KMS does for input that is not what the operation takes */
export function parse<S extends z.ZodMiniType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (!parsed.success)
    throw invalid(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  return parsed.data;
}
