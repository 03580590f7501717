import type { EvidenceFact } from '../../kernel/evidence.ts';
import { concernOf } from './concern.ts';
import { evidenceOfIncident } from './evidence.ts';
import type { IncidentState } from './state.ts';

/** What decisions of others may rely on. */
interface IncidentFact {
  readonly isReported: boolean;
  /** How many events it has. */
  readonly events: number;
  /** Ids of those whose own matter it is. */
  readonly concerned: readonly string[];
  readonly evidence: EvidenceFact;
}

export const incidentFact = (state: IncidentState): IncidentFact => ({
  isReported: state.status !== 'unreported',
  events: state.events,
  concerned: concernOf(state).people,
  evidence: evidenceOfIncident(state),
});
