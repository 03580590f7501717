import * as z from 'zod/mini';
import { date, instant, requiredLine, slug } from './fields.ts';
import { halfTermName, role, yearGroup } from './words.ts';

/** What a list is published under, and cited by: unique in the list, such as `2026` or `2026-27`. */
export const edition = slug;

/** Where an edition comes from, as a title: a body, a scheme, minutes. */
export const source = requiredLine(300);

/** An address of the web. */
export const webAddress = z
  .string()
  .check(z.maxLength(500), z.regex(/^https:\/\/[^\s]+$/, 'expected an address that begins with https://'));

/** The key stage that an objective is for (CUR-05). */
export const keyStage = z.enum(['ks1', 'ks2']);

/** One entry of a list: what decisions cite by its id, and people read. */
export const listEntry = z.strictObject({
  id: slug,
  title: requiredLine(300),
  /** Of a resource for parents (POL-12). */
  link: z.optional(webAddress),
  /** Of an objective (CUR-05). */
  keyStage: z.optional(keyStage),
});

const isEachOnce = <T extends { readonly id: string }>(entries: readonly T[]): boolean =>
  new Set(entries.map(({ id }) => id)).size === entries.length;

/** An edition is whole, and one item of the log: so many entries it may have. */
const MOST_ENTRIES = 100;
const someOf = <E extends z.ZodMiniType<{ id: string }, { id: string }>>(entry: E) =>
  z
    .array(entry)
    .check(z.minLength(1), z.maxLength(MOST_ENTRIES), z.refine(isEachOnce, 'names an entry twice'));

export const listEntries = someOf(listEntry);

/**
 * An act that is unacceptable; of pupils also where they are not at school, if it says so (UNA-01, UNA-02).
 */
export const unacceptableUse = z.strictObject({
  id: slug,
  title: requiredLine(300),
  outsideSchool: z.boolean(),
});
export const unacceptableUses = someOf(unacceptableUse);

/** Answered by yes or no: which of them says that somebody needs training (TRG-09). */
export const question = z.strictObject({
  id: slug,
  title: requiredLine(300),
  needAt: z.enum(['yes', 'no']),
});
export const questions = someOf(question);

/** A part of online safety that lessons are about (CUR-01). */
export const strand = z.strictObject({ id: slug, title: requiredLine(200) });
export const strands = someOf(strand);

/** What a year group is taught in a half-term; a lesson on the class's own agreement is of no strand. */
export const plannedLesson = z.strictObject({
  yearGroup,
  halfTerm: halfTermName,
  title: requiredLine(300),
  strands: z.array(slug).check(z.maxLength(8)),
});
export const plannedLessons = z.array(plannedLesson).check(z.minLength(1), z.maxLength(90));

/** How long records of a kind are kept after what they are about is over (DPR-04). */
export const retention = z.strictObject({
  count: z.int().check(z.minimum(1), z.maximum(1200)),
  unit: z.enum(['days', 'months', 'years']),
});
export type Retention = z.output<typeof retention>;

export const linkedPolicy = z.strictObject({ policy: slug, title: requiredLine(200) });
export const retentionPeriod = z.strictObject({
  category: slug,
  title: requiredLine(200),
  keptFor: retention,
});
export const socialAccount = z.strictObject({
  account: slug,
  platform: requiredLine(100),
  title: requiredLine(200),
  /** The role that manages it. */
  managedBy: role,
});

const onDate = z.strictObject({ precision: z.literal('date'), value: date });
const inPeriod = <const P extends string>(precision: P, pattern: RegExp, form: string) =>
  z.strictObject({
    precision: z.literal(precision),
    value: z.string().check(z.regex(pattern, `expected a ${precision} like ${form}`)),
  });

/** By when the policies that cite a guidance are looked at again, as exactly as somebody says. */
export const reviewPeriod = z.discriminatedUnion('precision', [
  onDate,
  inPeriod('half-term', /^\d{4}-\d{2}\.(?:autumn|spring|summer)-[12]$/, '2026-27.autumn-1'),
  inPeriod('term', /^\d{4}-\d{2}\.(?:autumn|spring|summer)$/, '2026-27.autumn'),
  inPeriod('year', /^\d{4}$/, '2026'),
]);

/** What every edition says of itself. */
export const editionFields = {
  list: slug,
  edition,
  /** Day on which it was published where it comes from. */
  publishedOn: date,
  /** Since when decisions cite it, UTC. */
  effectiveFrom: instant,
  source,
};

/** What may be corrected of an edition: entries are what decisions cite, and get a new edition. */
export const editionChanges = z.strictObject({
  publishedOn: z.optional(date),
  source: z.optional(source),
  reviewBy: z.optional(z.nullable(reviewPeriod)),
});
