import { accept, refuse } from '../../kernel/decider.ts';
import { isPast } from '../../kernel/due.ts';
import {
  type Command,
  concernIn,
  type DisposalContext,
  type DisposalDecision,
  type Known,
} from './decision.ts';
import { lockRefusal, obstacle, personRefusal, reckoningOf, requestRefusal } from './period.ts';
import { rejections } from './rejections.ts';
import type { DisposalState } from './state.ts';

/** Once a last day; nothing, where it is not over any more, or not yet. */
export const recordEnd = (
  { dueOn }: Command<'RecordRetentionPeriodEnded'>,
  state: DisposalState,
  context: DisposalContext,
  known: Known,
): DisposalDecision => {
  const reckoning = reckoningOf(known, state, context);
  const isRecorded = state.ended.some((one) => one.dueOn === dueOn) || state.confirmed !== null;
  if (reckoning.status !== 'over' || reckoning.dueOn !== dueOn || isRecorded) return accept();
  if (!isPast(reckoning, context.now)) return accept();
  const { rule, periods } = reckoning;
  return accept({
    type: 'RetentionPeriodEnded',
    data: {
      class: known.retained.class,
      edition: rule.edition,
      dueOn,
      periods: [...periods],
      concern: concernIn(known),
    },
  });
};

export const propose = (
  { review, request: asked }: Command<'ProposeDisposal'>,
  state: DisposalState,
  context: DisposalContext,
  known: Known,
): DisposalDecision => {
  const refusal = personRefusal(known, context) ?? lockRefusal(known, context);
  if (refusal !== null) return refuse(refusal);
  if (state.confirmed !== null) return refuse(rejections.disposalConfirmed);
  if (state.proposal !== null)
    return state.proposal.proposedBy === context.actor.person ? accept() : refuse(rejections.proposalStands);
  const request = asked ?? null;
  const reckoning = reckoningOf(known, state, context);
  const inTheWay = requestRefusal(known, context, request) ?? obstacle(known, state, context, request);
  if (inTheWay !== null || reckoning.status !== 'over') return refuse(inTheWay ?? rejections.stillRuns);
  return accept({
    type: 'DisposalProposed',
    data: {
      class: known.retained.class,
      edition: reckoning.rule.edition,
      dueOn: reckoning.dueOn,
      request,
      proposedBy: context.actor.person,
      review,
      concern: concernIn(known),
    },
  });
};

/** All is looked at again: what was over when it was proposed may run or be held by now. */
export const confirm = (
  { proposal: number }: Command<'ConfirmDisposal'>,
  state: DisposalState,
  context: DisposalContext,
  known: Known,
): DisposalDecision => {
  const refusal = personRefusal(known, context);
  if (refusal !== null) return refuse(refusal);
  const { proposal, confirmed } = state;
  const person = context.actor.person;
  if (confirmed !== null)
    return confirmed.proposal === number && confirmed.confirmedBy === person
      ? accept()
      : refuse(rejections.disposalConfirmed);
  if (proposal === null || proposal.by !== number) return refuse(rejections.noSuchProposal);
  if (proposal.proposedBy === person) return refuse(rejections.secondPersonRequired);
  const { request } = proposal;
  const reckoning = reckoningOf(known, state, context);
  const inTheWay = requestRefusal(known, context, request) ?? obstacle(known, state, context, request);
  if (inTheWay !== null || reckoning.status !== 'over') return refuse(inTheWay ?? rejections.stillRuns);
  return accept({
    type: 'DisposalConfirmed',
    data: {
      proposal: number,
      class: known.retained.class,
      edition: reckoning.rule.edition,
      dueOn: reckoning.dueOn,
      request,
      proposedBy: proposal.proposedBy,
      confirmedBy: person,
      concern: concernIn(known),
    },
  });
};

export const decline = (
  { proposal, reason }: Command<'DeclineDisposal'>,
  state: DisposalState,
  context: DisposalContext,
  known: Known,
): DisposalDecision => {
  const refusal = personRefusal(known, context);
  if (refusal !== null) return refuse(refusal);
  if (state.confirmed !== null) return refuse(rejections.disposalConfirmed);
  if (state.proposal?.by !== proposal) return refuse(rejections.noSuchProposal);
  return accept({
    type: 'DisposalDeclined',
    data: { proposal, declinedBy: context.actor.person, reason, concern: concernIn(known) },
  });
};
