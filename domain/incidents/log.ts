import { accept, refuse } from '../kernel/decider.ts';
import type { Command, Decided, Here } from './decision.ts';
import { rejections } from './rejections.ts';
import type { ReportedIncident } from './state.ts';

/** Who counts as staff when a log entry is signed (INC-02): by joining, or by a role that only staff hold. */
const staffRoles: readonly string[] = [
  'staff',
  'contractor',
  'agency',
  'headteacher',
  'dsl',
  'deputy-dsl',
  'learning-mentor',
  'computing-lead',
  'it-support',
  'office',
  'business-manager',
];

export const log = ({ target, reference }: Command<'LogIncident'>, state: ReportedIncident): Decided => {
  const isLogged = state.logs.some((entry) => entry.target === target && entry.reference === reference);
  return isLogged ? accept() : accept({ type: 'IncidentLogged', data: { target, reference } });
};

export const takeAction = ({ action }: Command<'TakeAction'>): Decided => accept({ type: 'IncidentActionTaken', data: { action } });

export const sign = ({ signedName }: Command<'SignIncidentLog'>, state: ReportedIncident, { actor }: Here): Decided => {
  if (!actor.roles.some((role) => staffRoles.includes(role))) return refuse(rejections.staffRequired);
  if (signedName === '') return refuse(rejections.nameRequired);
  if (state.signatures.some(({ recorder }) => recorder === actor.person)) return accept();
  return accept({ type: 'IncidentLogSigned', data: { recorder: actor.person, signedName } });
};
