import type { IncidentState } from './state.ts';

/** What decisions of other incidents may rely on. */
export const incidentFact = ({ status }: IncidentState): { readonly isReported: boolean } => ({
  isReported: status !== 'unreported',
});
