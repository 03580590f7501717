import type { View } from '../../../domain/kernel/view.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import { personId } from '../../../events/catalogue/fields.ts';
import { wantsCsv } from '../../shared/http/accepted.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { noSuch, nothingHere } from '../../shared/http/problem-error.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { type ListPage, listPage } from '../../shared/read-model/list-page.ts';
import {
  type AuthorisedRead,
  authorisedRead,
  recordedRead,
  recordedReplay,
  type Target,
} from '../../shared/reads/authorised-read.ts';
import { cursorsOf } from '../../shared/reads/cursor.ts';
import { presentPage } from '../../shared/reads/present-page.ts';
import { viewQueryOf } from '../../shared/reads/query-string.ts';
import { isSensitive } from '../../shared/reads/record-read.ts';
import { csvAnswer } from './csv-answer.ts';
import { openLists } from './open-lists.ts';
import type { ViewDeps } from './view-deps.ts';

/** `GET /v1/schools/{schoolId}/views/{model}`: a list, a page at a time. */
export const getView =
  (deps: ViewDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const school = idIn(request.params, 'schoolId');
    const target = { school, stream: 'views', id: idIn(request.params, 'model') };
    const view = viewNamed(deps.views, target.id);
    const about = { subject: childIn(view, request), log: deps.log };
    const authorisation = await authorisedRead(deps, request, target, about);
    const {
      filters,
      narrowedBy,
      page: wanted,
      cursor,
      until,
    } = viewQueryOf(view, request, instantOf(deps.clock()));
    const cursors = cursorsOf(['views', school, view.model, narrowedBy, until]);
    const after = cursor === undefined ? null : { school, key: cursors.read(cursor) };
    const [list] = await openLists(deps, [school], {
      view,
      query: filters,
      until,
      caller: authorisation.caller,
    });
    if (list === undefined) throw nothingHere();
    const page = await listPage(view, [list], { ...wanted, after });
    await recordedView(deps, authorisation, { target, page, until });
    const { items, end } = await presentPage(deps.sealer, authorisation, page);
    const asOf = until === null ? {} : { asOf: { at: until.asOf, by: until.by, ...list.restsOn } };
    const next = end === null ? null : cursors.write(end.key);
    if (wantsCsv(request)) {
      const restsOn = [list.restsOn];
      return csvAnswer(request, { view, of: school, items, isOfTrust: false, next, until, restsOn });
    }
    return jsonResponse(200, {
      school,
      model: view.model,
      ...asOf,
      summary: view.summary(list.asked),
      items: items.map(({ item }) => item),
      next,
    });
  };

/** The child that a list is asked of, where it has a filter that names one; whether the text is an id, the filter itself checks. */
export const childIn = ({ childFilter }: View, { query }: HttpRequest): string | null =>
  childFilter === undefined ? null : (personId.safeParse(query[childFilter]).data ?? null);

/** @throws ProblemError `not-found` */
export const viewNamed = (views: readonly View[], model: string): View => {
  const view = views.find((known) => known.model === model);
  if (view !== undefined) return view;
  throw noSuch(
    'list',
    views.map((known) => known.model),
  );
};

interface Shown {
  readonly target: Target;
  readonly page: ListPage;
  readonly until: Until | null;
}

/** A list of the past is a replay, and recorded as one; and so is one of now that shows something of a sensitive record. */
export const recordedView = async (
  deps: ViewDeps,
  authorisation: AuthorisedRead,
  { target, page, until }: Shown,
): Promise<void> => {
  if (until !== null) return recordedReplay(deps, authorisation, target, until);
  await recordedRead(deps, authorisation, target, page.items.map(({ source }) => source).filter(isSensitive));
};
