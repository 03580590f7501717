import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { idIn, refuseEncodedPath } from '../shared/ids.ts';
import { type ReadModel, SCHOOL_DIRECTORY } from '../shared/read-model.ts';
import { authorisedRead, recordedRead } from '../shared/reads/authorised-read.ts';
import { pageOf } from '../shared/reads/cursor.ts';
import { viewQueryOf } from '../shared/reads/query-string.ts';
import { buildView, type SchoolView } from './build-view.ts';
import { presentItems } from './present-items.ts';
import type { ViewDeps } from './view-deps.ts';
import { viewContext, viewNamed } from './views.ts';

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
    const { filters, limit, cursor } = viewQueryOf(view, request);
    const context = viewContext(deps.clock, filters);
    const schools: OfSchool[] = [];
    for (const school of await registeredSchools(deps.readModel)) {
      schools.push({ school, ...(await buildView(deps.readModel, view, school, context)) });
    }
    const page = pageOf(schools.flatMap(keyedItems), limit, cursor);
    await recordedRead(deps, authorisation, target);
    const items = await Promise.all(
      page.items.map(async ({ of: { school, rows }, item }) => {
        const [presentedItem] = await presentItems(deps.sealer, authorisation, { school, rows, items: [item] });
        return { school, item: presentedItem };
      }),
    );
    const summaries = schools.map(({ school, built }) => ({ school, summary: built.summary }));
    return jsonResponse(200, { model: view.model, schools: summaries, items, next: page.next });
  };

const registeredSchools = async (readModel: ReadModel): Promise<readonly string[]> =>
  (await readModel.all(TRUST_TENANT, SCHOOL_DIRECTORY)).map(({ id }) => id);

const keyedItems = (of: OfSchool) => of.built.items.map((item) => ({ key: `${of.school}/${item.key}`, of, item }));
