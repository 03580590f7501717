import * as z from 'zod/mini';

const flaw = z.looseObject({
  file: z.string(),
  row: z.nullable(z.number()),
  column: z.nullable(z.string()),
  code: z.string(),
  says: z.nullable(z.string()),
});

export const begun = z.object({
  import: z.string(),
  status: z.string(),
  upload: z.optional(z.object({ url: z.url(), headers: z.record(z.string(), z.string()) })),
});

export const state = z.looseObject({
  import: z.string(),
  status: z.string(),
  reason: z.nullable(z.string()),
  progress: z.number(),
  refusals: z.array(flaw),
  counts: z.record(z.string(), z.number()),
  classes: z.record(z.string(), z.object({ comes: z.number(), goes: z.number() })),
});
/** How an import goes. */
export type ImportState = z.output<typeof state>;

const at = z.nullable(z.object({ file: z.string(), row: z.number() }));

export const errors = z.object({
  items: z.array(
    z.looseObject({
      kind: z.string(),
      file: z.optional(z.string()),
      row: z.optional(z.nullable(z.number())),
      column: z.optional(z.nullable(z.string())),
      code: z.string(),
      says: z.optional(z.nullable(z.string())),
      id: z.optional(z.string()),
      type: z.optional(z.string()),
      at: z.optional(at),
    }),
  ),
  next: z.nullable(z.string()),
});
export type ImportError = z.output<typeof errors>['items'][number];
