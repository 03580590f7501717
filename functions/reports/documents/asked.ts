import * as z from 'zod/mini';
import { documents } from '../../../domain/reports/index.ts';
import type { DocumentReport } from '../../../domain/reports/kit/define-document.ts';
import { periodName } from '../../../events/catalogue/periods.ts';
import type { HttpRequest } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { noSuch } from '../../shared/http/problem-error.ts';
import { queryOf, wholeNumber } from '../../shared/reads/query-string.ts';

/** Over what a document is asked for, and as of which checkpoint. */
export const documentFields = {
  /** Left out: the half-term of the checkpoint's day, or the one before it. */
  period: z.optional(periodName),
  /** Size of a checkpoint; left out: the newest. */
  size: z.optional(wholeNumber(12)),
};
const query = z.strictObject(documentFields);

export interface AskedDocument {
  readonly school: string;
  readonly report: (typeof documents)[number] & DocumentReport;
  readonly period: string | undefined;
  readonly size: number | undefined;
}

/** The report of the address. @throws ProblemError `not-found`, `invalid-id` */
export const reportIn = ({ params }: HttpRequest): Pick<AskedDocument, 'school' | 'report'> => {
  const [school, name] = [idIn(params, 'schoolId'), idIn(params, 'report')];
  const report = documents.find((known) => known.name === name);
  if (report !== undefined) return { school, report };
  throw noSuch(
    'report',
    documents.map((known) => known.name),
  );
};

/** @throws ProblemError `invalid-query` */
export const askedOf = (request: HttpRequest): Pick<AskedDocument, 'period' | 'size'> => {
  const { period, size } = queryOf(query, request);
  return { period, size };
};
