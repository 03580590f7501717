import {
  type IncidentEvent,
  type IncidentRecord,
  incidentOf,
} from '../../../domain/reports/dossier/incident.ts';
import type { Tampered } from '../../../events/log/found.ts';
import { nothingRecorded } from '../../shared/reads/known-stream.ts';
import { tamperedRecord } from '../../shared/reads/tampered-record.ts';
import type { ReportsDeps } from '../reports-deps.ts';

/** @throws ProblemError `not-found`; `tampered` when a commit of the incident is not as it was journaled */
export const readIncident = async (
  deps: ReportsDeps,
  school: string,
  id: string,
): Promise<IncidentRecord> => {
  const { readFound, catalogue } = deps;
  const events: IncidentEvent[] = [];
  const tampered: Tampered[] = [];
  for await (const found of readFound({ school, stream: 'incidents', id }, 0)) {
    if (found.standing !== 'intact') {
      tampered.push(found);
      continue;
    }
    const { commit } = found.read;
    const upcast = commit.events.map((event) => catalogue.upcast(commit.stream, event));
    events.push(...upcast.map((event, index) => ({ commit, version: commit.firstVersion + index, event })));
  }
  if (tampered.length > 0) throw tamperedRecord(school, tampered);
  const incident = incidentOf({ school, id }, events);
  if (incident === null) throw nothingRecorded(null);
  return incident;
};
