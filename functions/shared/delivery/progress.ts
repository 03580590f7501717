import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

/** The deliveries of one subscription from one school. */
export interface Line {
  /** Whose events they are. */
  readonly school: string;
  /** Whose subscription it is: that school's, or the trust's. */
  readonly tenant: string;
  readonly id: string;
}

/** How far deliveries of a line have come. */
export interface Progress {
  /** Everything up to this position was delivered, or is not wanted. */
  readonly after: number;
  /** Of the next position the events up to this number of their stream were delivered, too; 0: none. */
  readonly within: number;
  /** Deliveries began after this position; what is before it, a replay sends. */
  readonly startedAfter: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Those of the event at hand. */
  readonly tries: number;
  readonly failingSince: string | null;
  /** Not before this instant; null: at any time. */
  readonly nextAt: string | null;
}

export const begun = (after: number): Progress => ({
  after,
  within: 0,
  startedAfter: after,
  failures: 0,
  tries: 0,
  failingSince: null,
  nextAt: null,
});

const progress = z.object({
  after: z.number(),
  within: z.number(),
  startedAfter: z.number(),
  failures: z.number(),
  tries: z.number(),
  failingSince: z.nullable(z.string()),
  nextAt: z.nullable(z.string()),
});
const item = z.object({ p: z.object({ S: z.string() }) });

/** @throws when the item is not one of ours */
export const progressIn = (stored: Record<string, AttributeValue>): Progress =>
  progress.parse(JSON.parse(item.parse(stored).p.S));

export const lineKey = ({ school, tenant, id }: Line): Record<string, AttributeValue> => ({
  pk: { S: `${school}/~subscriptions` },
  sk: { S: `${tenant}/${id}` },
});
