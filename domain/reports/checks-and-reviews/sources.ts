import { reviewCalendar, reviewCalendarView } from '../../read-models/review-calendar/read-model.ts';
import { checksStream } from '../../streams/checks/stream.ts';
import { peopleStream } from '../../streams/people/stream.ts';
import { policiesStream } from '../../streams/policies/stream.ts';
import { trainingStream } from '../../streams/training/stream.ts';
import { listOf } from '../kit/lists.ts';
import { recordsOf } from '../kit/records.ts';

/** What the report is made of. */
export const checksAndReviewsSources = () => ({
  checks: recordsOf(checksStream),
  policies: recordsOf(policiesStream),
  people: recordsOf(peopleStream),
  training: recordsOf(trainingStream),
  reviews: listOf({
    projection: reviewCalendar.projection,
    view: reviewCalendarView,
    recordOf: ({ policy: id }) => ({ stream: 'policies', id }),
  }),
});

export type ChecksAndReviewsSources = ReturnType<typeof checksAndReviewsSources>;
