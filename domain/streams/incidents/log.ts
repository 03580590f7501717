import { staffRoles } from '../../../events/catalogue/words.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { ReportedIncident } from './state.ts';

/** Whether somebody counts as staff when a log entry is signed (INC-02). */
const isStaff = (roles: readonly string[]): boolean => staffRoles.some((role) => roles.includes(role));

export const log = (
  { target, reference }: Command<'LogIncident'>,
  state: ReportedIncident,
): IncidentDecision => {
  const isLogged = state.logs.some((entry) => entry.target === target && entry.reference === reference);
  return isLogged ? accept() : accept({ type: 'IncidentLogged', data: { target, reference } });
};

export const takeAction = ({ action }: Command<'TakeAction'>): IncidentDecision =>
  accept({ type: 'IncidentActionTaken', data: { action } });

export const sign = (
  { signedName }: Command<'SignIncidentLog'>,
  state: ReportedIncident,
  { actor }: IncidentContext,
): IncidentDecision => {
  if (!isStaff(actor.roles)) return refuse(rejections.staffRequired);
  if (signedName === '') return refuse(rejections.nameRequired);
  if (state.signatures.some(({ recorder }) => recorder === actor.person)) return accept();
  return accept({ type: 'IncidentLogSigned', data: { recorder: actor.person, signedName } });
};
