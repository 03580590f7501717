import * as z from 'zod/mini';
import { date, eventNumber, personId, policyVersion, slug } from './fields.ts';
import { role } from './words.ts';

const onDate = { precision: z.literal('date'), value: date };
/** `<academic year>.<half-term>`, such as `2021-22.autumn-1`. */
const inHalfTerm = {
  precision: z.literal('half-term'),
  value: z
    .string()
    .check(
      z.regex(/^\d{4}-\d{2}\.(?:autumn|spring|summer)-[12]$/, 'expected a half-term like 2026-27.autumn-1'),
    ),
};
/** `<academic year>.<term>`, such as `2023-24.autumn`. */
const inTerm = {
  precision: z.literal('term'),
  value: z
    .string()
    .check(z.regex(/^\d{4}-\d{2}\.(?:autumn|spring|summer)$/, 'expected a term like 2026-27.autumn')),
};
const inYear = {
  precision: z.literal('year'),
  value: z.string().check(z.regex(/^\d{4}$/, 'expected a year like 2026')),
};

/** When an approval was given, as precisely as the minutes say (POL-02). */
export const approvalDay = z.discriminatedUnion('precision', [
  z.strictObject(onDate),
  z.strictObject(inHalfTerm),
]);

/** The governors' approval: by whom it was given, and when, as precisely as the minutes say (POL-02). */
export const approval = z.strictObject({ by: personId, on: approvalDay });

/**
 * By when the policy is looked at again, as precisely as it says: in time until the last day of the period
 * (POL-03).
 */
export const reviewDay = z.discriminatedUnion('precision', [
  z.strictObject(onDate),
  z.strictObject(inHalfTerm),
  z.strictObject(inTerm),
  z.strictObject(inYear),
]);

/** When the policy is looked at again, as precisely as it says, and the role that does it (POL-03). */
export const review = z.discriminatedUnion('precision', [
  z.strictObject({ ...onDate, reviewer: role }),
  z.strictObject({ ...inHalfTerm, reviewer: role }),
  z.strictObject({ ...inTerm, reviewer: role }),
  z.strictObject({ ...inYear, reviewer: role }),
]);

/**
 * An edition of guidance or law that a version rests on: the list that it stands in, and which edition
 * (POL-08).
 */
export const citation = z.strictObject({ list: slug, edition: slug });
export const citations = z.array(citation).check(z.maxLength(50));

/** Rows of the change log, by the numbers of their events. */
export const changeNumbers = z.array(eventNumber).check(z.maxLength(100));

const byGuidance = z.strictObject({ kind: z.literal('guidance-change'), ...citation.shape });
const byDecision = z.strictObject({ kind: z.literal('decision') });

/**
 * Why somebody asks for a review: guidance that the policy cites has changed, or a decision of the school.
 */
export const wantedReview = z.discriminatedUnion('kind', [byGuidance, byDecision]);

/**
 * What a review follows from: a version, rows of the change log that were approved, the review before, or
 * what was asked for.
 */
export const reviewCause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('version'), version: policyVersion }),
  z.strictObject({ kind: z.literal('changes'), changes: changeNumbers }),
  z.strictObject({ kind: z.literal('review'), reviewed: eventNumber }),
  byGuidance,
  byDecision,
]);
