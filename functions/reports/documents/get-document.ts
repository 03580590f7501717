import { wantsHtml } from '../../shared/http/accepted.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { htmlResponse } from '../../shared/pages/html-response.ts';
import { makeDocument } from '../../shared/past/make-documents.ts';
import { authorisedRead, recordedReplay } from '../../shared/reads/authorised-read.ts';
import type { ReportsDeps } from '../reports-deps.ts';
import { askedOf, reportIn } from './asked.ts';
import { bodyOf, pageOf, presentingFor } from './presented.ts';

/**
 * `GET /v1/schools/{schoolId}/reports/{report}`: a document of figures as of a checkpoint, as JSON, or as a
 * page for people where the caller asks for `text/html`.
 */
export const getDocument =
  (deps: ReportsDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const { school, report } = reportIn(request);
    const target = { school, stream: 'audit', id: report.name };
    const authorisation = await authorisedRead(deps, request, target);
    const asked = { school, report, ...askedOf(request) };
    await recordedReplay(deps, authorisation, target, { asOf: instantOf(deps.clock()), by: 'recorded' });
    const made = await makeDocument(deps, asked);
    const presenting = await presentingFor(deps, authorisation, asked, made);
    return wantsHtml(request)
      ? htmlResponse(pageOf(asked, made, presenting))
      : jsonResponse(200, bodyOf(asked, made, presenting));
  };
