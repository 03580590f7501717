import type { PolicyEvent } from '../../../events/catalogue/policies.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { fallenDue } from '../../kernel/due.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import type { Command, PolicyContext, PolicyDecision } from './decision.ts';
import { reviewDues, reviewIn } from './dues.ts';
import { policyAt } from './offers.ts';
import { rejections } from './rejections.ts';
import { reviewersFor } from './reviewers.ts';
import { endOfTerm, lastDayOf, nextReviewOf, scheduledFor } from './reviews.ts';
import type { PolicyState, ReviewDay, ScheduledReview } from './state.ts';

const NEVER = '9999-12-31';

/** By the end of the term, where nobody says by when. */
const byTermEnd = ({ today, facts }: PolicyContext): ReviewDay => ({
  precision: 'date',
  value: endOfTerm(today, facts.calendar),
});

/**
 * Guidance is reviewed once an edition, by every policy in force that cites it in another edition (POL-08).
 */
const isAsked = (
  { cause }: Command<'ScheduleReview'>,
  state: PolicyState,
  { now }: PolicyContext,
): boolean => {
  if (cause.kind !== 'guidance-change') return true;
  const isKnown = state.reviews.some(
    ({ cause: known }) =>
      known.kind === 'guidance-change' && known.list === cause.list && known.edition === cause.edition,
  );
  const cited = (policyAt(state, now)?.cites ?? []).filter(({ list }) => list === cause.list);
  return !isKnown && cited.length > 0 && !cited.some(({ edition }) => edition === cause.edition);
};

/**
 * A review that nobody's version names: guidance changed, or the school decided so. It is brought forward
 * only.
 */
export const scheduleReview = (
  command: Command<'ScheduleReview'>,
  state: PolicyState,
  context: PolicyContext,
): PolicyDecision => {
  const { cause, reviewer = null } = command;
  if (!isAsked(command, state, context)) return accept();
  const { due = byTermEnd(context) } = command;
  const day = lastDayOf(due, context.facts.calendar) ?? NEVER;
  if (day < context.today) {
    if (cause.kind === 'decision') return refuse(rejections.reviewInPast);
    // Somebody else said by when, perhaps long ago: there is a review to make all the same.
    return accept(scheduledFor({ due: byTermEnd(context), reviewer }, cause));
  }
  const standing = cause.kind === 'decision' ? nextReviewOf(state) : null;
  const stands = standing === null ? NEVER : (lastDayOf(standing.due, context.facts.calendar) ?? NEVER);
  if (standing !== null && stands <= day) return refuse(rejections.earlierReviewStands);
  return accept(scheduledFor({ due, reviewer }, cause));
};

export const recordReviewFellDue = (
  { cycle }: Command<'RecordReviewFellDue'>,
  state: PolicyState,
  { now, facts }: PolicyContext,
): PolicyDecision => {
  const due = fallenDue(reviewDues(state, facts.calendar), cycle, now);
  if (due === null || !('dueOn' in due)) return accept();
  const { review } = reviewIn(cycle);
  return accept({ type: 'PolicyReviewFellDue', data: { review, dueOn: due.dueOn } });
};

/** The one that is named, or the oldest that is open: what has fallen due comes before what is to come. */
const reviewedBy = (
  { review }: Command<'RecordReview'>,
  { reviews }: PolicyState,
): ScheduledReview | null | undefined =>
  review === undefined
    ? (reviews.find(({ standing }) => standing === 'open') ?? null)
    : reviews.find(({ number }) => number === review);

/**
 * A review has happened: it is never refused for who made it, and says whether that was a reviewer's
 * (POL-03).
 */
export const recordReview = (
  command: Command<'RecordReview'>,
  state: PolicyState,
  { facts, settings }: PolicyContext,
): PolicyDecision => {
  const { on, by, outcome, next } = command;
  const isRepeat = state.made.some(
    (one) =>
      one.on === on && one.by === by && (command.review === undefined || one.review === command.review),
  );
  if (isRepeat) return accept();
  const scheduled = reviewedBy(command, state);
  if (scheduled === undefined) return refuse(rejections.reviewUnknown);
  if (scheduled !== null && scheduled.standing !== 'open') return refuse(rejections.reviewOver);
  const roles = facts.reviewer?.roles ?? [];
  if (roles.length === 0) return refuse(rejections.reviewerUnknown);
  const reviewers: readonly string[] = reviewersFor({ reviewer: scheduled?.reviewer ?? null }, settings);
  const byReviewer = roles.some((held) => reviewers.includes(held.role) && isHeldOn(held, on));
  const reviewed = state.events + 1;
  return accept<PolicyEvent>(
    {
      type: 'PolicyReviewed',
      data: { review: scheduled?.number ?? null, on, by, byReviewer, outcome },
    },
    ...(next === undefined
      ? []
      : [scheduledFor({ due: next, reviewer: null }, { kind: 'review', reviewed })]),
  );
};
