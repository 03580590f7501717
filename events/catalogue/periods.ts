import * as z from 'zod/mini';
import { isInSight } from './fields.ts';

const year = /^\d{4}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const ofSchool = /^(\d{4})-(\d{2})(?:\.(?:autumn|spring|summer)(?:-[12])?)?$/;

/** All of these at once, for the published schemas, which have no say in which years follow one another. */
const form = /^\d{4}(?:-\d{2}-\d{2}|-\d{2}(?:\.(?:autumn|spring|summer)(?:-[12])?)?)?$/;
const notAPeriod =
  'expected a period: a year 2021, a school year 2026-27, 2026-27.autumn, 2026-27.autumn-1, or a day';

/** A school year, such as `2026-27`. */
export const academicYear = z.string().check(z.regex(/^\d{4}-\d{2}$/, 'expected a school year like 2026-27'));

/** Years of a school run from one to the next: `2026-27`, and `1999-00`. */
const isConsecutive = (first: string, second: string): boolean =>
  (Number(first) + 1) % 100 === Number(second);

/** Whether a text names a period as `periodName` does. */
export const isPeriodName = (text: string): boolean => {
  if (!isInSight(text)) return false;
  if (year.test(text)) return true;
  if (day.test(text)) return z.iso.date().safeParse(text).success;
  const [, first, second] = ofSchool.exec(text) ?? [];
  return first !== undefined && second !== undefined && isConsecutive(first, second);
};

/**
 * A period as exact as a policy states it: a calendar year `2021`, a school year `2026-27`, its term
 * `2026-27.autumn`, its half-term `2026-27.autumn-1`, a day `2026-10-23`. Never a month: `2011-12` is a
 * school year.
 */
export const periodName = z
  .string()
  .check(z.regex(form, { error: notAPeriod, abort: true }), z.refine(isPeriodName, notAPeriod));
