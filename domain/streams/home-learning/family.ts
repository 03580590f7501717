import { accept, refuse } from '../../kernel/decider.ts';
import { mayBeSpokenWith, ofClosureRefusal } from './at-home.ts';
import type { Command, HomeLearningContext, HomeLearningDecision } from './decision.ts';
import type { LearnsAtHome } from './ids.ts';
import { rejections } from './rejections.ts';
import { type HomeLearningState, standingAccess } from './state.ts';

/** What a family has is what the family says, so that nobody's circumstances are guessed (HLP-05). */
export const recordAccess = (
  { on: stated, internet, devices, comments, saidBy }: Command<'RecordHomeAccess'>,
  of: LearnsAtHome,
  state: HomeLearningState,
  context: HomeLearningContext,
): HomeLearningDecision => {
  const on = stated ?? context.today;
  const refusal = ofClosureRefusal(on, context);
  if (refusal !== null) return refuse(refusal);
  if (!mayBeSpokenWith(saidBy, context, on)) return refuse(rejections.sayingParentRequired);
  const before = standingAccess(state);
  const isSaid =
    before !== null &&
    before.on === on &&
    before.internet === internet &&
    before.devices === devices &&
    before.saidBy === saidBy;
  if (isSaid && comments === undefined) return accept();
  const said = { on, internet, devices, ...(comments === undefined ? {} : { comments }), saidBy };
  return accept({
    type: 'HomeAccessRecorded',
    data: { ...of, ...said, recordedBy: context.actor.person },
  });
};

/** Once a day (HLP-05). */
export const remind = (
  of: LearnsAtHome,
  { remindedOn }: HomeLearningState,
  context: HomeLearningContext,
): HomeLearningDecision => {
  const refusal = ofClosureRefusal(context.today, context);
  if (refusal !== null) return refuse(refusal);
  if (remindedOn === context.today) return accept();
  return accept({
    type: 'ParentsRemindedOfOnlineRisks',
    data: { ...of, on: context.today, remindedBy: context.actor.person },
  });
};
