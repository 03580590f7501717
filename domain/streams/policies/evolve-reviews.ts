import type { PolicyRecorded } from '../../../events/catalogue/policies.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { isOfGuidance, isReplaceable } from './reviews.ts';
import type { PolicyState, ScheduledReview } from './state.ts';

type Data<T extends PolicyRecorded['type']> = OfType<PolicyRecorded, T>['data'];

/**
 * A review that a version names takes the place of the one before it; one because of guidance stands beside
 * it.
 */
export const scheduled = (
  state: PolicyState,
  { due, reviewer, cause }: Data<'PolicyReviewScheduled'>,
): PolicyState => {
  const added: ScheduledReview = {
    number: state.events + 1,
    due,
    reviewer,
    cause,
    standing: 'open',
    hasFallenDue: false,
  };
  const before = isOfGuidance(cause)
    ? state.reviews
    : state.reviews.map((known) =>
        isReplaceable(known) ? { ...known, standing: 'replaced' as const } : known,
      );
  return { ...state, reviews: [...before, added] };
};

const ofReview = (
  state: PolicyState,
  number: number | null,
  change: Partial<ScheduledReview>,
): PolicyState => ({
  ...state,
  reviews: state.reviews.map((known) => (known.number === number ? { ...known, ...change } : known)),
});

export const fellDue = (state: PolicyState, { review }: Data<'PolicyReviewFellDue'>): PolicyState =>
  ofReview(state, review, { hasFallenDue: true });

export const reviewed = (state: PolicyState, { review, on, by }: Data<'PolicyReviewed'>): PolicyState => {
  const number = state.events + 1;
  const made = {
    number,
    review,
    on,
    by,
    sharedOn: null,
    sharedBy: null,
    hasSharingFallenDue: false,
  };
  return { ...ofReview(state, review, { standing: 'reviewed' }), made: [...state.made, made] };
};

export const shared = (
  state: PolicyState,
  { reviewed: number, on }: Data<'PolicySharedWithGoverningBoard'>,
): PolicyState => ({
  ...state,
  made: state.made.map((one) =>
    one.number === number ? { ...one, sharedOn: on, sharedBy: state.events + 1 } : one,
  ),
});
