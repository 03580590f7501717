import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { comparisonReport } from '../../../domain/reports/comparison/report.ts';
import { periodName } from '../../../events/catalogue/periods.ts';
import { wantsHtml } from '../../shared/http/accepted.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { htmlResponse } from '../../shared/pages/html-response.ts';
import type { DocumentsDeps } from '../../shared/past/make-documents.ts';
import type { ReadModel } from '../../shared/read-model/read-model.ts';
import { registeredSchools } from '../../shared/read-model/registered-schools.ts';
import { authorisedRead, recordedReplay } from '../../shared/reads/authorised-read.ts';
import { cursorsOf } from '../../shared/reads/cursor.ts';
import { limitField, pageFields, queryOf } from '../../shared/reads/query-string.ts';
import type { ReadDeps } from '../../shared/reads/read-deps.ts';
import { comparisonPage } from './comparison-page.ts';
import { schoolHeadlines } from './school-headlines.ts';

/** All that comparing schools needs. */
export interface ComparisonDeps extends ReadDeps, DocumentsDeps {
  /** Names the schools of the trust. */
  readonly readModel: Pick<ReadModel, 'sources'>;
}

/** A school's whole past is replayed for its figures, so that a page holds few of them. */
const SCHOOLS = 5;
const query = z.strictObject({
  period: periodName,
  limit: limitField(SCHOOLS, 20, 2),
  cursor: pageFields.cursor,
});

const target = { school: TRUST_TENANT, stream: 'audit', id: comparisonReport.name };

/**
 * `GET /v1/trust/reports/comparison`: headline figures of every school over a half-term, a term or a year, a
 * few schools a page; as JSON, or as a page for people.
 */
export const getComparison =
  (deps: ComparisonDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const authorisation = await authorisedRead(deps, request, target);
    const { period, limit, cursor } = queryOf(query, request);
    await recordedReplay(deps, authorisation, target, { asOf: instantOf(deps.clock()), by: 'recorded' });
    const cursors = cursorsOf(['comparison', TRUST_TENANT, period]);
    const after = cursor === undefined ? '' : cursors.read(cursor);
    const left = (await registeredSchools(deps.readModel)).filter((school) => school > after);
    const schools = [];
    for (const school of left.slice(0, limit)) schools.push(await schoolHeadlines(deps, school, period));
    const last = schools.at(-1)?.school;
    const next = last === undefined || left.length <= limit ? null : cursors.write(last);
    return wantsHtml(request)
      ? htmlResponse(comparisonPage(period, schools, nextQuery({ period, limit }, next)))
      : jsonResponse(200, { period, schools, next });
  };

const nextQuery = (
  { period, limit }: { readonly period: string; readonly limit: number },
  cursor: string | null,
): string | null =>
  cursor === null ? null : new URLSearchParams({ period, limit: String(limit), cursor }).toString();
