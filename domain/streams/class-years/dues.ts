import { periodNamed, type SchoolCalendar } from '../../kernel/calendar.ts';
import type { Due } from '../../kernel/due.ts';
import { AGREEMENT, copiesCycle, lessonCycle } from './cycles.ts';
import type { ClassYear } from './decision.ts';
import { agreementDueOn } from './half-terms.ts';
import { classYearId } from './ids.ts';
import type { ClassYearSettings } from './settings.ts';
import { agreedIn, type ClassYearState, withoutCopy } from './state.ts';

/** A run of a class, named so that whom it concerns can be read from it: `<class>.<year>.<run>`. */
const run = (
  { class: ofClass, academicYear }: ClassYear,
  { fellDue }: ClassYearState,
  dueOn: string,
  name: string,
): Due => ({
  dueOn,
  cycle: `${classYearId(ofClass, academicYear)}.${name}`,
  about: null,
  hasFallenDue: fellDue.includes(name),
});

/** The class that a cycle is of. */
export const classOfCycle = (cycle: string): string => /^(.*?)\.\d{4}-\d{2}\./.exec(cycle)?.[1] ?? '';

/** By the end of the first half-term, of each class that has pupils (AGR-05, K2). */
export const agreementDues = (
  state: ClassYearState,
  classYear: ClassYear,
  settings: ClassYearSettings,
  school: SchoolCalendar,
): readonly Due[] => {
  if (settings.pupil !== 'class-authored' || state.roll.length === 0 || agreedIn(state) !== null) return [];
  const dueOn = agreementDueOn(school, classYear.academicYear);
  return dueOn === null ? [] : [run(classYear, state, dueOn, AGREEMENT)];
};

/** As soon as the class agreed, and as soon as somebody joins it later (AGR-06). */
export const copiesDues = (state: ClassYearState, classYear: ClassYear): readonly Due[] => {
  const agreed = agreedIn(state);
  const open = withoutCopy(state);
  if (agreed === null || open.length === 0) return [];
  const days = [agreed.agreed?.on ?? agreed.writtenOn, ...open.map(({ from }) => from)];
  const dueOn = days.toSorted().at(-1) ?? agreed.writtenOn;
  return [run(classYear, state, dueOn, copiesCycle(agreed.by, dueOn))];
};

export const termsOfYear = ['autumn', 'spring', 'summer'] as const;

/** One lesson at least in every term, of each class that has pupils (CUR-02, K9). */
export const lessonDues = (
  state: ClassYearState,
  classYear: ClassYear,
  settings: ClassYearSettings,
  school: SchoolCalendar,
): readonly Due[] => {
  if (settings.lessonsEachTerm !== true || state.roll.length === 0) return [];
  return termsOfYear.flatMap((term) => {
    const period = periodNamed(school, `${classYear.academicYear}.${term}`);
    if (period === null || state.lessons.some(({ on }) => period.from <= on && on <= period.to)) return [];
    return [run(classYear, state, period.to, lessonCycle(term))];
  });
};
