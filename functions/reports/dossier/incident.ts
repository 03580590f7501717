import type { IncidentState, ReportedIncident } from '../../../domain/streams/incidents/state.ts';
import { incidentsStream } from '../../../domain/streams/incidents/stream.ts';
import type { Commit } from '../../../events/log/types.ts';
import { type CountedEvent, evolved } from '../../shared/past/event-fold.ts';
import { nothingRecorded } from '../../shared/reads/known-stream.ts';
import type { DossierDeps } from './dossier-deps.ts';

export type IncidentEvent = Omit<CountedEvent, 'position'>;

/** An incident as the log has it now, corrections applied, and all that happened to it. */
export interface IncidentRecord {
  readonly school: string;
  readonly id: string;
  readonly state: ReportedIncident;
  /** The commit that reported it. */
  readonly report: Commit;
  readonly events: readonly IncidentEvent[];
  /** Newest commit. */
  readonly commits: number;
}

/** @throws ProblemError `not-found` */
export const readIncident = async ({ log, catalogue }: DossierDeps, school: string, id: string): Promise<IncidentRecord> => {
  const events: IncidentEvent[] = [];
  for await (const { commit } of log.commitsAfter({ school, stream: 'incidents', id }, 0)) {
    const upcast = commit.events.map((event) => catalogue.upcast(commit.stream, event));
    events.push(...upcast.map((event, index) => ({ commit, version: commit.firstVersion + index, event })));
  }
  const initial: IncidentState = incidentsStream.initialState;
  const state = events.reduce((before, event) => evolved<IncidentState>(incidentsStream, before, event), initial);
  const [first, last] = [events[0], events.at(-1)];
  if (state.status === 'unreported' || first === undefined || last === undefined) throw nothingRecorded(null);
  return { school, id, state, report: first.commit, events, commits: last.commit.commit };
};
