import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, OversightContext, OversightDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { extractIn, type OversightState } from './state.ts';

const isOwn = ({ facts: { incident }, actor }: OversightContext): boolean =>
  incident?.concerned.includes(actor.person) === true;

/** The board sees of an incident what a safeguarding lead gave it, as it stood then (GOV-02). */
export const provide = (
  { asOf: stated }: Command<'ProvideLogs'>,
  incident: string,
  state: OversightState,
  context: OversightContext,
): OversightDecision => {
  const known = context.facts.incident;
  if (known?.isReported !== true) return refuse(rejections.incidentUnknown);
  if (isOwn(context)) return refuse(rejections.ownMatter);
  const asOf = stated ?? known.events;
  if (asOf > known.events) return refuse(rejections.notSoFar);
  if (extractIn(state)?.asOf === asOf) return accept();
  return accept({ type: 'IncidentLogsProvidedToGovernors', data: { incident, asOf } });
};

export const reviewLogs = (
  { on: stated }: Command<'ReviewLogs'>,
  incident: string,
  state: OversightState,
  context: OversightContext,
): OversightDecision => {
  const given = extractIn(state);
  if (given === null) return refuse(rejections.notProvided);
  if (isOwn(context)) return refuse(rejections.ownMatter);
  if (given.reviewedOn !== null) return accept();
  const data = { incident, provided: given.by, on: stated ?? context.today };
  return accept({ type: 'IncidentLogsReviewedByGovernors', data });
};

export const withdraw = (
  { reason }: Command<'WithdrawLogs'>,
  incident: string,
  state: OversightState,
): OversightDecision => {
  const given = extractIn(state);
  if (given !== null)
    return accept({ type: 'IncidentLogsWithdrawn', data: { incident, provided: given.by, reason } });
  return state.extracts.length === 0 ? refuse(rejections.notProvided) : accept();
};
