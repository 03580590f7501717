import { type FollowedRun, runsBetween } from '../../kernel/legal-run.ts';
import { type CheckState, doneAs } from './state.ts';

const days = (state: CheckState, type: 'FilteringReviewed' | 'AccessRightsReviewed'): readonly string[] =>
  doneAs(state, type).map(({ data }) => data.on);

/** From each yearly review to the next (MON-01, ACC-01). */
export const runsOfCheck = (state: CheckState): readonly FollowedRun[] => {
  const { expected } = state;
  return [
    ...runsBetween(
      'filteringReview',
      days(state, 'FilteringReviewed'),
      expected['filtering-review']?.from ?? null,
    ),
    ...runsBetween(
      'accessReview',
      days(state, 'AccessRightsReviewed'),
      expected['access-rights']?.from ?? null,
    ),
  ];
};
