import * as z from 'zod/mini';
import type { Standing } from '../../streams/incidents/stream.ts';

/** An entry of a list; `event` is the number that a correction names. */
const list = z.array(z.record(z.string(), z.union([z.string(), z.number()])));

/** How many there are of each; a list of the row holds the newest of them. */
const totals = z.object({ logs: z.number(), actions: z.number(), signatures: z.number() });

const isStanding = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'report' in value && 'reportedBy' in value;

/** What is kept of an incident. */
export const incidentRow = z.object({
  /** By the rules of the stream itself. */
  standing: z.custom<Standing>(isStanding),
  /**
   * Ids of those whose own matter it is, who may not read it (INC-14). In rows from before the field nobody,
   * until a rebuild.
   */
  concerned: z._default(z.array(z.string()), []),
  reporter: z.string(),
  reportedAt: z.string(),
  logs: list,
  actions: list,
  signatures: list,
  totals,
});
export type IncidentRow = z.output<typeof incidentRow>;
