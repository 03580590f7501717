import type { View, ViewContext } from '../../domain/kernel/projection.ts';
import { type Clock, instantOf, londonDate } from '../shared/clock.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { idIn, refuseEncodedPath } from '../shared/ids.ts';
import { authorisedRead, recordedRead } from '../shared/reads/authorised-read.ts';
import { pageOf } from '../shared/reads/cursor.ts';
import { nothingHere } from '../shared/reads/known-stream.ts';
import { viewQueryOf } from '../shared/reads/query-string.ts';
import { buildView } from './build-view.ts';
import { presentItems } from './present-items.ts';
import type { ViewDeps } from './view-deps.ts';

/** `GET /v1/schools/{schoolId}/views/{model}`: a list, a page at a time. */
export const getView =
  (deps: ViewDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    refuseEncodedPath(request.path);
    const school = idIn(request.params, 'schoolId');
    const target = { school, stream: 'views', id: idIn(request.params, 'model') };
    const view = viewNamed(deps.views, target.id);
    const authorisation = await authorisedRead(deps, request, target);
    const { filters, limit, cursor } = viewQueryOf(view, request);
    const { built, rows } = await buildView(deps.readModel, view, school, viewContext(deps.clock, filters));
    const page = pageOf(built.items, limit, cursor);
    await recordedRead(deps, authorisation, target);
    const items = await presentItems(deps.sealer, authorisation, { school, rows, items: page.items });
    return jsonResponse(200, { school, model: view.model, summary: built.summary, items, next: page.next });
  };

/** @throws ProblemError `not-found` */
export const viewNamed = (views: readonly View[], model: string): View => {
  const view = views.find((known) => known.model === model);
  if (view === undefined) throw nothingHere();
  return view;
};

export const viewContext = (clock: Clock, query: ViewContext['query']): ViewContext => {
  const now = clock();
  return { now: instantOf(now), today: londonDate(now), query };
};
