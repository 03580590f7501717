import type { ClassYear, ClassYearContext } from './decision.ts';
import { type HalfTermName, halfTermOf } from './half-terms.ts';
import { daysOfYear } from './ids.ts';
import { type ClassYearRejection, rejections } from './rejections.ts';

/** Why a day is none of the school year; null: it is one. */
export const dayRefusal = ({ academicYear }: ClassYear, day: string): ClassYearRejection | null => {
  const { from, to } = daysOfYear(academicYear);
  return day < from || day > to ? rejections.dayOutsideYear : null;
};

/** The half-term that holds a day; null in a holiday, and where the school's calendar says nothing of it. */
export const halfTermOn = ({ facts }: ClassYearContext, day: string): HalfTermName | null =>
  facts.school === undefined ? null : halfTermOf(facts.school, day);
