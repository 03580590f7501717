import { isPast } from '../../kernel/due.ts';
import { wordOfRecord } from '../../kernel/ids.ts';
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

/**
 * Whether anything holds it: a hold on the record, or on somebody whom it names. A request that is followed
 * does not hold what it asks for.
 */
const isHeld = (
  state: DisposalState,
  { facts: { ofPeople = [] } }: DisposalContext,
  request: string | null,
): boolean => {
  const followed = request === null ? null : wordOfRecord({ stream: 'disclosures', id: request });
  const holds = [...holdsIn(state), ...ofPeople.flatMap((one) => one.holds)];
  return holds.some(({ cause }) => cause === null || cause !== followed);
};

/** Whether somebody decided that it is kept for longer than its period, which no request undoes. */
const isKeptForLonger = ({ flags, keptUntil }: DisposalState, { today }: DisposalContext): boolean =>
  flags.length > 0 || (keptUntil !== null && keptUntil >= today);

/**
 * Why nobody disposes of a record now; null: nothing stands in the way.
 * @param request that it follows, before its period is over; null: none
 */
export const obstacle = (
  known: Known,
  state: DisposalState,
  context: DisposalContext,
  request: string | null,
): DisposalRejection | null => {
  if (isHeld(state, context, request)) return rejections.heldForReasons;
  const reckoning = reckoningOf(known, state, context);
  if (reckoning.status !== 'over') return rejections.stillRuns;
  if (request !== null && !isKeptForLonger(state, context)) return null;
  return isPast(reckoning, context.now) ? null : rejections.periodNotOver;
};

/** A request counts while it is open, of somebody whom the record names. */
export const requestRefusal = (
  { retained, concern }: Known,
  { facts: { request: found } }: DisposalContext,
  request: string | null,
): DisposalRejection | null => {
  if (request === null) return null;
  const asks = found?.asks ?? null;
  const isNamed = asks !== null && [...retained.names, ...concern.people].includes(asks);
  return isNamed ? null : rejections.requestNotOpen;
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
