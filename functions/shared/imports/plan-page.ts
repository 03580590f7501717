import * as z from 'zod/mini';

const place = z.nullable(z.object({ file: z.string(), row: z.number() }));

/** A parent whom a file names, as a person on record. */
const wantedLink = z.object({
  parent: z.string(),
  kind: z.enum(['parent', 'carer', 'contact', 'guardian']),
});

/** Phases of carrying out: first everybody is there, then children have parents, then people leave. */
export const phases = ['people', 'links', 'leavers'] as const;

const planStep = z.object({
  stream: z.string(),
  id: z.string(),
  phase: z.enum(phases),
  /** Newest commit of the record when it was compared: what has changed since is left as it is. */
  commit: z.number(),
  commands: z.array(z.looseObject({ type: z.string() })),
  /** Of the phase `links`: all that the file has, so that what changed since is looked at again. */
  wanted: z.optional(z.array(wantedLink)),
  /** Class of a pupil before. */
  wasIn: z.optional(z.string()),
  refused: z.array(z.object({ type: z.string(), code: z.string() })),
  at: place,
});
/** What is to be sent to one record. */
export type PlanStep = z.output<typeof planStep>;
export const planPage = z.array(planStep);

const flaw = z.object({
  file: z.string(),
  row: z.nullable(z.number()),
  column: z.nullable(z.string()),
  code: z.string(),
});
export const flawPage = z.array(flaw);

/** What the rules refused while the plan was carried out. */
const outcome = z.object({
  stream: z.string(),
  id: z.string(),
  type: z.string(),
  code: z.string(),
  at: place,
});
export type FailedCommand = z.output<typeof outcome>;
export const outcomePage = z.array(outcome);

export const pageName = (kind: 'entries' | 'plan' | 'flaws' | 'outcomes', page: number): string =>
  `${kind}-${page}`;
