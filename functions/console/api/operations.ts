import * as z from 'zod/mini';

/** Where operators ask: of the trust, whatever school the page is opened at. */
export const healthAt = '/v1/trust/health';
export const queuesAt = '/v1/trust/queues';
export const operationsAt = '/v1/trust/operations';

const messages = z.object({ waiting: z.number(), inFlight: z.number(), delayed: z.number() });
const queue = z.object({
  queue: z.string(),
  /** Null for a function that no queue calls. */
  messages: z.nullable(messages),
  deadLetters: z.object({
    messages: z.number(),
    oldest: z.nullable(z.string()),
    models: z.array(z.object({ model: z.string(), messages: z.number() })),
  }),
});
export type Queue = z.output<typeof queue>;

const school = z.object({
  school: z.string(),
  position: z.number(),
  journaledAt: z.nullable(z.string()),
  checkpoint: z.nullable(z.object({ size: z.number(), time: z.string() })),
  unsigned: z.number(),
  unsignedSince: z.nullable(z.string()),
});
export type SchoolHealth = z.output<typeof school>;

const list = z.object({
  model: z.string(),
  events: z.number(),
  since: z.nullable(z.string()),
  schools: z.array(z.string()),
  impact: z.string(),
});

const sweep = z.object({
  endedAt: z.string(),
  streams: z.number(),
  tampered: z.number(),
  differing: z.number(),
  behind: z.array(z.object({ model: z.string(), streams: z.number() })),
});

/** How the trust's record is, as far as pages show it. */
export const health = z.object({
  at: z.string(),
  isWell: z.boolean(),
  attention: z.array(z.object({ says: z.string(), queue: z.optional(z.string()) })),
  schools: z.array(school),
  queues: z.array(queue),
  lists: z.array(list),
  sweep: z.nullable(sweep),
});
export type Health = z.output<typeof health>;

const ofOperation = {
  operation: z.string(),
  kind: z.string(),
  school: z.nullable(z.string()),
  model: z.nullable(z.string()),
  queue: z.optional(z.string()),
  message: z.optional(z.string()),
  requestedBy: z.string(),
  requestedAt: z.string(),
  updatedAt: z.string(),
  status: z.string(),
  reason: z.nullable(z.string()),
  counts: z.record(z.string(), z.number()),
};
export const operation = z.object({
  ...ofOperation,
  rows: z.array(z.object({ row: z.string(), how: z.string() })),
});
export const operations = z.object({ operations: z.array(z.object(ofOperation)) });
export type Operation = z.output<typeof operations>['operations'][number];

export const deadLetters = z.object({
  hasWayBack: z.boolean(),
  messages: z.number(),
  deadLetters: z.array(
    z.object({
      message: z.string(),
      sentAt: z.nullable(z.string()),
      received: z.number(),
      reason: z.string(),
      error: z.nullable(z.string()),
      school: z.nullable(z.string()),
      stream: z.nullable(z.string()),
      id: z.nullable(z.string()),
      type: z.nullable(z.string()),
      position: z.nullable(z.number()),
      models: z.array(z.string()),
    }),
  ),
});
export type DeadLetter = z.output<typeof deadLetters>['deadLetters'][number];

export const rowHistory = z.object({
  leftOut: z.number(),
  steps: z.array(
    z.object({
      recordedAt: z.string(),
      event: z.nullable(
        z.object({
          stream: z.string(),
          id: z.string(),
          version: z.number(),
          type: z.string(),
          actor: z.string(),
        }),
      ),
      row: z.nullable(z.record(z.string(), z.unknown())),
    }),
  ),
});
