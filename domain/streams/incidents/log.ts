import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { isStaff } from './people.ts';
import { rejections } from './rejections.ts';
import type { ReportedIncident } from './state.ts';

export const log = (
  { target, reference }: Command<'LogIncident'>,
  state: ReportedIncident,
): IncidentDecision => {
  const isLogged = state.logs.some((entry) => entry.target === target && entry.reference === reference);
  return isLogged ? accept() : accept({ type: 'IncidentLogged', data: { target, reference } });
};

/**
 * The recorder signs; where nobody of the staff reported it, the first of them to sign is the recorder
 * (INC-02).
 */
export const sign = (
  { signedName }: Command<'SignIncidentLog'>,
  { report, signatures }: ReportedIncident,
  { actor }: IncidentContext,
): IncidentDecision => {
  if (!isStaff(actor.roles)) return refuse(rejections.staffRequired);
  if (report.recorder !== null && report.recorder !== actor.person)
    return refuse(rejections.recorderRequired);
  if (signedName === '') return refuse(rejections.nameRequired);
  if (signatures.some(({ recorder }) => recorder === actor.person)) return accept();
  return accept({ type: 'IncidentLogSigned', data: { recorder: actor.person, signedName } });
};
