import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { ReportedIncident } from './state.ts';

/** Illegal material is the safeguarding lead's to consider; of other incidents the headteacher may do it too (INC-10). */
const considerers = ({ report }: ReportedIncident): readonly string[] =>
  report.illegal ? ['dsl'] : ['dsl', 'headteacher'];

export const consider = (
  command: Command<'ConsiderPolice'>,
  state: ReportedIncident,
  { actor }: IncidentContext,
): IncidentDecision => {
  if (!considerers(state).some((role) => actor.roles.includes(role))) return refuse(rejections.dslRequired);
  const { decision, reasons } = command;
  if (reasons === '') return refuse(rejections.reasonsRequired);
  return accept({ type: 'PoliceReferralConsidered', data: { decision, decidedBy: actor.person, reasons } });
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
