import * as z from 'zod/mini';

/** Formats of a roster, then of registers. */
export const rosterFormats = ['oneroster-1.2', 'sds-2.1', 'flat'] as const;
export const registerFormats = ['agreements', 'devices', 'asset-register', 'access'] as const;
const formats = [...rosterFormats, ...registerFormats] as const;
export type ImportFormat = (typeof formats)[number];

/**
 * `awaiting-file`, `preparing` (read and matched), `comparing`, `ready` (for approval), `executing`, `done`;
 * `refused`: the file can't be used; `failed`: it was approved, and who approved it may not send the commands
 * any more; `cancelled`.
 */
export const statuses = [
  'awaiting-file',
  'preparing',
  'comparing',
  'ready',
  'executing',
  'done',
  'refused',
  'failed',
  'cancelled',
] as const;

const flaw = z.object({
  file: z.string(),
  row: z.nullable(z.number()),
  column: z.nullable(z.string()),
  code: z.string(),
});

/** Somebody as a tenant knows them. */
const who = z.object({ tenant: z.string(), person: z.string() });

const job = z.object({
  id: z.string(),
  school: z.string(),
  kind: z.enum(['roster', 'register']),
  format: z.enum(formats),
  /** The outside system, as the school calls it. */
  source: z.string(),
  /** Id of the school in the file, where its name does not say which it is. */
  org: z.nullable(z.string()),
  /** Day on which what the file says holds. */
  on: z.string(),
  isDayFirst: z.boolean(),
  /** Size of the file that was announced. */
  bytes: z.number(),
  requestedBy: who,
  /** Null until somebody approved it; the commands are sent in their name. */
  approvedBy: z.nullable(who),
  /** UTC with milliseconds. */
  requestedAt: z.string(),
  updatedAt: z.string(),
  status: z.enum(statuses),
  reason: z.nullable(z.string()),
  /** Flaws that make the whole file unusable. */
  refusals: z.readonly(z.array(flaw)),
  /** How many pages of what there are. */
  pages: z.object({ entries: z.number(), plan: z.number(), flaws: z.number(), outcomes: z.number() }),
  /** What is compared or carried out next. */
  cursor: z.object({ phase: z.number(), page: z.number() }),
  counts: z.record(z.string(), z.number()),
  /** By class: how many pupils come, and how many leave. */
  classes: z.record(z.string(), z.object({ comes: z.number(), goes: z.number() })),
});
/** A file that is imported: what it was announced as, and how far it is. It names nobody of the file. */
export type ImportJob = z.output<typeof job>;

export const jobIn = (text: string): ImportJob => job.parse(JSON.parse(text));

/** Of a job whose file is awaited. */
export const notPrepared: Pick<
  ImportJob,
  'approvedBy' | 'status' | 'reason' | 'refusals' | 'pages' | 'cursor' | 'counts' | 'classes'
> = {
  approvedBy: null,
  status: 'awaiting-file',
  reason: null,
  refusals: [],
  pages: { entries: 0, plan: 0, flaws: 0, outcomes: 0 },
  cursor: { phase: 0, page: 0 },
  counts: {},
  classes: {},
};

/** Whether nothing more happens to a job. */
export const isOver = ({ status }: Pick<ImportJob, 'status'>): boolean =>
  ['done', 'refused', 'failed', 'cancelled'].includes(status);

/** A message of the queue: go on with this. */
export const importMessage = z.object({ school: z.string(), import: z.string() });

/** A file has at most so many bytes: 50 MB. */
export const MOST_BYTES = 50 * 1024 * 1024;
