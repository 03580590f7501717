import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { type IncidentRejection, rejections } from './rejections.ts';
import type { IncidentSettings } from './settings.ts';
import type { ReportedIncident } from './state.ts';

const lacksPolice = ({ report, police }: ReportedIncident): boolean =>
  (report.illegal || report.serious) && police === null;

const lacksLog = ({ logs }: ReportedIncident, { logTargets }: IncidentSettings): boolean =>
  logTargets !== null && !logs.some(({ target }) => logTargets.includes(target));

/** In a log of five fields the report brings three; the action taken and the recorder's signature make it whole (INC-02). */
const lacksFields = ({ actions, signatures }: ReportedIncident, { logForm }: IncidentSettings): boolean =>
  logForm === 'five-field' && (actions.length === 0 || signatures.length === 0);

const lacksClass = ({ classes }: ReportedIncident, { classification }: IncidentSettings): boolean =>
  classification === 'four-cs' && classes.length === 0;

/** The first thing that the school demands before closing and that is not on record. */
const problemOf = (state: ReportedIncident, settings: IncidentSettings): IncidentRejection | null => {
  if (lacksPolice(state)) return rejections.policeConsiderationRequired;
  if (lacksLog(state, settings)) return rejections.notLogged;
  if (lacksFields(state, settings)) return rejections.logIncomplete;
  if (state.actions.length === 0) return rejections.actionRequired;
  return lacksClass(state, settings) ? rejections.classificationRequired : null;
};

export const close = (state: ReportedIncident, { settings }: IncidentContext): IncidentDecision => {
  if (state.status === 'closed') return accept();
  const problem = problemOf(state, settings);
  return problem === null ? accept({ type: 'IncidentClosed', data: {} }) : refuse(problem);
};

export const reopen = ({ reason }: Command<'ReopenIncident'>, state: ReportedIncident): IncidentDecision =>
  state.status === 'closed'
    ? accept({ type: 'IncidentReopened', data: { reason } })
    : refuse(rejections.incidentNotClosed);
