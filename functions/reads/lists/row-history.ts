import * as z from 'zod/mini';
import { accessTenantOf } from '../../../domain/kernel/ids.ts';
import type { Projection } from '../../../domain/kernel/projection.ts';
import { rowSteps } from '../../../domain/kernel/row-steps.ts';
import { itemOf, type View } from '../../../domain/kernel/view.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { noSuch, nothingHere } from '../../shared/http/problem-error.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { authorisedRead, recordedRead } from '../../shared/reads/authorised-read.ts';
import { cursorsOf } from '../../shared/reads/cursor.ts';
import { fitting } from '../../shared/reads/fitting.ts';
import { presented } from '../../shared/reads/personal.ts';
import { queryOf, viewQueryOf } from '../../shared/reads/query-string.ts';
import { isSensitive } from '../../shared/reads/record-read.ts';
import { mayReadOf } from '../people/may-read.ts';
import type { RecordDeps } from '../records/record-deps.ts';
import { isOfDues } from './due-lists-of.ts';
import { eventsBehind } from './events-behind.ts';
import { findRow } from './find-row.ts';
import { openLists } from './open-lists.ts';
import type { ViewDeps } from './view-deps.ts';
import { childIn, viewNamed } from './views.ts';

export type RowHistoryDeps = ViewDeps & RecordDeps;

const rowQuery = z.object({ row: z.string().check(z.minLength(1), z.maxLength(500)) });

/**
 * `GET …/views/{model}/history?row=<key>`: the events that made a row of a list, in order, with the row after
 * each, as the list would show it today. Who may see the row may ask, with the filters and the cursor of the
 * page that it stands on; an event of a record that is closed to the caller is not named.
 * @throws ProblemError 401, 403, `not-found`, `invalid-query`, `tampered`
 */
export const getRowHistory =
  (deps: RowHistoryDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const school = idIn(request.params, 'schoolId');
    const target = { school, stream: 'views', id: idIn(request.params, 'model') };
    const view = viewNamed(deps.views, target.id);
    const about = { subject: childIn(view, request), log: deps.log };
    const authorisation = await authorisedRead(deps, request, target, about);
    const projection = projectionOf(deps, view);
    const { key, filters, after } = askedIn(view, request, school, instantOf(deps.clock()));
    const { caller } = authorisation;
    const [open] = await openLists(deps, [school], { view, query: filters, until: null, caller });
    if (open === undefined) throw nothingHere();
    const source = await findRow(view, open, key, after);
    const tenant = view.isOfAccess === true ? accessTenantOf(school) : school;
    const events = await eventsBehind(deps, tenant, projection, source);
    await recordedRead(deps, authorisation, target, [source].filter(isSensitive));
    const mayRead = mayReadOf(deps, { caller, school, today: open.asked.today });
    const place = { school: tenant, ...source };
    const steps = await Promise.all(
      rowSteps(projection, source, key, events).map(async ({ stream, id, event, row }) => {
        const { type, version, actor, occurredAt, recordedAt } = event;
        const item = row === null ? null : itemOf(view, row, open.asked);
        return {
          recordedAt,
          event: (await mayRead({ stream, id })) ? { stream, id, version, type, occurredAt, actor } : null,
          row: await presented(deps.sealer, authorisation, place, item),
        };
      }),
    );
    // The newest say how the row came to be what it is.
    const newest = fitting(steps.toReversed(), (step) => step).toReversed();
    const leftOut = steps.length - newest.length;
    return jsonResponse(200, { school, model: view.model, row: key, steps: newest, leftOut });
  };

/** Due dates are computed, and no fold of events. @throws ProblemError `not-found` */
const projectionOf = ({ projections, views }: RowHistoryDeps, view: View): Projection => {
  const found = projections.find(({ model }) => model === view.model);
  if (found !== undefined && !isOfDues(view)) return found;
  throw noSuch(
    'list whose rows are made of events',
    views.filter((one) => !isOfDues(one)).map(({ model }) => model),
  );
};

/** What is asked of the list is asked as of the list itself, but for an instant: a row is explained as it is. */
const askedIn = (view: View, request: HttpRequest, school: string, now: string) => {
  const { row: key } = queryOf(rowQuery, request);
  const { row: _, ...query } = request.query;
  const asked = viewQueryOf({ ...view, isOfNow: true }, { ...request, query }, now);
  const cursors = cursorsOf(['views', school, view.model, asked.narrowedBy, null]);
  const after = asked.cursor === undefined ? null : { school, key: cursors.read(asked.cursor) };
  return { key, filters: asked.filters, after };
};
