import * as z from 'zod/mini';
import { lastPosition } from '../../../domain/reports/dossier/citations.ts';
import type { DossierFacts } from '../../../domain/reports/dossier/dossier-facts.ts';
import { momentsOf } from '../../../domain/reports/dossier/moments.ts';
import { dossierReport } from '../../../domain/reports/dossier/report.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import type { NamedCheckpoint } from '../../shared/past/rests-on.ts';
import { authorisedRead, recordedReplay } from '../../shared/reads/authorised-read.ts';
import { queryOf } from '../../shared/reads/query-string.ts';
import type { DossierDeps } from './dossier-deps.ts';
import { ANONYMOUS, anonymisedFiles, fullFiles } from './dossier-files.ts';
import { gather } from './gather.ts';
import { readIncident } from './read-incident.ts';
import type { Files } from './sign-files.ts';

const query = z.strictObject({ anonymised: z._default(z.enum(['true', 'false']), 'false') });

/** `GET /v1/schools/{schoolId}/dossiers/{incidentId}`: all that was so on the day of an incident, as signed files. */
export const getDossier =
  (deps: DossierDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const school = idIn(request.params, 'schoolId');
    const id = idIn(request.params, 'incidentId');
    const asked = { school, stream: 'audit', id: dossierReport.name };
    const authorisation = await authorisedRead(deps, request, asked);
    const isAnonymised = queryOf(query, request).anonymised === 'true';
    const incident = await readIncident(deps, school, id);
    const moments = momentsOf(incident, instantOf(deps.clock()));
    await recordedReplay(deps, authorisation, { school, stream: 'dossiers', id }, moments.onTheDay);
    const facts = await gather(deps, incident, moments);
    const checkpoint = await checkpointFor(deps, facts);
    const files = isAnonymised
      ? await twinOf(deps, facts, checkpoint)
      : await fullFiles(deps, authorisation, facts, checkpoint);
    return jsonResponse(200, {
      school,
      incident: isAnonymised ? ANONYMOUS : id,
      anonymised: isAnonymised,
      files,
    });
  };

const twinOf = async (deps: DossierDeps, facts: DossierFacts, covering: NamedCheckpoint): Promise<Files> =>
  anonymisedFiles(deps, facts, (await deps.latest(facts.incident.school)) ?? covering);

/** @throws ProblemError `not-sealed-yet` */
const checkpointFor = async (
  { covering }: DossierDeps,
  { incident, cited }: DossierFacts,
): Promise<NamedCheckpoint> => {
  const isJournaled = cited.records.get(`incidents/${incident.id}`)?.size === incident.commits;
  const checkpoint = isJournaled ? await covering(incident.school, lastPosition(cited)) : null;
  if (checkpoint !== null) return checkpoint;
  throw new ProblemError('not-sealed-yet', {
    detail:
      'no checkpoint covers all that the dossier rests on: have one signed with POST /v1/schools/{schoolId}/checkpoints, or wait for the next hour',
  });
};
