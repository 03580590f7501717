import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { ReportedIncident } from './state.ts';

/**
 * Illegal material is the safeguarding lead's to consider; of other incidents the headteacher may do it too
 * (INC-10).
 */
const considerers = ({ report }: ReportedIncident): readonly string[] =>
  report.illegal ? ['dsl'] : ['dsl', 'headteacher'];

/** Whether the caller is one who considers whether to tell the police. */
export const mayConsider = (state: ReportedIncident, { actor }: IncidentContext): boolean =>
  considerers(state).some((role) => actor.roles.includes(role));

export const consider = (
  command: Command<'ConsiderPolice'>,
  state: ReportedIncident,
  context: IncidentContext,
): IncidentDecision => {
  if (!mayConsider(state, context)) return refuse(rejections.dslRequired);
  const { decision, reasons } = command;
  if (reasons === '') return refuse(rejections.reasonsRequired);
  const decidedBy = context.actor.person;
  return accept({ type: 'PoliceReferralConsidered', data: { decision, decidedBy, reasons } });
};

export const reportToPolice = (
  command: Command<'ReportToPolice'>,
  state: ReportedIncident,
): IncidentDecision => {
  const { reference = null } = command;
  if (state.police?.decision !== 'report') return refuse(rejections.policeDecisionRequired);
  if (state.policeReport?.reference === reference) return accept();
  return accept({ type: 'IncidentReportedToPolice', data: { reference } });
};
