import * as z from 'zod/mini';
import type { Json } from '../../events/catalogue/define-events.ts';

const report = z.union([
  z.null(),
  z.object({ batchItemFailures: z.nullish(z.array(z.object({ itemIdentifier: z.nullish(z.string()) }))) }),
]);

/**
 * The items that a function reports as failed; `'all'` when the report can't be read or names what was not in
 * the batch.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export function reportedFailures(response: Json, items: readonly string[]): readonly string[] | 'all' {
  const parsed = report.safeParse(response);
  if (!parsed.success) return 'all';
  const failures = (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier ?? '');
  return failures.every((item) => items.includes(item)) ? failures : 'all';
}
