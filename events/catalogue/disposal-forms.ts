import * as z from 'zod/mini';
import { date, personId, slug } from './fields.ts';
import { role } from './words.ts';

/** What kind of record something is, as far as it matters how long it is kept (DPR-04). */
export const retentionClasses = [
  'pupil-agreement',
  'parent-answer',
  'staff-record',
  'visitor-record',
  'pupil-record',
  'account',
  'permission',
  'class-record',
  'conduct',
  'child-protection',
  'staff-allegation',
  'device',
  'check',
  'publication',
  'help-request',
  'data-protection',
  'policy',
] as const;
export const retentionClass = z.enum(retentionClasses);
export type RetentionClass = z.output<typeof retentionClass>;

/** What somebody may say of a record, so that it is kept for longer than others of its kind. */
export const retentionFlags = ['abuse-75', 'birth-50'] as const;
export const retentionFlag = z.enum(retentionFlags);
export type RetentionFlag = z.output<typeof retentionFlag>;

/** What a period is counted from. */
export const countedFrom = z.enum(['end', 'leaving', 'birth']);

/** One of the periods that a record is kept for; the longest counts. */
export const countedPeriod = z.strictObject({
  from: countedFrom,
  /** The day that it is counted from; of a birth the last day on which the year group can be born. */
  on: date,
  /** The last day of the period. */
  until: date,
});
export type CountedPeriod = z.output<typeof countedPeriod>;

/** Where a rule stands: an edition of the school's own list, or of what the product is delivered with. */
export const ruleEdition = slug;

/** Why a record may not be disposed of, whatever its period is. */
export const holdKinds = [
  'court',
  'police',
  'inquiry',
  'complaint',
  'incident',
  'data-breach',
  'subject-request',
  'evidence',
  'other',
] as const;
export const holdKind = z.enum(holdKinds);
export type HoldKind = z.output<typeof holdKind>;

/** Why a confirmed disposal is not carried out after all. */
export const stoppedBy = z.enum(['held', 'not-over']);

/**
 * Whom a record concerns on the day of an event: so lists show what is said of its disposal to those alone
 * who may read it.
 */
export const recordConcern = z.strictObject({
  people: z.array(personId).check(z.maxLength(60)),
  isAboutStaff: z.boolean(),
  lockedTo: z.nullable(
    z.strictObject({
      roles: z.array(role).check(z.maxLength(10)),
      people: z.array(personId).check(z.maxLength(20)),
    }),
  ),
});
