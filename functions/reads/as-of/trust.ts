import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import { asOfReport } from '../../../domain/reports/as-of/report.ts';
import type { Authorisation } from '../../shared/access/authorise.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { registeredSchools } from '../../shared/read-model/registered-schools.ts';
import { authorisedRead, recordedReplay } from '../../shared/reads/authorised-read.ts';
import { cursorsOf } from '../../shared/reads/cursor.ts';
import type { AsOfDeps } from './as-of-deps.ts';
import { pageOfTrustAsked } from './as-of-query.ts';
import { schoolAnswers } from './school-answers.ts';

const target = { school: TRUST_TENANT, stream: 'audit', id: asOfReport.name };

/** `GET /v1/trust/as-of`: the same for every school that was registered by then, a few schools a page, and who held offices of the trust. */
export const getTrust =
  (deps: AsOfDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const authorisation = await authorisedRead(deps, request, target);
    const { until, limit, cursor } = pageOfTrustAsked(request, instantOf(deps.clock()));
    await recordedReplay(deps, authorisation, target, until);
    const cursors = cursorsOf(['as-of', TRUST_TENANT, until]);
    const after = cursor === undefined ? '' : cursors.read(cursor);
    const left = (await registeredSchools(deps.readModel)).filter((school) => school > after);
    const page = left.slice(0, limit);
    const last = page.at(-1);
    const next = last === undefined || page.length === left.length ? null : cursors.write(last);
    const ofTrust = await schoolAnswers(deps, authorisation, TRUST_TENANT, until);
    const schools = await answersOf(deps, authorisation, until, page);
    return jsonResponse(200, { asOf: ofTrust.asOf, roles: ofTrust.answers.roles, schools, next });
  };

const answersOf = async (deps: AsOfDeps, grant: Authorisation, until: Until, page: readonly string[]) => {
  const schools: object[] = [];
  for (const school of page) {
    const { isRegistered, asOf, answers } = await schoolAnswers(deps, grant, school, until);
    if (isRegistered) schools.push({ school, asOf, ...answers });
  }
  return schools;
};
