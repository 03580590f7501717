import type { RecordedCommit } from '../../kernel/recorded.ts';
import { type IncidentState, incidentsStream, type ReportedIncident } from '../../streams/incidents/stream.ts';
import { type CountedEvent, evolved } from '../as-of/report.ts';

export type IncidentEvent = Omit<CountedEvent, 'position'>;

/** An incident as the log has it now, corrections applied, and all that happened to it. */
export interface IncidentRecord {
  readonly school: string;
  readonly id: string;
  readonly state: ReportedIncident;
  /** The commit that reported it. */
  readonly report: RecordedCommit;
  readonly events: readonly IncidentEvent[];
  /** Newest commit. */
  readonly commits: number;
}

/** An incident from all its events, in order; null where none was reported. */
export const incidentOf = (school: string, id: string, events: readonly IncidentEvent[]): IncidentRecord | null => {
  const initial: IncidentState = incidentsStream.initialState;
  const state = events.reduce((before, event) => evolved<IncidentState>(incidentsStream, before, event), initial);
  const [first, last] = [events[0], events.at(-1)];
  if (state.status === 'unreported' || first === undefined || last === undefined) return null;
  return { school, id, state, report: first.commit, events, commits: last.commit.commit };
};
