import * as z from 'zod/mini';
import { recordOf } from '../../../domain/kernel/ids.ts';
import { mayKnowOfDisposal } from '../../../domain/kernel/retention-readers.ts';
import {
  type CertificateOf,
  erasureCertificateReport,
} from '../../../domain/reports/erasure-certificate/report.ts';
import { type DisposalState, disposalsStream } from '../../../domain/streams/disposals/stream.ts';
import { schoolsStream } from '../../../domain/streams/schools/stream.ts';
import { Forbidden } from '../../shared/access/authorise.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { digest } from '../../shared/lambda/digest.ts';
import { type AuthorisedRead, authorisedRead, recordedRead } from '../../shared/reads/authorised-read.ts';
import { cursorsOf, refusedCursor } from '../../shared/reads/cursor.ts';
import { pageFields, queryOf } from '../../shared/reads/query-string.ts';
import { readerOf } from '../../shared/reads/reader-of.ts';
import { pageIn, pageText } from '../dossier/dossier-cursor.ts';
import { pagesOfFiles } from '../dossier/pages-of-files.ts';
import type { ReportsDeps } from '../reports-deps.ts';
import { certificateFiles } from './certificate-files.ts';

const query = z.strictObject({ cursor: pageFields.cursor });
const DISPOSALS = disposalsStream.events.stream;

/**
 * `GET /v1/schools/{schoolId}/disposals/{disposalId}/certificate`: that a key was destroyed, as signed files.
 * @throws ProblemError `not-found` where nothing was erased, `not-sealed-yet` where no checkpoint covers it
 */
export const getCertificate =
  (deps: ReportsDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const school = idIn(request.params, 'schoolId');
    const disposal = idIn(request.params, 'disposalId');
    const target = { school, stream: 'audit', id: erasureCertificateReport.name };
    const authorisation = await authorisedRead(deps, request, target);
    const { cursor } = queryOf(query, request);
    const { state } = await deps.log.load({ school, stream: DISPOSALS, id: disposal }, disposalsStream);
    refuseOthers(deps, authorisation, { school, disposal, state });
    const cursors = cursorsOf(['certificate', school, disposal]);
    const today = instantOf(deps.clock());
    const { now, page } =
      cursor === undefined ? { now: today, page: 0 } : pageIn(cursors.read(cursor), today);
    const of = await certificateOf(deps, { school, disposal, at: now }, state);
    await recordedRead(deps, authorisation, target, [{ stream: DISPOSALS, id: disposal }]);
    const files = await certificateFiles(deps, of);
    const pages = pagesOfFiles(files);
    const shown = pages[page];
    if (shown === undefined) throw refusedCursor('expected a cursor of ours');
    return jsonResponse(200, {
      ...{ school, disposal },
      manifest: digest(files['manifest.json'] ?? ''),
      files: shown,
      next: page + 1 < pages.length ? cursors.write(pageText({ now, page: page + 1 })) : null,
    });
  };

interface Asked {
  readonly school: string;
  readonly disposal: string;
  readonly state: DisposalState;
}

/** Who may not read the record, nor answers for all of them, does not learn that it is gone. */
const refuseOthers = (
  { permissions }: ReportsDeps,
  { caller, row }: AuthorisedRead,
  { school, disposal, state }: Asked,
): void => {
  const reader = readerOf(permissions, school, caller);
  if (!mayKnowOfDisposal(reader, recordOf(disposal), state.concern ?? undefined))
    throw new Forbidden(caller, row);
};

const certificateOf = async (
  { log }: ReportsDeps,
  of: Pick<CertificateOf, 'school' | 'disposal' | 'at'>,
  { confirmed, erased }: DisposalState,
): Promise<CertificateOf> => {
  if (confirmed === null || erased === null)
    throw new ProblemError('not-found', { detail: 'nothing of this record was erased' });
  const { state } = await log.load({ ...of, stream: 'schools', id: of.school }, schoolsStream);
  const schoolName = state.status === 'registered' ? state.details.name : null;
  return { ...of, schoolName, confirmed, erased };
};
