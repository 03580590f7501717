import * as z from 'zod/mini';
import type { KeyRange } from '../../../domain/kernel/list-keys.ts';
import type { RowData } from '../../../domain/kernel/projection.ts';
import { streamIn } from '../../../domain/kernel/stream.ts';
import { personIndex } from '../../../domain/read-models/person-index/read-model.ts';
import {
  type ListedAs,
  recordItem,
  recordRange,
  timelineItem,
  timelineRange,
  timelineReport,
} from '../../../domain/reports/timeline/report.ts';
import { date, slug } from '../../../events/catalogue/fields.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { noSuch, nothingHere } from '../../shared/http/problem-error.ts';
import { londonDate } from '../../shared/lambda/clock.ts';
import type { FoundRow } from '../../shared/read-model/lists.ts';
import { type AuthorisedRead, authorisedRead } from '../../shared/reads/authorised-read.ts';
import { type Cursors, cursorsOf, refusedCursor } from '../../shared/reads/cursor.ts';
import { limitField, pageFields, queryOf } from '../../shared/reads/query-string.ts';
import { isSensitive } from '../../shared/reads/record-read.ts';
import type { ViewDeps } from '../lists/view-deps.ts';
import { type MayReadDeps, mayReadOf } from './may-read.ts';
import { type ReadableEnd, readablePage } from './readable-page.ts';

export type TimelineDeps = ViewDeps & MayReadDeps;

const page = { stream: z.optional(slug), limit: limitField(50, 100, 3), cursor: pageFields.cursor };
const timelineQuery = z.strictObject({ from: z.optional(date), until: z.optional(date), ...page });
const recordsQuery = z.strictObject(page);

/** One of the two questions that are asked of a person. */
interface Question {
  readonly name: string;
  readonly asked: (request: HttpRequest) => Asked;
  readonly range: (asked: ListedAs) => KeyRange;
  readonly item: (row: RowData) => RowData | null;
}
interface Asked extends Omit<ListedAs, 'person'> {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const timeline: Question = {
  name: 'timeline',
  asked: (request) => queryOf(timelineQuery, request),
  range: timelineRange,
  item: timelineItem,
};
const records: Question = {
  name: 'records',
  asked: (request) => queryOf(recordsQuery, request),
  range: recordRange,
  item: recordItem,
};

/**
 * `GET …/people/{personId}/timeline`: events that name somebody, in the order of what happened, of the
 * records that the reader may read; `…/records`: those records, and in which part. Every page is on record.
 */
export const getTimeline = (deps: TimelineDeps) => answered(deps, timeline);
export const getRecords = (deps: TimelineDeps) => answered(deps, records);

const answered =
  (deps: TimelineDeps, question: Question) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const school = idIn(request.params, 'schoolId');
    const person = idIn(request.params, 'personId');
    const target = { school, stream: 'audit', id: timelineReport.name };
    const authorisation = await authorisedRead(deps, request, target, { subject: person, log: deps.log });
    const { limit, cursor, ...filters } = question.asked(request);
    requireStream(deps, filters.stream);
    const cursors = cursorsOf([question.name, school, person, filters]);
    const [lists] = await deps.readModel.lists([school], personIndex.projection.model);
    if (lists === undefined) throw nothingHere();
    const { caller } = authorisation;
    const mayRead = mayReadOf(deps, { caller, school, today: londonDate(deps.clock()) });
    const after = cursor === undefined ? { key: '', passed: 0 } : endIn(cursors, cursor);
    const wanted = { range: question.range({ person, ...filters }), limit, after, mayRead };
    const { rows, end } = await readablePage(lists, wanted);
    await recorded(deps, authorisation, { school, person }, rows);
    const items = rows.flatMap(({ row }) => question.item(row) ?? []);
    return jsonResponse(200, { school, person, items, next: end && cursors.write(textOf(end)) });
  };

/** @throws ProblemError `not-found` */
const requireStream = ({ streams }: TimelineDeps, name: string | undefined): void => {
  if (name === undefined || streamIn(streams, name) !== undefined) return;
  throw noSuch(
    'stream',
    streams.map(({ events }) => events.stream),
  );
};

const textOf = ({ key, passed }: ReadableEnd): string => `${passed}/${key}`;

const endIn = (cursors: Cursors, cursor: string): ReadableEnd => {
  const [, passed, key] = /^(\d{1,6})\/(.*)$/s.exec(cursors.read(cursor)) ?? [];
  if (passed === undefined || key === undefined) throw refusedCursor('expected a cursor of ours');
  return { key, passed: Number(passed) };
};

/** Who looked at what of whom: the person, and the sensitive records on the page. */
const recorded = (
  deps: TimelineDeps,
  { caller, row, correlationId }: AuthorisedRead,
  { school, person }: { readonly school: string; readonly person: string },
  rows: readonly FoundRow[],
): Promise<void> => {
  const shown = rows.map(({ source }) => source).filter(isSensitive);
  return deps.recordRead({
    actor: caller.person,
    roles: caller.roles,
    row,
    correlationId,
    school,
    stream: 'timelines',
    id: person,
    shown: [...new Set(shown.map(({ stream, id }) => `${stream}/${id}`))],
  });
};
