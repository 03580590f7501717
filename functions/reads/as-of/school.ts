import { asOfReport } from '../../../domain/reports/as-of/report.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { auditTarget } from '../../shared/reads/audit-target.ts';
import { authorisedRead, recordedReplay } from '../../shared/reads/authorised-read.ts';
import type { AsOfDeps } from './as-of-deps.ts';
import { instantAsked } from './as-of-query.ts';
import { schoolAnswers } from './school-answers.ts';

/** `GET /v1/schools/{schoolId}/as-of`: who had signed, who had access, what was lent, who held which office, which policy was in force. */
export const getSchool =
  (deps: AsOfDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = auditTarget(request, asOfReport.name);
    const authorisation = await authorisedRead(deps, request, target);
    const until = instantAsked(request, instantOf(deps.clock()));
    await recordedReplay(deps, authorisation, target, until);
    const { asOf, answers } = await schoolAnswers(deps, authorisation, target.school, until);
    return jsonResponse(200, { school: target.school, asOf, ...answers });
  };
