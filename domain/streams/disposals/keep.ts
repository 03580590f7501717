import type { HoldKind } from '../../../events/catalogue/disposal-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { recordOf } from '../../kernel/ids.ts';
import {
  type Command,
  concernIn,
  type DisposalContext,
  type DisposalDecision,
  type Known,
} from './decision.ts';
import { lockRefusal, personRefusal } from './period.ts';
import { type DisposalRejection, rejections } from './rejections.ts';
import { type DisposalState, type Hold, holdsIn } from './state.ts';

/** What the record that is the cause needs this one for, as it says now; null: it does not. */
const neededBy = ({ streamId, facts: { cause } }: DisposalContext): HoldKind | null => {
  const { stream, id } = recordOf(streamId);
  const needed = cause?.holds ?? null;
  if (needed === null || !needed.isHeld) return null;
  return needed.records.some((one) => one.stream === stream && one.id === id) ? needed.kind : null;
};

/** A flag and a later day are decided by those who would dispose of it; a confirmed disposal stays so. */
const decidesRefusal = (
  { confirmed }: DisposalState,
  context: DisposalContext,
  known: Known,
): DisposalRejection | null =>
  personRefusal(known, context) ??
  lockRefusal(known, context) ??
  (confirmed === null ? null : rejections.disposalConfirmed);

export const flag = (
  { flag: name, applies, reason }: Command<'FlagRetention'>,
  state: DisposalState,
  context: DisposalContext,
  known: Known,
): DisposalDecision => {
  const refusal = decidesRefusal(state, context, known);
  if (refusal !== null) return refuse(refusal);
  if (state.flags.includes(name) === applies) return accept();
  return accept({
    type: 'RetentionFlagged',
    data: { flag: name, applies, reason, concern: concernIn(known) },
  });
};

export const extend = (
  { until, reason }: Command<'ExtendRetention'>,
  state: DisposalState,
  context: DisposalContext,
  known: Known,
): DisposalDecision => {
  const refusal = decidesRefusal(state, context, known);
  if (refusal !== null) return refuse(refusal);
  if (state.keptUntil === until) return accept();
  if (until <= context.today || (state.keptUntil !== null && until < state.keptUntil))
    return refuse(rejections.laterDayRequired);
  return accept({ type: 'RetentionExtended', data: { until, reason, concern: concernIn(known) } });
};

/** Anybody who is let place holds may hold anything but a record of their own: to hold destroys nothing. */
export const place = (
  { kind, matter, reason }: Command<'PlaceLegalHold'>,
  state: DisposalState,
  { actor }: DisposalContext,
  known: Known,
): DisposalDecision => {
  if (state.begun !== null) return refuse(rejections.erasureBegun);
  if (holdsIn(state).some((one) => one.kind === kind && one.matter === matter)) return accept();
  return accept({
    type: 'LegalHoldPlaced',
    data: { kind, matter, cause: null, placedBy: actor.person, reason, concern: concernIn(known) },
  });
};

const releasedBy = (
  hold: Hold,
  said: { readonly releasedBy: string | null; readonly reason?: string },
  known: Known,
): DisposalDecision =>
  accept({ type: 'LegalHoldReleased', data: { hold: hold.by, ...said, concern: concernIn(known) } });

export const release = (
  { hold: number, reason }: Command<'ReleaseLegalHold'>,
  state: DisposalState,
  context: DisposalContext,
  known: Known,
): DisposalDecision => {
  const refusal = personRefusal(known, context) ?? lockRefusal(known, context);
  if (refusal !== null) return refuse(refusal);
  const hold = state.holds.find(({ by }) => by === number);
  if (hold === undefined) return refuse(rejections.noSuchHold);
  if (hold.isReleased) return accept();
  if (hold.cause !== null && neededBy(context) !== null) return refuse(rejections.stillNeeded);
  return releasedBy(hold, { releasedBy: context.actor.person, reason }, known);
};

/** By what the other record says now, whatever happened to it before: events come in any order. */
export const follow = (
  { cause }: Command<'FollowRecord'>,
  state: DisposalState,
  context: DisposalContext,
  known: Known,
): DisposalDecision => {
  const hold = state.holds.findLast((one) => one.cause === cause && !one.isReleased);
  const kind = neededBy(context);
  if (kind === null) return hold === undefined ? accept() : releasedBy(hold, { releasedBy: null }, known);
  if (hold !== undefined || state.begun !== null) return accept();
  return accept({
    type: 'LegalHoldPlaced',
    data: { kind, matter: null, cause, placedBy: null, concern: concernIn(known) },
  });
};
