import { date } from '../../events/catalogue/fields.ts';
import type { FlawCode } from './flaws.ts';

/** In which order a file writes days such as 03/09/2026. `unclear`: no day of it tells. */
export type DayOrder = 'day-first' | 'month-first' | 'unclear';

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
/** With dots nobody writes the month first. */
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const MONTHS = 12;

/** What all days of a file together tell: one of the 13th or later says which number is the day. */
export const dayOrderOf = (values: readonly string[]): DayOrder => {
  const pairs = values.flatMap((value) => {
    const [, first, second] = slashed.exec(value) ?? [];
    return first === undefined || second === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  if (pairs.some(([, second]) => second > MONTHS)) return 'month-first';
  return pairs.some(([first]) => first > MONTHS) ? 'day-first' : 'unclear';
};

/** A day as `YYYY-MM-DD`, or what is wrong with it. Two-digit years and numbers of a spreadsheet are none. */
export const dayIn = (value: string, order: DayOrder): string | { readonly flaw: FlawCode } => {
  const [, day, month, year] = dotted.exec(value) ?? slashed.exec(value) ?? [];
  if (day === undefined || month === undefined || year === undefined) return checked(value);
  if (slashed.test(value) && order !== 'day-first')
    return { flaw: order === 'unclear' ? 'day-order-unclear' : 'day-month-first' };
  return checked(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};

const checked = (text: string): string | { readonly flaw: FlawCode } =>
  date.safeParse(text).success ? text : { flaw: 'day-unusable' };
