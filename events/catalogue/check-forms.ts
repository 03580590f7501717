import * as z from 'zod/mini';
import { date, eventNumber, knownPerson, personId, requiredProse, slug } from './fields.ts';

/**
 * What is looked at again and again. Of a system of filtering or monitoring, and of a blog, there is a record
 * each; of the others one a school.
 */
export const checkKinds = ['filtering', 'blog', 'security', 'filtering-review', 'access-rights'] as const;
export const checkKind = z.enum(checkKinds);
export type CheckKind = z.output<typeof checkKind>;

/** What a system is for. */
export const systemPurpose = z.enum(['filtering', 'monitoring', 'both']);

/** How grave a finding is: `high` is what an attacker or a child could use today. */
const severities = ['low', 'medium', 'high'] as const;
export const severity = z.enum(severities);

/** What a finding is, or what was done about it, in free text. */
export const checkWords = requiredProse(1000);

/** Why filtering and monitoring are looked at before their year is over. */
const reviewCauses = ['risk-found', 'working-practice', 'new-technology'] as const;
export const reviewCause = z.enum(reviewCauses);

/** One attempt to reach what should be held back, or to see whether monitoring notices. */
export const filteringTest = z.strictObject({
  /** The kind of device. */
  device: z.enum(['desktop', 'laptop', 'tablet', 'phone', 'other']),
  place: z.enum(['on-site', 'off-site']),
  group: z.enum(['pupils', 'staff', 'governors', 'guests']),
  test: z.enum([
    'child-abuse-list',
    'terrorism-list',
    'adult-content',
    'offensive-language',
    'search-engine',
    'way-round',
    'monitoring-alert',
  ]),
  result: z.enum(['held', 'failed']),
  action: z.enum(['none', 'setting-changed', 'supplier-called', 'device-withdrawn', 'finding-raised']),
});
export const filteringTests = z.array(filteringTest).check(z.minLength(1), z.maxLength(30));

/** Who made a review. */
export const reviewers = z.array(personId).check(
  z.minLength(1),
  z.maxLength(10),
  z.refine((all) => new Set(all).size === all.length, 'names somebody twice'),
);

const number = z.int().check(z.gte(0), z.lte(100_000));
export const howMany = number;

/** What may be corrected, beside free texts: of each event what it says itself. */
export const checkChanges = z.strictObject({
  on: z.optional(date),
  checkedBy: z.optional(knownPerson),
  severity: z.optional(severity),
  removed: z.optional(number),
  reviewers: z.optional(reviewers),
  tests: z.optional(filteringTests),
  looked: z.optional(number),
  changed: z.optional(number),
  ended: z.optional(number),
  does: z.optional(systemPurpose),
  release: z.optional(slug),
  supplier: z.optional(slug),
  standard: z.optional(slug),
  by: z.optional(slug),
});

/** Since which event it was counted, and the last day that was in time. */
export const fellDue = z.strictObject({ since: eventNumber, dueOn: date });
