import { holdsOn, type Retention, retained } from '../../kernel/retention.ts';
import type { IncidentState, ReportedIncident } from './state.ts';

const peopleIn = ({ involved }: ReportedIncident): readonly string[] => [
  ...new Set(involved.flatMap(({ person }) => (person === null ? [] : [person]))),
];

/** Illegal or serious, an image, bullying or the police: part of a child protection file. */
const isOfWeight = ({ report, bullying, viewing, referral, policeReport }: ReportedIncident): boolean =>
  report.illegal ||
  report.serious ||
  [bullying, viewing, referral, policeReport].some((one) => one !== null) ||
  report.categories.includes('intimate-images');

/** An open incident holds what there is of everybody who was involved. */
export const incidentRetention: Retention<IncidentState> = {
  of: (state) => {
    if (state.status === 'unreported') return null;
    const kind = isOfWeight(state) ? 'child-protection' : 'conduct';
    return retained(kind, state.status, peopleIn(state), [state.report.recorder]);
  },
  holds: (state) =>
    state.status === 'unreported' ? null : holdsOn('incident', state.status === 'open', peopleIn(state)),
};
