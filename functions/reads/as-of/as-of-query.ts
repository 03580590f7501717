import * as z from 'zod/mini';
import { instantInput } from '../../../domain/kernel/instant.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import type { HttpRequest } from '../../shared/http/http-message.ts';
import { asOfFields, limitField, pageFields, pastUntil, queryOf } from '../../shared/reads/query-string.ts';

const atFields = { at: instantInput, by: asOfFields.by };
const schoolQuery = z.strictObject(atFields);

/** A school's whole past is replayed for one answer, so that a page of the trust holds few of them. */
const SCHOOLS = 5;
const trustQuery = z.strictObject({
  ...atFields,
  limit: limitField(SCHOOLS, 20, 2),
  cursor: pageFields.cursor,
});

type At = z.output<typeof schoolQuery>;

const untilOf = ({ at, by }: At, now: string): Until =>
  pastUntil({ asOf: at, by }, now, 'at') ?? { asOf: at, by };

/** @throws ProblemError `invalid-query` */
export const instantAsked = (request: HttpRequest, now: string): Until =>
  untilOf(queryOf(schoolQuery, request), now);

/** @throws ProblemError `invalid-query` */
export const pageOfTrustAsked = (request: HttpRequest, now: string) => {
  const { limit, cursor, ...at } = queryOf(trustQuery, request);
  return { until: untilOf(at, now), limit, cursor };
};
