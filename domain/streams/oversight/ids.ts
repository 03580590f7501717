import type { IdForm } from '../../kernel/id-form.ts';
import { rejections } from './rejections.ts';

const yearName = /^(\d{4})-(\d{2})$/;
const EXTRACT = 'extract.';

/** The school year that a record is of; null: it is of none. */
export const yearOf = (id: string): string | null => {
  const [, first = '', second = ''] = yearName.exec(id) ?? [];
  return first !== '' && String((Number(first) + 1) % 100).padStart(2, '0') === second ? id : null;
};

/** The incident whose log a record gives the board; null: it is of none. */
export const incidentOf = (id: string): string | null =>
  id.startsWith(EXTRACT) && id.length > EXTRACT.length ? id.slice(EXTRACT.length) : null;

export const extractId = (incident: string): string => `${EXTRACT}${incident}`;

export const idOfOversight: IdForm = {
  form: '<year>, or extract.<incident>',
  refusal: (id) => (yearOf(id) === null && incidentOf(id) === null ? rejections.recordUnknown : null),
};

/** First and last day of a school year by its name alone: what is recorded does not wait for a calendar. */
export const isOfYear = (year: string, day: string): boolean => {
  const first = Number(year.slice(0, 4));
  return `${first}-09-01` <= day && day <= `${first + 1}-08-31`;
};
