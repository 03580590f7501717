import * as z from 'zod/mini';

/** Free text: null where it was erased or is not opened for the caller. */
const words = z.nullable(z.unknown());
const report = z.object({
  occurredOn: z.string(),
  place: words,
  description: words,
  categories: z.array(z.string()),
  cameToLight: z.nullish(z.string()),
  recorder: z.nullable(z.string()),
  illegal: z.boolean(),
  serious: z.boolean(),
  involvesLessonResources: z.boolean(),
  spreadAmongPupils: z.boolean(),
});

/** An incident, as far as the console shows it. */
export const incidentState = z.object({
  status: z.enum(['open', 'closed']),
  report,
  classes: z.array(z.string()),
  police: z.nullable(z.object({ decision: z.string() })),
  policeReport: z.nullable(z.object({})),
  viewing: z.nullable(z.object({ viewers: z.array(z.string()) })),
  referral: z.nullable(z.object({ referredTo: z.array(z.string()) })),
  lock: z.nullable(z.object({ people: z.array(z.string()), roles: z.array(z.string()) })),
  ending: z.nullable(z.object({ outcome: z.string(), reasons: z.optional(words) })),
  involved: z.array(
    z.object({ person: z.nullable(z.string()), outsider: words, part: z.string(), by: z.number() }),
  ),
  actions: z.array(z.object({ kind: z.string(), at: z.string(), texts: z.record(z.string(), z.unknown()) })),
  logs: z.array(z.object({ target: z.string(), reference: z.string() })),
});
export type IncidentState = z.output<typeof incidentState>;
