import * as z from 'zod/mini';

const replayJob = z.object({
  /** Where the subscription is on record: a school, or the trust. */
  tenant: z.string(),
  /** Its id; it has one replay at a time. */
  subscription: z.string(),
  /** Whose events are sent; null: the trust has no school. */
  school: z.nullable(z.string()),
  /** Schools that come after this one. */
  rest: z.readonly(z.array(z.string())),
  /** Number of the event in the subscription's stream that started it. */
  replay: z.number(),
  /** First position that it sends. */
  from: z.number(),
  /** Last position that it sends: the last one that had gone out by itself when it began. */
  upTo: z.number(),
  /** Of the last position events up to this number of their stream had gone out, and no more; 0: all. */
  within: z.number(),
  /** Up to here all is sent; `from` less one before the first page. */
  last: z.number(),
  /** `waiting`: the subscriber does not take what is sent, and is tried again later. */
  status: z.enum(['running', 'waiting', 'paused', 'completed', 'failed', 'cancelled']),
  /** Why it failed or waits; null for neither. */
  reason: z.nullable(z.enum(['position-beyond-end', 'newer-version', 'not-taken'])),
  counts: z.object({
    sent: z.number(),
    /** Events that can never go out. */
    omitted: z.number(),
    /** Commits that are not as they were journaled; their events are not sent. */
    tampered: z.number(),
  }),
  /** Pages in a row that the subscriber did not take. */
  tries: z.number(),
  /** UTC with milliseconds. */
  startedAt: z.string(),
  updatedAt: z.string(),
  /** Drawn for each turn: of two that begin in the same millisecond, one knows that it is the other's. */
  turn: z.string(),
  /** Nobody goes on with it before this instant. */
  nextAt: z.string(),
});

/** How a replay to one subscription goes. Ids and numbers only. */
export type ReplayJob = z.output<typeof replayJob>;

export const replayJobIn = (text: string): ReplayJob => replayJob.parse(JSON.parse(text));

/** Whether nothing more is sent. */
export const isOver = ({ status }: Pick<ReplayJob, 'status'>): boolean =>
  status === 'completed' || status === 'failed' || status === 'cancelled';
