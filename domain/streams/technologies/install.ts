import { accept, refuse } from '../../kernel/decider.ts';
import { worksFrom } from '../../kernel/working.ts';
import type { Command, TechnologyContext, TechnologyDecision } from './decision.ts';
import { rejections, type TechnologyRejection } from './rejections.ts';
import type { TechnologyState } from './state.ts';

const problem = ({ settings, actor, facts, today }: TechnologyContext): TechnologyRejection | null => {
  if (settings.installations === null) return rejections.installationsNotInUse;
  if (!actor.roles.includes('it-support')) return rejections.itApproves;
  return worksFrom(facts.person, today) ? null : rejections.requesterUnknown;
};

/**
 * IT support alone, and not of what it asked for itself; what is new to the school was allowed before, where
 * the school weighs new technology (NET-04, TEC-01).
 */
export const approve = (
  { requestedBy }: Command<'ApproveInstallation'>,
  { decision, installation }: TechnologyState,
  context: TechnologyContext,
): TechnologyDecision => {
  const refusal = problem(context);
  if (refusal !== null) return refuse(refusal);
  if (requestedBy === context.actor.person) return refuse(rejections.ownInstallation);
  if (context.settings.riskAssessment === true && decision !== 'allowed')
    return refuse(rejections.technologyNotAllowed);
  return installation === 'approved'
    ? accept()
    : accept({ type: 'SoftwareInstallationApproved', data: { requestedBy } });
};

export const refuseInstallation = (
  { requestedBy, reason }: Command<'RefuseInstallation'>,
  { installation }: TechnologyState,
  context: TechnologyContext,
): TechnologyDecision => {
  const refusal = problem(context);
  if (refusal !== null) return refuse(refusal);
  if (reason === '') return refuse(rejections.installationReason);
  return installation === 'refused'
    ? accept()
    : accept({ type: 'SoftwareInstallationRefused', data: { requestedBy, reason } });
};
