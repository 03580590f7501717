import * as z from 'zod/mini';

const list = z.array(z.record(z.string(), z.string()));

/** How many there are of each; a list of the row holds the newest of them. */
const totals = z.object({ logs: z.number(), actions: z.number(), signatures: z.number() });

/** What is kept of an incident. */
export const incidentRow = z.object({
  occurredOn: z.string(),
  place: z.string(),
  description: z.string(),
  category: z.string(),
  illegal: z.boolean(),
  serious: z.boolean(),
  involvesLessonResources: z.boolean(),
  spreadAmongPupils: z.boolean(),
  reportedBy: z.number(),
  reporter: z.string(),
  reportedAt: z.string(),
  status: z.enum(['open', 'closed']),
  logs: list,
  actions: list,
  signatures: list,
  totals,
  classes: z.array(z.string()),
  police: z.nullable(z.string()),
});
export type IncidentRow = z.output<typeof incidentRow>;
