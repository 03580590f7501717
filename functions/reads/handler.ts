import type { PlainReportRoute } from '../../domain/reports/index.ts';
import { type Handle, routed } from '../shared/http/routed.ts';
import { getSchool } from './as-of/school.ts';
import { getTrust } from './as-of/trust.ts';
import { getComparison } from './comparison/trust.ts';
import { getRowHistory } from './lists/row-history.ts';
import { getTrustView } from './lists/trust-views.ts';
import { getView } from './lists/views.ts';
import { getMe } from './me/me.ts';
import { getRecords, getTimeline } from './people/timeline.ts';
import type { ReadsDeps } from './reads-deps.ts';
import { getHistory } from './records/history.ts';
import { getState } from './records/state.ts';
import { getCommits } from './records/stored-commits.ts';

/** Reads of records, lists and the past, and the answer to whatever no other route of the API takes. */
export const createHandler = (deps: ReadsDeps): Handle =>
  routed({ ...recordsAndLists(deps), ...plainReports(deps) });

const recordsAndLists = (deps: ReadsDeps) => ({
  'GET /v1/schools/{schoolId}/{stream}/{streamId}': getState(deps),
  'GET /v1/schools/{schoolId}/{stream}/{streamId}/history': getHistory(deps),
  'GET /v1/schools/{schoolId}/{stream}/{streamId}/commits': getCommits(deps),
  'GET /v1/schools/{schoolId}/views/{model}': getView(deps),
  'GET /v1/schools/{schoolId}/views/{model}/history': getRowHistory(deps),
  'GET /v1/trust/views/{model}': getTrustView(deps),
  'GET /v1/me': getMe(deps),
});

/** One that is forgotten does not compile. */
const plainReports = (deps: ReadsDeps): Readonly<Record<PlainReportRoute, Handle>> => ({
  'GET /v1/schools/{schoolId}/as-of': getSchool(deps),
  'GET /v1/trust/as-of': getTrust(deps),
  'GET /v1/trust/reports/comparison': getComparison(deps),
  'GET /v1/schools/{schoolId}/people/{personId}/timeline': getTimeline(deps),
  'GET /v1/schools/{schoolId}/people/{personId}/records': getRecords(deps),
});
