import type { IncidentState, ReportedIncident } from '../../streams/incidents/stream.ts';
import type { EventRef } from './document.ts';
import { eventsOf, type KeptRecord, type Records } from './records.ts';

export type Incident = KeptRecord<ReportedIncident>;

/** Every incident that was reported. */
export const reportedIn = (incidents: Records<IncidentState>): readonly Incident[] =>
  incidents.all().filter((one): one is Incident => one.state.status !== 'unreported');

/** By what each of them was first reported: one event an incident. */
export const reportOf = (incidents: readonly Incident[]): readonly EventRef[] =>
  eventsOf(incidents, ['IncidentReported']).filter((event, at, all) => all[at - 1]?.id !== event.id);
