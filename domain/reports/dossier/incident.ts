import type { RecordedCommit } from '../../kernel/recorded.ts';
import {
  type IncidentState,
  incidentsStream,
  type ReportedIncident,
} from '../../streams/incidents/stream.ts';
import { type CountedEvent, evolved } from '../as-of/report.ts';

export type IncidentEvent = Omit<CountedEvent, 'position'>;

interface IncidentPlace {
  readonly school: string;
  readonly id: string;
}

/** An incident as the log has it now, corrections applied, and all that happened to it. */
export interface IncidentRecord extends IncidentPlace {
  readonly state: ReportedIncident;
  /** The commit that reported it. */
  readonly report: RecordedCommit;
  readonly events: readonly IncidentEvent[];
  /** How many commits its events stand in; one without events tells nothing. */
  readonly commits: number;
}

/** An incident from all its events, in order; null where none was reported. */
export const incidentOf = (place: IncidentPlace, events: readonly IncidentEvent[]): IncidentRecord | null => {
  const stream = incidentsStream;
  const initial: IncidentState = stream.initialState;
  const state = events.reduce((before, event) => evolved<IncidentState>(stream, before, event), initial);
  const [first] = events;
  if (state.status === 'unreported' || first === undefined) return null;
  const commits = new Set(events.map(({ commit }) => commit.commit)).size;
  return { ...place, state, report: first.commit, events, commits };
};
