import * as z from 'zod/mini';
import { instantInput } from '../../../domain/kernel/instant.ts';
import type { By, Until } from '../../../domain/reports/as-of/counting.ts';
import type { HttpRequest } from '../../shared/http/http-message.ts';
import { asOfFields, limitField, pageFields, pastUntil, queryOf } from '../../shared/reads/query-string.ts';

const atFields = { at: instantInput, by: asOfFields.by };
const schoolQuery = z.strictObject({ ...atFields, cursor: pageFields.cursor });

/** A school's whole past is replayed for one answer, so that a page of the trust holds few of them. */
const SCHOOLS = 5;
const trustQuery = z.strictObject({
  ...atFields,
  limit: limitField(SCHOOLS, 20, 2),
  cursor: pageFields.cursor,
});

interface At {
  readonly at: string;
  readonly by: By;
}

const untilOf = ({ at, by }: At, now: string): Until =>
  pastUntil({ asOf: at, by }, now, 'at') ?? { asOf: at, by };

/** @throws ProblemError `invalid-query` */
export const pageOfSchoolAsked = (request: HttpRequest, now: string) => {
  const { cursor, ...at } = queryOf(schoolQuery, request);
  return { until: untilOf(at, now), cursor };
};

/** @throws ProblemError `invalid-query` */
export const pageOfTrustAsked = (request: HttpRequest, now: string) => {
  const { limit, cursor, ...at } = queryOf(trustQuery, request);
  return { until: untilOf(at, now), limit, cursor };
};
