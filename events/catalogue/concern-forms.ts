import * as z from 'zod/mini';
import { date, personId, requiredProse, slug } from './fields.ts';
import { involved, reportedCategory } from './incident-forms.ts';

export const concernKinds = ['concern', 'offensive-email', 'monitoring-alert'] as const;
export const concernKind = z.enum(concernKinds);
export type ConcernKind = z.output<typeof concernKind>;

/** What somebody is worried about, or what came of it; free text, and so personal. */
export const concernWords = requiredProse(4000);

export const concernOutcome = z.enum(['answered', 'no-action', 'incident']);
export const alertDecision = z.enum(['dismissed', 'incident']);
/** Whether mail came from within the school or from elsewhere. */
export const mailOrigin = z.enum(['internal', 'external']);

/** What becomes an incident: what its report needs, apart from words, which the concern keeps. */
export const incidentOf = z.strictObject({
  /** As it stands in addresses: in small letters. */
  id: slug.check(z.lowercase('expected an id in small letters')),
  occurredOn: date,
  category: reportedCategory,
  involved: z._default(involved, []),
});
/** The same on record: of one that was reported before, the concern is only put to it. */
export const becameIncident = z.nullable(
  z.strictObject({ id: slug, occurredOn: date, category: reportedCategory, involved, isNew: z.boolean() }),
);

/** The product that sends alerts, as the school's settings call it; an id of an alert begins with it. */
export const alertChannel = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,29}$/, 'expected 1 to 30 of a-z 0-9 -, not beginning with -'));
/** What the product calls the alert, in small letters as every id; the same number is the same alert. */
export const alertNumber = z
  .string()
  .check(z.regex(/^[a-z0-9_][a-z0-9_-]{0,63}$/, 'expected 1 to 64 of a-z 0-9 _ -, not beginning with -'));
export const alertSeverities = ['critical', 'high', 'medium', 'low'] as const;
export const alertSeverity = z.enum(alertSeverities);
export type AlertSeverity = z.output<typeof alertSeverity>;
/** What an alert is about, in a word; where somebody browsed, and what for, stays in the product. */
export const alertCategory = z.enum([
  'self-harm',
  'abuse',
  'bullying',
  'violence',
  'radicalisation',
  'sexual-content',
  'drugs-and-weapons',
  'filter-bypass',
  'other',
]);

/** Fields that can be corrected, free text apart. */
export const concernChanges = z.strictObject({
  from: z.optional(personId),
  about: z.optional(personId),
  conductOf: z.optional(personId),
  receivedOn: z.optional(date),
  origin: z.optional(mailOrigin),
});
