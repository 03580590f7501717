import * as z from 'zod/mini';
import type { Standing } from '../../streams/incidents/stream.ts';

/** An entry of a list; `event` is the number that a correction names. */
const list = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])));

/** How many there are of each; a list of the row holds the newest of them. */
const totals = z.object({ logs: z.number(), actions: z.number(), signatures: z.number() });

const anyObject = z.record(z.string(), z.unknown());
const before = z.looseObject({
  reportedBy: z.number(),
  report: z.looseObject({ category: z.optional(z.string()) }),
});

/** What rows from before the fields do not say. */
const unsaid = { classEdition: null, viewing: null, referral: null, channel: null, lock: null };
const unsaidOfReport = {
  place: null,
  description: null,
  cameToLight: null,
  categoryEdition: null,
  rules: null,
};

/** A row from before there were several categories has one; until a rebuild it is read so. */
const lifted = (value: unknown): unknown => {
  const found = before.safeParse(value);
  if (!found.success) return null;
  const { report, ...standing } = found.data;
  const { category, ...rest } = report;
  const categories = category === undefined ? {} : { categories: [category] };
  return { ...unsaid, ...standing, report: { ...unsaidOfReport, ...categories, ...rest } };
};

const isStanding = (value: unknown): boolean => anyObject.safeParse(value).success;

/** What is kept of an incident. */
export const incidentRow = z.object({
  /** By the rules of the stream itself. */
  standing: z.pipe(z.transform(lifted), z.custom<Standing>(isStanding)),
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
