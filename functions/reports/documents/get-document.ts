import { wantsHtml } from '../../shared/http/accepted.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { documentPage } from '../../shared/pages/document-page.ts';
import { htmlResponse } from '../../shared/pages/html-response.ts';
import { authorisedRead, recordedReplay } from '../../shared/reads/authorised-read.ts';
import type { ReportsDeps } from '../reports-deps.ts';
import { askedOf, reportIn } from './asked.ts';
import { makeDocument } from './make-document.ts';
import { eventsAddress, namesIn, presentedDocument } from './presented.ts';

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
    const names = await namesIn(deps.sealer, authorisation, made);
    const addressOf = (figure: string) => eventsAddress(asked, made, figure);
    const { document, period, today, checkpoint, tampered, digest } = made;
    if (wantsHtml(request))
      return htmlResponse(
        documentPage(document, { school, period, today, checkpoint, tampered, digest, names, addressOf }),
      );
    return jsonResponse(200, {
      school,
      report: report.name,
      period,
      asOf: { today, checkpoint, tampered },
      digest,
      ...presentedDocument(document, { names, addressOf }),
    });
  };
