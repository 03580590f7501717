import type { IdForm } from '../../kernel/id-form.ts';
import { splitId } from '../../kernel/ids.ts';
import { rejections } from './rejections.ts';

const yearName = /^(\d{4})-(\d{2})$/;

/** A class in a school year, as the id `<class>.<year>` says it; null where it does not. */
export const classYearOf = (
  streamId: string,
): { readonly class: string; readonly academicYear: string } | null => {
  const { head, tail } = splitId(streamId);
  const [, first = '', second = ''] = yearName.exec(tail) ?? [];
  const follows = String((Number(first) + 1) % 100).padStart(2, '0') === second;
  return head !== '' && follows ? { class: head, academicYear: tail } : null;
};

export const idOfClassYear: IdForm = {
  form: '<class>.<year>',
  refusal: (id) => (classYearOf(id) === null ? rejections.classYearUnknown : null),
};

/**
 * First and last day of a school year by its name alone: what is recorded of a class does not wait for a
 * calendar.
 */
export const daysOfYear = (academicYear: string): { readonly from: string; readonly to: string } => {
  const first = Number(academicYear.slice(0, 4));
  return { from: `${first}-09-01`, to: `${first + 1}-08-31` };
};

/** The name of the school year that holds a day. */
export const academicYearOf = (day: string): string => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = month >= 9 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
};

export const classYearId = (ofClass: string, academicYear: string): string => `${ofClass}.${academicYear}`;
