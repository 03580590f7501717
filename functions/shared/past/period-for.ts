import { periodNamed, periodsOf, type SchoolCalendar } from '../../../domain/kernel/calendar.ts';
import type { Asked } from '../../../domain/reports/kit/define-document.ts';
import { ProblemError } from '../http/problem-error.ts';

/**
 * The part of the school year that a document is over. @throws ProblemError `invalid-query` where the
 * school's calendar has none of the name, or none at all by the day
 */
export const periodFor = (
  calendar: SchoolCalendar,
  name: string | undefined,
  today: string,
): Asked['period'] => {
  const halfTerms = periodsOf(calendar, 'half-term');
  const found =
    name === undefined ? halfTerms.findLast(({ from }) => from <= today) : periodNamed(calendar, name);
  if (found !== null && found !== undefined) return found;
  const known = halfTerms.map((one) => one.name).slice(-6);
  throw new ProblemError('invalid-query', {
    detail: 'ask for a half-term, a term or a school year that the school has published',
    issues: [
      {
        path: '/query/period',
        message:
          known.length === 0 ? 'the school has published no calendar' : `known are ${known.join(', ')}`,
      },
    ],
  });
};
