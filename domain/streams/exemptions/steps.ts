import { accept, refuse } from '../../kernel/decider.ts';
import { isStanding, liesAhead, stepProblem } from '../../kernel/decision-chain.ts';
import { isExpectedFrom } from '../../kernel/person.ts';
import { chain, type ExemptionStep, takenBy } from './chain.ts';
import type { Command, ExemptionContext, ExemptionDecision } from './decision.ts';
import { type ExemptionRejection, rejections } from './rejections.ts';
import { type Application, applicationIn, type ExemptionState } from './state.ts';

interface Asked {
  readonly step: ExemptionStep;
  readonly number: number;
  readonly reasons?: string;
}

/** The application that a step is about, where it can be taken. */
const reached = (
  { step, number, reasons }: Asked,
  state: ExemptionState,
  { settings, streamId, actor }: ExemptionContext,
): Application | ExemptionRejection => {
  if (settings.granted === null && step !== 'revoke' && step !== 'answer') return rejections.notInUse;
  const application = applicationIn(state, number);
  if (application === null) return rejections.applicationUnknown;
  const taken = takenBy(application);
  return stepProblem(chain, { step, taken, concerned: [streamId], actor, reasons }) ?? application;
};

/** What the trust thinks of it, before the headteacher decides (UNA-03). */
export const consider = (
  { application: number, advice, reasons }: Command<'ConsiderApplication'>,
  state: ExemptionState,
  context: ExemptionContext,
): ExemptionDecision => {
  const application = reached({ step: 'consider', number, reasons }, state, context);
  if ('code' in application) return refuse(application);
  if (application.considered !== null) return refuse(rejections.alreadyConsidered);
  const data = { person: context.streamId, application: number, advice, reasons };
  return accept({ type: 'ExemptionConsideredByExecutive', data });
};

/** The headteacher decides after the trust has looked, whatever the trust says (UNA-03). */
export const grant = (
  command: Command<'GrantExemption'>,
  state: ExemptionState,
  context: ExemptionContext,
): ExemptionDecision => {
  const { application: number } = command;
  const { streamId: person, facts, today } = context;
  const application = reached({ step: 'decide', number }, state, context);
  if ('code' in application) return refuse(application);
  const { edition, entry, decision } = application;
  const { from = application.from, until = application.until } = command;
  if (decision !== null) {
    const isSame = decision.outcome === 'granted' && decision.from === from && decision.until === until;
    return isSame && decision.endedOn === null ? accept() : refuse(rejections.alreadyDecided);
  }
  if (facts.person === undefined || !isExpectedFrom(facts.person, today))
    return refuse(rejections.personNotRegistered);
  if (!liesAhead({ from, until }, today)) return refuse(rejections.periodNotAhead);
  const data = { person, application: number, edition, entry, from, until };
  return accept({ type: 'ExemptionGranted', data });
};

export const refuseExemption = (
  { application: number, reasons }: Command<'RefuseExemption'>,
  state: ExemptionState,
  context: ExemptionContext,
): ExemptionDecision => {
  const application = reached({ step: 'decide', number, reasons }, state, context);
  if ('code' in application) return refuse(application);
  if (application.decision?.outcome === 'refused') return accept();
  if (application.decision !== null) return refuse(rejections.alreadyDecided);
  const data = { person: context.streamId, application: number, reasons };
  return accept({ type: 'ExemptionRefused', data });
};

/** Once an application: who applied holds the answer on paper or in a mail (UNA-03). */
export const communicate = (
  { application: number, on, by }: Command<'CommunicateDecision'>,
  state: ExemptionState,
  context: ExemptionContext,
): ExemptionDecision => {
  const application = reached({ step: 'answer', number }, state, context);
  if ('code' in application) return refuse(application);
  if (application.answer !== null) return accept();
  const data = { person: context.streamId, application: number, on, by };
  return accept({ type: 'ExemptionDecisionCommunicated', data });
};

/** Taking back is no question of settings: it takes nothing but an exemption that stands (UNA-03). */
export const revoke = (
  { application: number, reasons }: Command<'RevokeExemption'>,
  state: ExemptionState,
  context: ExemptionContext,
): ExemptionDecision => {
  const application = reached({ step: 'revoke', number, reasons }, state, context);
  if ('code' in application) return refuse(application);
  const { decision } = application;
  if (decision?.outcome !== 'granted') return refuse(rejections.notGranted);
  if (decision.ended === 'revoked') return accept();
  if (!isStanding(decision, context.today)) return refuse(rejections.notGranted);
  const data = { person: context.streamId, application: number, reasons };
  return accept({ type: 'ExemptionRevoked', data });
};
