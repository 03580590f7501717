import * as z from 'zod/mini';
import { documents } from '../../../domain/reports/index.ts';
import { inspectionPackReport } from '../../../domain/reports/inspection-pack/report.ts';
import { jsonText } from '../../../events/log/proof/bundle/json-text.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { digest } from '../../shared/lambda/digest.ts';
import { pageText } from '../../shared/pages/html-response.ts';
import { makeDocuments } from '../../shared/past/make-documents.ts';
import { authorisedRead, recordedReplay } from '../../shared/reads/authorised-read.ts';
import { cursorsOf, refusedCursor } from '../../shared/reads/cursor.ts';
import { pageFields, queryOf } from '../../shared/reads/query-string.ts';
import type { AskedDocument } from '../documents/asked.ts';
import { documentFields } from '../documents/asked.ts';
import { bodyOf, pageOf, presentingFor } from '../documents/presented.ts';
import { pagesOfFiles } from '../dossier/pages-of-files.ts';
import type { Files } from '../dossier/sign-files.ts';
import type { ReportsDeps } from '../reports-deps.ts';
import { indexPage } from './index-page.ts';
import { inspectionFiles } from './inspection-files.ts';
import { type Readable, readableReports } from './readable.ts';

const query = z.strictObject({ ...documentFields, cursor: pageFields.cursor });

/**
 * `GET /v1/schools/{schoolId}/packs/inspection`: every report of figures that the caller may read, as of one
 * checkpoint, as signed files; in pages, all as of the checkpoint of the first. Each report is on record as
 * read.
 */
export const getInspectionPack =
  (deps: ReportsDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const school = idIn(request.params, 'schoolId');
    const target = { school, stream: 'audit', id: inspectionPackReport.name };
    const authorisation = await authorisedRead(deps, request, target);
    const { period, size, cursor } = queryOf(query, request);
    const cursors = cursorsOf(['inspection', school, period ?? null, size ?? null]);
    const wanted = cursor === undefined ? { size, page: 0 } : placeIn(cursors.read(cursor));
    const readable = readableReports(deps.permissions, authorisation);
    const now = { asOf: instantOf(deps.clock()), by: 'recorded' } as const;
    await recordedReplay(deps, authorisation, target, now);
    for (const { report, authorisation: own } of readable)
      await recordedReplay(deps, own, { ...target, id: report.name }, now);
    const {
      checkpoint,
      period: over,
      files,
    } = await filesOf(deps, readable, {
      ...{ school, period },
      size: wanted.size,
    });
    const pages = pagesOfFiles(files);
    const shown = pages[wanted.page];
    if (shown === undefined) throw refusedCursor('expected a cursor of ours');
    const next = wanted.page + 1;
    return jsonResponse(200, {
      school,
      period: over,
      checkpoint: checkpoint.size,
      manifest: digest(files['manifest.json'] ?? ''),
      files: shown,
      next: next < pages.length ? cursors.write(`${checkpoint.size}/${next}`) : null,
    });
  };

/** Anyone may make up a cursor: what it names is looked up as if it were asked for. */
const placeIn = (text: string): { readonly size: number; readonly page: number } => {
  const [, size, page] = /^(\d{1,12})\/(\d{1,5})$/.exec(text) ?? [];
  if (size === undefined || page === undefined) throw refusedCursor('expected a cursor of ours');
  return { size: Number(size), page: Number(page) };
};

/** The whole pack. @throws ProblemError `not-sealed-yet`, `invalid-query` */
const filesOf = async (
  deps: ReportsDeps,
  readable: readonly Readable[],
  asked: Pick<AskedDocument, 'school' | 'period' | 'size'>,
) => {
  const made = await makeDocuments(deps, { ...asked, reports: readable.map(({ report }) => report) });
  const packed = readable.flatMap((one, at) => {
    const of = made[at];
    return of === undefined ? [] : [{ ...one, made: of }];
  });
  const [first] = made;
  if (first === undefined) throw new Error('whoever may have a pack may read a report');
  const shown = await Promise.all(
    packed.map(async ({ report, authorisation, made: one }): Promise<Files> => {
      const of = { ...asked, report };
      const presenting = await presentingFor(deps, authorisation, of, one);
      return {
        [`${report.name}.json`]: jsonText(bodyOf(of, one, presenting)),
        [`${report.name}.html`]: pageText(pageOf(of, one, presenting)),
      };
    }),
  );
  const { checkpoint, period } = first;
  const leftOut = documents.filter((one) => !readable.some(({ report }) => report.name === one.name));
  const index = pageText(indexPage(asked.school, packed, first, leftOut));
  const all: Files = Object.assign({ 'index.html': index }, ...shown);
  return {
    checkpoint,
    period,
    files: await inspectionFiles(deps, { school: asked.school, period, checkpoint }, all),
  };
};
