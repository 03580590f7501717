import * as z from 'zod/mini';

const day = z.object({ precision: z.string(), value: z.string() });
const approval = z.nullish(z.object({ by: z.string(), on: day }));
/** Who approved a version, and when; nothing: nobody did. */
export type Approval = z.output<typeof approval>;

/** A policy of the school, as far as the console shows it. */
export const policyState = z.object({
  status: z.string(),
  versions: z.array(
    z.object({
      version: z.number(),
      effectiveFrom: z.string(),
      settings: z.record(z.string(), z.unknown()),
      approval,
    }),
  ),
  draft: z.nullable(z.object({ version: z.number(), title: z.string(), approval })),
  changes: z.array(z.object({ number: z.number(), on: z.string(), approvedBy: z.nullable(z.number()) })),
  reviews: z.array(
    z.object({
      number: z.number(),
      due: day,
      reviewer: z.nullable(z.string()),
      cause: z.object({ kind: z.string() }),
      standing: z.string(),
      hasFallenDue: z.boolean(),
    }),
  ),
  made: z.array(
    z.object({ number: z.number(), on: z.string(), by: z.string(), sharedOn: z.nullable(z.string()) }),
  ),
});
export type PolicyState = z.output<typeof policyState>;

export const policiesInForce = {
  model: 'policies-in-force',
  item: z.object({
    key: z.string(),
    policy: z.string(),
    version: z.number(),
    title: z.nullable(z.string()),
    effectiveFrom: z.string(),
    isTakenOver: z.boolean(),
    approval,
    published: z.array(z.object({ channel: z.string(), on: z.string() })),
  }),
  summary: z.unknown(),
} as const;

export const reviewCalendar = {
  model: 'review-calendar',
  item: z.object({
    key: z.string(),
    policy: z.string(),
    dueOn: z.nullable(z.string()),
    reviewer: z.nullable(z.string()),
    cause: z.nullable(z.string()),
    reviewedOn: z.nullable(z.string()),
    reviewedBy: z.nullable(z.string()),
    sharedOn: z.nullable(z.string()),
    isOverdue: z.boolean(),
  }),
  summary: z.unknown(),
} as const;
