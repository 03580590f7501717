import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { Place } from '../../../domain/reports/as-of/answers-page.ts';
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
import { MOST_BYTES, placeIn, placeText } from './place.ts';
import { schoolAnswers } from './school-answers.ts';

const target = { school: TRUST_TENANT, stream: 'audit', id: asOfReport.name };

/**
 * `GET /v1/trust/as-of`: the same for every school that was registered by then, a few schools a page, and who
 * held offices of the trust. A school with more rows than a page has room for goes on with the next one.
 */
export const getTrust =
  (deps: AsOfDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const authorisation = await authorisedRead(deps, request, target);
    const { until, limit, cursor } = pageOfTrustAsked(request, instantOf(deps.clock()));
    await recordedReplay(deps, authorisation, target, until);
    const cursors = cursorsOf(['as-of', TRUST_TENANT, until]);
    const after = cursor === undefined ? null : endIn(cursors.read(cursor));
    const left = (await registeredSchools(deps.readModel)).filter((school) => isLeft(school, after));
    const most = MOST_BYTES;
    const ofTrust = await schoolAnswers(deps, authorisation, TRUST_TENANT, { until, after: null, most });
    const { schools, end } = await pageOf(deps, authorisation, { until, limit, left, after });
    const { asOf, answers } = ofTrust;
    const next = end === null ? null : cursors.write(textOf(end));
    return jsonResponse(200, { asOf, roles: answers.roles, schools, next });
  };

/** Where a page ended: behind a school, or in the midst of one. */
interface End {
  readonly school: string;
  readonly place: Place | null;
}

/** No id of a school holds a slash. */
const textOf = ({ school, place }: End): string =>
  place === null ? school : `${school}/${placeText(place)}`;
const endIn = (text: string): End => {
  const slash = text.indexOf('/');
  return slash < 0
    ? { school: text, place: null }
    : { school: text.slice(0, slash), place: placeIn(text.slice(slash + 1)) };
};

const isLeft = (school: string, after: End | null): boolean =>
  after === null || school > after.school || (school === after.school && after.place !== null);

interface PageWanted {
  readonly until: Until;
  /** Most schools. */
  readonly limit: number;
  readonly left: readonly string[];
  readonly after: End | null;
}

const pageOf = async (
  deps: AsOfDeps,
  grant: Authorisation,
  { until, limit, left, after }: PageWanted,
): Promise<{ readonly schools: readonly object[]; readonly end: End | null }> => {
  const schools: object[] = [];
  let room = MOST_BYTES;
  for (const [index, school] of left.entries()) {
    const behind = school === after?.school ? after.place : null;
    const page = await schoolAnswers(deps, grant, school, { until, after: behind, most: room });
    if (page.isRegistered) schools.push({ school, asOf: page.asOf, ...page.answers });
    if (page.end !== null) return { schools, end: { school, place: page.end } };
    room -= page.bytes;
    const isFull = index + 1 === limit || room <= 0;
    if (isFull && index + 1 < left.length) return { schools, end: { school, place: null } };
  }
  return { schools, end: null };
};
