import * as z from 'zod/mini';

const flaw = {
  file: z.string(),
  row: z.nullable(z.number()),
  column: z.nullable(z.string()),
  code: z.string(),
  says: z.nullable(z.string()),
};

/** How an import goes, and what its dry run found, in numbers. */
export const importState = z.object({
  status: z.string(),
  format: z.string(),
  source: z.string(),
  on: z.string(),
  bytes: z.number(),
  reason: z.nullable(z.string()),
  progress: z.number(),
  refusals: z.array(z.object(flaw)),
  counts: z.record(z.string(), z.number()),
  classes: z.record(z.string(), z.object({ comes: z.number(), goes: z.number() })),
});
export type ImportState = z.output<typeof importState>;

const at = z.nullish(z.object({ file: z.string(), row: z.number() }));

/** What differs, record by record. */
export const differences = z.object({
  items: z.array(
    z.object({
      stream: z.string(),
      id: z.string(),
      phase: z.string(),
      changes: z.array(z.string()),
      classBefore: z.nullable(z.string()),
      classAfter: z.nullable(z.string()),
      at,
    }),
  ),
  next: z.nullable(z.string()),
});
export type Difference = z.output<typeof differences>['items'][number];

/** What would be sent, of which a page shows the names of those who are not on record yet. */
export const plannedCommands = z.object({
  items: z.array(z.object({ id: z.string(), command: z.object({ name: z.optional(z.string()) }) })),
  next: z.nullable(z.string()),
});

/** Rows that can't be used, and commands that a rule refused, in the dry run or as they were carried out. */
export const importErrors = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['row', 'refused', 'failed']),
      code: z.string(),
      says: z.nullish(z.string()),
      file: z.optional(z.string()),
      row: z.nullish(z.number()),
      column: z.nullish(z.string()),
      id: z.optional(z.string()),
      type: z.optional(z.string()),
      at,
    }),
  ),
  next: z.nullable(z.string()),
});
export type ImportError = z.output<typeof importErrors>['items'][number];
