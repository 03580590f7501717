import * as z from 'zod/mini';

const instantOrNull = z.nullable(z.string());
const messages = z.looseObject({ waiting: z.int(), inFlight: z.int(), delayed: z.int() });

const school = z.looseObject({
  school: z.string(),
  position: z.int(),
  journaledAt: instantOrNull,
  checkpoint: z.nullable(z.looseObject({ size: z.int(), time: z.string() })),
  unsigned: z.int(),
});

const queue = z.looseObject({
  queue: z.string(),
  messages: z.nullable(messages),
  deadLetters: z.looseObject({
    messages: z.int(),
    lookedAt: z.int(),
    oldest: instantOrNull,
    models: z.array(z.looseObject({ model: z.string(), messages: z.int(), impact: z.string() })),
  }),
});

const list = z.looseObject({
  model: z.string(),
  events: z.int(),
  since: instantOrNull,
  schools: z.array(z.string()),
  impact: z.string(),
});

const sweep = z.looseObject({
  endedAt: z.string(),
  seconds: z.int(),
  streams: z.int(),
  tampered: z.int(),
  tamperedKeys: z.array(z.looseObject({ key: z.string(), reason: z.string() })),
  unjournaled: z.int(),
  unjournaledKeys: z.array(z.string()),
  differing: z.int(),
  compared: z._default(z.int(), 0),
  checkpoints: z._default(z.int(), 0),
  differingRows: z.array(z.looseObject({ school: z.string(), model: z.string(), row: z.string() })),
  unchecked: z.int(),
  behind: z.array(z.looseObject({ model: z.string(), streams: z.int(), impact: z.string() })),
  schools: z.array(
    z.looseObject({
      school: z.string(),
      journaled: z.int(),
      republished: z.int(),
      unnotified: z.int(),
      failed: z.boolean(),
    }),
  ),
});

const operation = z.looseObject({
  operation: z.string(),
  kind: z.string(),
  school: z.nullable(z.string()),
  model: z.nullable(z.string()),
  status: z.string(),
  requestedAt: z.string(),
});

/** The health of a trust as it comes over HTTP. */
export const healthShape = z.looseObject({
  at: z.string(),
  isWell: z.boolean(),
  attention: z.array(z.looseObject({ says: z.string() })),
  schools: z.array(school),
  queues: z.array(queue),
  lists: z._default(z.array(list), []),
  sweep: z.nullable(sweep),
  operations: z.array(operation),
});
export type HealthShape = z.output<typeof healthShape>;
