import { createDossierQuestions, type DossierFacts } from '../../../domain/reports/dossier/dossier-facts.ts';
import type { IncidentRecord } from '../../../domain/reports/dossier/incident.ts';
import type { Moments } from '../../../domain/reports/dossier/moments.ts';
import { tamperedSeen } from '../../shared/lambda/tampered.ts';
import { replayInto } from '../../shared/past/replay-into.ts';
import type { ReportsDeps } from '../reports-deps.ts';

/** Replays the school's journal once, for all that the dossier tells. */
export const gather = async (
  deps: ReportsDeps,
  incident: IncidentRecord,
  moments: Moments,
): Promise<DossierFacts> => {
  const { looks, facts } = createDossierQuestions(incident, moments);
  const { positions, tampered } = await replayInto(deps, incident.school, looks);
  return facts(positions, tamperedSeen(incident.school, tampered));
};
