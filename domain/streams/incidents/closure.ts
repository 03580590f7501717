import { policyReference } from '../../../events/catalogue/incident-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import {
  isSigned,
  lacksContainment,
  lacksPolice,
  lacksReferral,
  lacksViewing,
  lacksWords,
} from './outstanding.ts';
import { type IncidentRejection, rejections } from './rejections.ts';
import type { IncidentSettings } from './settings.ts';
import type { Action, ReportedIncident } from './state.ts';

const lacksLog = ({ logs }: ReportedIncident, { logTargets }: IncidentSettings): boolean =>
  logTargets !== null && !logs.some(({ target }) => logTargets.includes(target));

/**
 * In a log of five fields the report brings three, all but the words where an image might be described; the
 * action taken and the recorder's signature make it
 * whole (INC-02).
 */
const lacksFields = (state: ReportedIncident, { logForm }: IncidentSettings): boolean =>
  logForm === 'five-field' && (lacksWords(state) || state.actions.length === 0 || !isSigned(state));

const lacksClass = ({ classes }: ReportedIncident, { classification }: IncidentSettings): boolean =>
  classification === 'four-cs' && classes.length === 0;

/** Under a policy that the school names for it; any policy where the school names none. */
const isUnderPolicy = ({ details }: Action, { behaviourPolicies }: IncidentSettings): boolean => {
  const cited = policyReference.safeParse(details['under']);
  return cited.success && (behaviourPolicies?.includes(cited.data.policy) ?? true);
};

/** Circumstances, nature and seriousness, and the policy cited (INC-13). */
const isWeighed = (action: Action, settings: IncidentSettings): boolean =>
  isUnderPolicy(action, settings) &&
  (action.details['seriousness'] ?? null) !== null &&
  'circumstances' in action.texts &&
  'nature' in action.texts;

/** What its categories ask for beside what every incident does. */
const problemOfCategories = (
  { report: { categories }, bullying, actions }: ReportedIncident,
  settings: IncidentSettings,
): IncidentRejection | null => {
  if (categories.includes('pupil-misuse') && !actions.some((action) => isWeighed(action, settings)))
    return rejections.weighedActionRequired;
  if (!categories.includes('cyber-bullying')) return null;
  if (bullying === null) return rejections.criteriaRequired;
  return actions.some((action) => isUnderPolicy(action, settings))
    ? null
    : rejections.behaviourPolicyRequired;
};

/** The first thing that is demanded before closing and that is not on record. */
const problemOf = (state: ReportedIncident, settings: IncidentSettings): IncidentRejection | null => {
  if (lacksPolice(state)) return rejections.policeConsiderationRequired;
  if (lacksViewing(state)) return rejections.viewingRequired;
  if (lacksReferral(state)) return rejections.referralRequired;
  if (lacksContainment(state)) return rejections.containmentRequired;
  if (lacksLog(state, settings)) return rejections.notLogged;
  if (lacksFields(state, settings)) return rejections.logIncomplete;
  if (state.actions.length === 0) return rejections.actionRequired;
  if (lacksClass(state, settings)) return rejections.classificationRequired;
  return problemOfCategories(state, settings);
};

export const close = (
  { outcome, reasons }: Command<'CloseIncident'>,
  state: ReportedIncident,
  { settings }: IncidentContext,
): IncidentDecision => {
  const problem = problemOf(state, settings) ?? (reasons === '' ? rejections.outcomeReasonsRequired : null);
  return problem === null ? accept({ type: 'IncidentClosed', data: { outcome, reasons } }) : refuse(problem);
};

export const reopen = ({ reason }: Command<'ReopenIncident'>, state: ReportedIncident): IncidentDecision =>
  state.status === 'closed'
    ? accept({ type: 'IncidentReopened', data: { reason } })
    : refuse(rejections.incidentNotClosed);
