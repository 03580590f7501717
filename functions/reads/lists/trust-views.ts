import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { idIn, refuseEncodedPath } from '../../shared/http/ids.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { registeredSchools } from '../../shared/read-model/registered-schools.ts';
import { authorisedRead } from '../../shared/reads/authorised-read.ts';
import { pageOf } from '../../shared/reads/cursor.ts';
import { presentItems } from '../../shared/reads/present-items.ts';
import { viewQueryOf } from '../../shared/reads/query-string.ts';
import { type AskedView, buildView, type SchoolView } from './build-view.ts';
import type { ViewDeps } from './view-deps.ts';
import { recordedView, viewNamed } from './views.ts';

interface OfSchool extends SchoolView {
  readonly school: string;
}

/** `GET /v1/trust/views/{model}`: the same list over every school that is registered, for roles of the trust. */
export const getTrustView =
  (deps: ViewDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    refuseEncodedPath(request.path);
    const target = { school: TRUST_TENANT, stream: 'views', id: idIn(request.params, 'model') };
    const view = viewNamed(deps.views, target.id);
    const authorisation = await authorisedRead(deps, request, target);
    const { filters, limit, cursor, until } = viewQueryOf(view, request, instantOf(deps.clock()));
    const schools = await ofEverySchool(deps, { view, query: filters, until });
    const page = pageOf(schools.flatMap(keyedItems), limit, cursor);
    await recordedView(deps, authorisation, target, until);
    const items = await Promise.all(
      page.items.map(async ({ of: { school, rows }, item }) => {
        const [presentedItem] = await presentItems(deps.sealer, authorisation, { school, rows, items: [item] });
        return { school, item: presentedItem };
      }),
    );
    const summaries = schools.map(({ school, built }) => ({ school, summary: built.summary }));
    return jsonResponse(200, { model: view.model, ...asOfIn(until, schools), schools: summaries, items, next: page.next });
  };

const ofEverySchool = async (deps: ViewDeps, asked: AskedView): Promise<readonly OfSchool[]> => {
  const schools: OfSchool[] = [];
  for (const school of await registeredSchools(deps.readModel)) {
    const view = await buildView(deps, school, asked);
    if (view.isRegistered) schools.push({ school, ...view });
  }
  return schools;
};

const asOfIn = (until: Until | null, schools: readonly OfSchool[]) =>
  until === null ? {} : { asOf: { at: until.asOf, by: until.by, schools: schools.map(({ school, restsOn }) => ({ school, ...restsOn })) } };

const keyedItems = (of: OfSchool) => of.built.items.map((item) => ({ key: `${of.school}/${item.key}`, of, item }));
