import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import { wantsCsv } from '../../shared/http/accepted.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { listPage } from '../../shared/read-model/list-page.ts';
import { registeredSchools } from '../../shared/read-model/registered-schools.ts';
import { authorisedRead } from '../../shared/reads/authorised-read.ts';
import { cursorsOf } from '../../shared/reads/cursor.ts';
import { presentPage } from '../../shared/reads/present-page.ts';
import { viewQueryOf } from '../../shared/reads/query-string.ts';
import { csvAnswer } from './csv-answer.ts';
import { openLists } from './open-lists.ts';
import type { SchoolList } from './school-list.ts';
import type { ViewDeps } from './view-deps.ts';
import { recordedView, viewNamed } from './views.ts';

/**
 * `GET /v1/trust/views/{model}`: the same list over every school that is registered, for roles of the trust.
 * Every page has the summaries of all schools; of the rows it reads those that it shows, school by school.
 */
export const getTrustView =
  (deps: ViewDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = { school: TRUST_TENANT, stream: 'views', id: idIn(request.params, 'model') };
    const view = viewNamed(deps.views, target.id);
    const authorisation = await authorisedRead(deps, request, target);
    const {
      filters,
      narrowedBy,
      page: wanted,
      cursor,
      until,
    } = viewQueryOf(view, request, instantOf(deps.clock()));
    const cursors = cursorsOf(['views', TRUST_TENANT, view.model, narrowedBy, until]);
    const after = cursor === undefined ? null : endIn(cursors.read(cursor));
    const known = await openLists(deps, await registeredSchools(deps.readModel), {
      view,
      query: filters,
      until,
      caller: authorisation.caller,
    });
    const schools = known.filter(({ isRegistered }) => isRegistered);
    const page = await listPage(view, schools, { ...wanted, after });
    await recordedView(deps, authorisation, { target, page, until });
    const { items, end } = await presentPage(deps.sealer, authorisation, page);
    const summaries = schools.map(({ school, asked }) => ({ school, summary: view.summary(asked) }));
    const next = end === null ? null : cursors.write(`${end.school}/${end.key}`);
    if (wantsCsv(request)) {
      const restsOn = schools.map((one) => one.restsOn);
      return csvAnswer(request, { view, of: 'trust', items, isOfTrust: true, next, until, restsOn });
    }
    const listed = items.map(({ school, item }) => ({ school, item }));
    return jsonResponse(200, {
      model: view.model,
      ...asOfIn(until, schools),
      schools: summaries,
      items: listed,
      next,
    });
  };

/** No id of a school holds a slash. */
const endIn = (text: string) => {
  const slash = text.indexOf('/');
  return { school: text.slice(0, slash), key: text.slice(slash + 1) };
};

const asOfIn = (until: Until | null, schools: readonly SchoolList[]) =>
  until === null
    ? {}
    : {
        asOf: {
          at: until.asOf,
          by: until.by,
          schools: schools.map(({ school, restsOn }) => ({ school, ...restsOn })),
        },
      };
