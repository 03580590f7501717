import {
  type IncidentEvent,
  type IncidentRecord,
  incidentOf,
} from '../../../domain/reports/dossier/incident.ts';
import { nothingRecorded } from '../../shared/reads/known-stream.ts';
import type { DossierDeps } from './dossier-deps.ts';

/** @throws ProblemError `not-found` */
export const readIncident = async (
  deps: DossierDeps,
  school: string,
  id: string,
): Promise<IncidentRecord> => {
  const { log, catalogue } = deps;
  const events: IncidentEvent[] = [];
  for await (const { commit } of log.commitsAfter({ school, stream: 'incidents', id }, 0)) {
    const upcast = commit.events.map((event) => catalogue.upcast(commit.stream, event));
    events.push(...upcast.map((event, index) => ({ commit, version: commit.firstVersion + index, event })));
  }
  const incident = incidentOf({ school, id }, events);
  if (incident === null) throw nothingRecorded(null);
  return incident;
};
