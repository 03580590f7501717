import { defineReadModel } from '../../kernel/view.ts';
import { reviewCalendarProjection } from './projection.ts';
import { reviewCalendarView } from './view.ts';

export { reviewCalendarView } from './view.ts';

export const reviewCalendar = defineReadModel({
  projection: reviewCalendarProjection,
  view: reviewCalendarView,
  impact: 'An overdue review of the policy, or one that the board was not given, is not seen in the list',
});
