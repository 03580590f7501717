import * as z from 'zod/mini';
import { lastPosition } from '../../../domain/reports/dossier/citations.ts';
import type { DossierFacts } from '../../../domain/reports/dossier/dossier-facts.ts';
import { momentsOf } from '../../../domain/reports/dossier/moments.ts';
import { dossierReport } from '../../../domain/reports/dossier/report.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { digest } from '../../shared/lambda/digest.ts';
import type { NamedCheckpoint } from '../../shared/past/rests-on.ts';
import { authorisedRead, recordedReplay } from '../../shared/reads/authorised-read.ts';
import { cursorsOf, refusedCursor } from '../../shared/reads/cursor.ts';
import { pageFields, queryOf } from '../../shared/reads/query-string.ts';
import type { ReportsDeps } from '../reports-deps.ts';
import { pageIn, pageText, requireReported } from './dossier-cursor.ts';
import { ANONYMOUS, anonymisedFiles, fullFiles } from './dossier-files.ts';
import { gather } from './gather.ts';
import { pagesOfFiles } from './pages-of-files.ts';
import { readIncident } from './read-incident.ts';
import type { Files } from './sign-files.ts';

const query = z.strictObject({
  anonymised: z._default(z.enum(['true', 'false']), 'false'),
  cursor: pageFields.cursor,
});

/**
 * `GET /v1/schools/{schoolId}/dossiers/{incidentId}`: all that was so on the day of an incident, as signed
 * files; a long dossier in pages, of which each says on what manifest it was made.
 */
export const getDossier =
  (deps: ReportsDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const school = idIn(request.params, 'schoolId');
    const id = idIn(request.params, 'incidentId');
    const asked = { school, stream: 'audit', id: dossierReport.name };
    const about = { subject: null, record: { stream: 'incidents', id }, log: deps.log };
    const authorisation = await authorisedRead(deps, request, asked, about);
    const { anonymised, cursor } = queryOf(query, request);
    const isAnonymised = anonymised === 'true';
    const cursors = cursorsOf(['dossier', school, id, isAnonymised]);
    const today = instantOf(deps.clock());
    const wanted = cursor === undefined ? { now: today, page: 0 } : pageIn(cursors.read(cursor), today);
    const incident = await readIncident(deps, school, id);
    requireReported(wanted, incident.report.recordedAt);
    const { now, page } = wanted;
    const moments = momentsOf(incident, now);
    await recordedReplay(deps, authorisation, { school, stream: 'dossiers', id }, moments.onTheDay);
    const facts = await gather(deps, incident, moments);
    const checkpoint = await checkpointFor(deps, facts);
    const files = isAnonymised
      ? await twinOf(deps, facts, checkpoint)
      : await fullFiles(deps, authorisation, facts, checkpoint);
    const pages = pagesOfFiles(files);
    const shown = pages[page];
    if (shown === undefined) throw refusedCursor('expected a cursor of ours');
    return jsonResponse(200, {
      school,
      incident: isAnonymised ? ANONYMOUS : id,
      anonymised: isAnonymised,
      manifest: digest(files['manifest.json'] ?? ''),
      files: shown,
      next: page + 1 < pages.length ? cursors.write(pageText({ now, page: page + 1 })) : null,
    });
  };

const twinOf = async (deps: ReportsDeps, facts: DossierFacts, covering: NamedCheckpoint): Promise<Files> =>
  anonymisedFiles(deps, facts, (await deps.latest(facts.incident.school)) ?? covering);

/** @throws ProblemError `not-sealed-yet` */
const checkpointFor = async (
  { covering }: ReportsDeps,
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
