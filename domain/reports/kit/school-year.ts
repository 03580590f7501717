import { type Period, periodOf } from '../../kernel/calendar.ts';
import type { Asked } from './define-document.ts';

/** The school year in which what a document is over begins; that itself, where no year holds it. */
export const schoolYearOf = ({ calendar, period }: Pick<Asked, 'calendar' | 'period'>): Period =>
  periodOf(calendar, 'academic-year', period.from) ?? period;
