import { isPast } from '../../kernel/due.ts';
import { type Reckoning, reckon } from '../../kernel/retention-day.ts';
import { defaultRules } from '../../kernel/retention-defaults.ts';
import { rulesAt } from '../../kernel/retention-rules.ts';
import type { DisposalContext, Known } from './decision.ts';
import { type DisposalRejection, rejections } from './rejections.ts';
import { type DisposalState, holdsIn } from './state.ts';

/** When the period of a record ends, by the rules in force now. */
export const reckoningOf = (
  { retained, lastEntryOn }: Known,
  { flags, keptUntil }: DisposalState,
  { facts: { people = [], periods }, now }: DisposalContext,
): Reckoning => reckon({ retained, lastEntryOn, people, flags, keptUntil }, rulesAt(periods, now));

/** Whether anything holds it: a hold on the record, or on somebody whom it names. */
export const isHeld = (state: DisposalState, { facts: { ofPeople = [] } }: DisposalContext): boolean =>
  holdsIn(state).length > 0 || ofPeople.some(({ holds }) => holds.length > 0);

/** Why a record is not disposed of, whoever asks; null: nothing stands in the way. */
export const obstacle = (
  known: Known,
  state: DisposalState,
  context: DisposalContext,
): DisposalRejection | null => {
  if (isHeld(state, context)) return rejections.heldForReasons;
  const reckoning = reckoningOf(known, state, context);
  if (reckoning.status !== 'over') return rejections.stillRuns;
  return isPast(reckoning, context.now) ? null : rejections.periodNotOver;
};

/** Whether somebody may decide on records of this kind; a locked one, only those whom it is locked to. */
export const personRefusal = (
  { retained, concern }: Known,
  { actor }: DisposalContext,
): DisposalRejection | null => {
  if (retained.names.includes(actor.person) || concern.people.includes(actor.person))
    return rejections.ownMatter;
  const { decidedBy } = defaultRules[retained.class];
  return actor.roles.some((role) => decidedBy.some((one) => one === role)) ? null : rejections.notTheirs;
};

/** Of a locked record nobody proposes anything but who works on it. */
export const lockRefusal = ({ concern }: Known, { actor }: DisposalContext): DisposalRejection | null => {
  const { lockedTo } = concern;
  if (lockedTo === null || lockedTo.people.includes(actor.person)) return null;
  return actor.roles.some((role) => lockedTo.roles.some((one) => one === role)) ? null : rejections.notTheirs;
};
