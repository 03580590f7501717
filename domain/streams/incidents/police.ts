import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { standsInForLead } from './lock.ts';
import { rejections } from './rejections.ts';
import { hasImages } from './rule-sets.ts';
import type { ReportedIncident } from './state.ts';

/**
 * Illegal material and intimate images are the safeguarding lead's to consider; of other incidents the
 * headteacher may do it too, and of contact in social media other senior leaders (INC-10, INC-16).
 */
const considerers = ({ report }: ReportedIncident): readonly string[] => {
  if (report.illegal || hasImages(report)) return ['dsl'];
  return ['dsl', 'headteacher', ...(report.categories.includes('social-media-contact') ? ['slt'] : [])];
};

/**
 * Whether the caller is one who considers whether to tell the police; where a lead is accused, those whom the
 * file is locked to stand in.
 */
export const mayConsider = (state: ReportedIncident, context: IncidentContext): boolean =>
  considerers(state).some((role) => context.actor.roles.includes(role)) || standsInForLead(state, context);

/** Whether the caller is the safeguarding lead, or stands in where that is who is accused. */
export const leadsAlone = (state: ReportedIncident, context: IncidentContext): boolean =>
  context.actor.roles.includes('dsl') || standsInForLead(state, context);

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
