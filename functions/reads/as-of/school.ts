import { asOfReport } from '../../../domain/reports/as-of/report.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { auditTarget } from '../../shared/reads/audit-target.ts';
import { authorisedRead, recordedReplay } from '../../shared/reads/authorised-read.ts';
import { cursorsOf } from '../../shared/reads/cursor.ts';
import type { AsOfDeps } from './as-of-deps.ts';
import { pageOfSchoolAsked } from './as-of-query.ts';
import { MOST_BYTES, placeIn, placeText } from './place.ts';
import { schoolAnswers } from './school-answers.ts';

/**
 * `GET /v1/schools/{schoolId}/as-of`: who had signed, who had access, what was lent, who held which office,
 * which policy was in force; a page of it.
 */
export const getSchool =
  (deps: AsOfDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = auditTarget(request, asOfReport.name);
    const authorisation = await authorisedRead(deps, request, target);
    const { until, cursor } = pageOfSchoolAsked(request, instantOf(deps.clock()));
    const cursors = cursorsOf(['as-of', target.school, until]);
    const after = cursor === undefined ? null : placeIn(cursors.read(cursor));
    await recordedReplay(deps, authorisation, target, until);
    const wanted = { until, after, most: MOST_BYTES };
    const { asOf, answers, end } = await schoolAnswers(deps, authorisation, target.school, wanted);
    const next = end === null ? null : cursors.write(placeText(end));
    return jsonResponse(200, { school: target.school, asOf, ...answers, next });
  };
