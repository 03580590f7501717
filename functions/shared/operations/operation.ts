import * as z from 'zod/mini';

/**
 * What a rebuild or a sweep names: a stream whose rows are not the same in both generations, or stand in the
 * old one alone; and one that can't be read, that the projection fails at, or whose due dates can't be
 * computed.
 */
const reportedRow = z.object({
  /**
   * `<school>/<stream>/<id>`, `<school>/~summary`; of a sweep the key of a commit, of the journal or an
   * object, or `<school>/<model>/<row>`.
   */
  row: z.string(),
  how: z.enum(['differs', 'gone', 'unreadable', 'tampered', 'not-journaled']),
  /** How what is tampered with was found. */
  reason: z.optional(z.string()),
});
export type ReportedRow = z.output<typeof reportedRow>;

const operation = z.object({
  id: z.string(),
  kind: z.enum(['rebuild', 'sweep', 'redrive']),
  /** Null: every school. */
  school: z.nullable(z.string()),
  /** Null unless it is a rebuild. */
  model: z.nullable(z.string()),
  /** Of a redrive: the function whose dead letters go back to its queue. */
  queue: z.optional(z.string()),
  /** Of a redrive: the message that goes back; left out: all of them. */
  message: z.optional(z.string()),
  /** Whether rows may come out otherwise than they were. */
  expect: z.enum(['identical', 'corrected']),
  requestedBy: z.string(),
  /** UTC with milliseconds. */
  requestedAt: z.string(),
  updatedAt: z.string(),
  status: z.enum(['requested', 'running', 'done', 'failed']),
  /** Why it failed: a word of ours, or the name of an error. */
  reason: z.nullable(z.string()),
  counts: z.record(z.string(), z.number()),
  rows: z.readonly(z.array(reportedRow)),
  /**
   * Whether it has come to its end: nothing takes it up again. What failed by an error may be tried again.
   */
  ended: z.boolean(),
  /** Where the next invocation goes on; the function's own. */
  cursor: z.unknown(),
});

/** Something that was asked of the record as a whole, and how it goes. */
export type Operation = z.output<typeof operation>;

/** Of an operation that was asked for, and that nobody has begun with. */
export const notBegun: Pick<Operation, 'status' | 'reason' | 'counts' | 'rows' | 'cursor' | 'ended'> = {
  status: 'requested',
  reason: null,
  counts: {},
  rows: [],
  cursor: null,
  ended: false,
};

export const operationIn = (text: string): Operation => operation.parse(JSON.parse(text));

/** What asks for it on the bus; a redrive is done by who is asked for it. */
export const detailTypes = { rebuild: 'RebuildRequested', sweep: 'SweepRequested' } as const;
export const OPERATIONS_SOURCE = 'daybook.operations';

const request = z.object({
  source: z.literal(OPERATIONS_SOURCE),
  detail: z.object({ operation: z.string() }),
  'replay-name': z.optional(z.undefined()),
});

/**
 * The id of the operation that an event of the bus asks for; null for other events, and for one that is
 * replayed from the archive.
 */
export const requestedIn = (event: unknown): string | null => {
  const parsed = request.safeParse(event);
  return parsed.success ? parsed.data.detail.operation : null;
};
