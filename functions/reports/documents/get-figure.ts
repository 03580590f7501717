import * as z from 'zod/mini';
import { streamIn } from '../../../domain/kernel/stream.ts';
import { type EventRef, figuresOf } from '../../../domain/reports/kit/document.ts';
import { streams } from '../../../domain/streams/index.ts';
import type { Authorisation } from '../../shared/access/authorise.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { noSuch, ProblemError } from '../../shared/http/problem-error.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { type MadeDocument, makeDocument } from '../../shared/past/make-documents.ts';
import { authorisedRead, recordedReplay } from '../../shared/reads/authorised-read.ts';
import { cursorsOf, refusedCursor } from '../../shared/reads/cursor.ts';
import { pageFields, queryOf } from '../../shared/reads/query-string.ts';
import { readerOf } from '../../shared/reads/reader-of.ts';
import type { ReportsDeps } from '../reports-deps.ts';
import { documentFields, reportIn } from './asked.ts';
import { presentedFigure } from './presented.ts';

const query = z.strictObject({ ...documentFields, ...pageFields });

/**
 * `GET /v1/schools/{schoolId}/reports/{report}/figures/{figure}`: the events that a figure was made of, those
 * whose records the caller may read; the others are counted.
 */
export const getFigure =
  (deps: ReportsDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const { school, report } = reportIn(request);
    const id = idIn(request.params, 'figure');
    const target = { school, stream: 'audit', id: report.name };
    const authorisation = await authorisedRead(deps, request, target);
    const { limit, cursor, ...over } = queryOf(query, request);
    const asked = { school, report, period: over.period, size: over.size };
    await recordedReplay(deps, authorisation, target, { asOf: instantOf(deps.clock()), by: 'recorded' });
    const made = await makeDocument(deps, asked);
    const figure = figuresOf(made.document).find((one) => one.id === id);
    if (figure === undefined)
      throw noSuch(
        'figure',
        figuresOf(made.document).map((one) => one.id),
      );
    if (figure.isWithheld)
      throw new ProblemError('forbidden', {
        detail: 'the number is withheld, since it would point at somebody',
      });
    const shown = readable(deps, authorisation, school, made, figure.events);
    const cursors = cursorsOf(['report', school, report.name, id, made.period.name, made.checkpoint.size]);
    const start = cursor === undefined ? 0 : placeIn(cursors.read(cursor));
    const end = start + limit;
    return jsonResponse(200, {
      school,
      report: report.name,
      period: made.period,
      checkpoint: made.checkpoint.size,
      figure: presentedFigure(figure, { addressOf: () => request.path }),
      events: shown.slice(start, end).map((event) => ({ ...event, href: historyOf(school, event) })),
      withheld: figure.events.length - shown.length,
      next: end < shown.length ? cursors.write(String(end)) : null,
    });
  };

const historyOf = (school: string, { stream, id }: EventRef): string =>
  `/v1/schools/${school}/${stream}/${encodeURIComponent(id)}/history`;

/** Anyone may make up a cursor. */
const placeIn = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw refusedCursor('expected a cursor of ours');
  return Number(text);
};

/** The events of records that the caller may read: whose own matter one is, its state says. */
const readable = (
  { permissions }: ReportsDeps,
  { caller }: Authorisation,
  school: string,
  { stateOf }: MadeDocument,
  events: readonly EventRef[],
): readonly EventRef[] => {
  const reader = readerOf(permissions, school, caller);
  return events.filter(({ stream, id }) => {
    const state = stateOf(stream, id);
    const concern = state === null ? undefined : streamIn(streams, stream)?.concernOf?.(state, id);
    return reader.mayRead(stream, id, concern);
  });
};
