import { accept, refuse } from '../../kernel/decider.ts';
import { stepProblem } from '../../kernel/decision-chain.ts';
import { chainOf, type TechnologyStep } from './chain.ts';
import type { Command, TechnologyContext, TechnologyDecision } from './decision.ts';
import { rejections, type TechnologyRejection } from './rejections.ts';
import type { TechnologyState } from './state.ts';

const problem = (
  step: TechnologyStep,
  reasons: string | undefined,
  { proposal, assessment }: TechnologyState,
  { settings, actor }: TechnologyContext,
): TechnologyRejection | null => {
  if (settings.riskAssessment === null) return rejections.assessmentNotInUse;
  const taken = [
    ...(proposal === null ? [] : (['propose'] as const)),
    ...(assessment === null ? [] : (['assess'] as const)),
  ];
  const concerned = proposal === null ? [] : [proposal.proposer];
  return stepProblem(chainOf(settings), { step, taken, concerned, actor, reasons });
};

/** Anybody at work proposes; what was rejected may be proposed again (TEC-01). */
export const propose = (
  { kind, name, use }: Command<'ProposeTechnology'>,
  state: TechnologyState,
  context: TechnologyContext,
): TechnologyDecision => {
  const refusal = problem('propose', undefined, state, context);
  if (refusal !== null) return refuse(refusal);
  if (state.proposal !== null && state.decision !== 'rejected') return refuse(rejections.alreadyProposed);
  const { person: proposer } = context.actor;
  return accept({ type: 'TechnologyProposed', data: { proposer, kind, name, use } });
};

/** Risks, what is done about them, and what it is good for in learning; with its DPIA (TEC-01). */
export const assess = (
  command: Command<'AssessTechnology'>,
  state: TechnologyState,
  context: TechnologyContext,
): TechnologyDecision => {
  const { risks, mitigations, benefits, handlesPersonalData, dpia = null } = command;
  const refusal = problem('assess', benefits, state, context);
  if (refusal !== null) return refuse(refusal);
  if (state.decision !== null) return refuse(rejections.alreadyDecided);
  if (risks === '' || mitigations === '') return refuse(rejections.risksRequired);
  if (handlesPersonalData && dpia === null) return refuse(rejections.dpiaRequired);
  const data = { risks, mitigations, benefits, handlesPersonalData, dpia };
  return accept({ type: 'TechnologyRiskAssessed', data });
};

/** Another than who proposed it decides, after it was weighed (TEC-01). */
export const allow = (
  { conditions }: Command<'AllowTechnology'>,
  state: TechnologyState,
  context: TechnologyContext,
): TechnologyDecision => {
  const refusal = problem('allow', undefined, state, context);
  if (refusal !== null) return refuse(refusal);
  const { assessment, decision } = state;
  if (assessment === null) return refuse(rejections.riskAssessmentRequired);
  if (decision === 'rejected') return refuse(rejections.alreadyDecided);
  const data = { assessment: assessment.by, ...(conditions === undefined ? {} : { conditions }) };
  return decision === 'allowed' ? accept() : accept({ type: 'TechnologyAllowed', data });
};

/** Before it is weighed, or after; and of what was allowed, once more is known (TEC-01). */
export const reject = (
  { reasons }: Command<'RejectTechnology'>,
  state: TechnologyState,
  context: TechnologyContext,
): TechnologyDecision => {
  const refusal = problem('reject', reasons, state, context);
  if (refusal !== null) return refuse(refusal);
  return state.decision === 'rejected' ? accept() : accept({ type: 'TechnologyRejected', data: { reasons } });
};

/** What the leadership plans, of whatever it is (TEC-02). */
export const recordStrategy = ({ on, title, plan }: Command<'RecordStrategy'>): TechnologyDecision =>
  accept({ type: 'TechnologyStrategyRecorded', data: { on, title, plan } });
