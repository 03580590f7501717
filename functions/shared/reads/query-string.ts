import * as z from 'zod/mini';
import { instantInput } from '../../../domain/kernel/instant.ts';
import type { View } from '../../../domain/kernel/view.ts';
import type { By, Until } from '../../../domain/reports/as-of/counting.ts';
import type { HttpRequest } from '../http/http-message.ts';
import { ProblemError } from '../http/problem-error.ts';
import { issuesOf, UNKNOWN_FIELD } from '../http/schema-issues.ts';

/** `asOf`: what was known (`by=recorded`) or had happened (`by=occurred`) at an instant. */
export const asOfFields = {
  asOf: z.optional(instantInput),
  by: z._default(z.enum(['recorded', 'occurred']), 'recorded'),
};

export const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;
/** Digits only: `Number` would take `0x1`, `+5` and the empty text, too. */
export const wholeNumber = (digits: number) =>
  z.pipe(
    z.string().check(z.regex(new RegExp(`^\\d{1,${digits}}$`), 'expected a whole number in digits')),
    z.transform(Number),
  );

/** How much of a list is answered at once. @param digits that a caller may write it with */
export const limitField = (usual: number, most: number, digits: number) =>
  z._default(z.pipe(wholeNumber(digits), z.number().check(z.minimum(1), z.maximum(most))), usual);

export const pageFields = {
  limit: limitField(DEFAULT_LIMIT, MAX_LIMIT, 9),
  cursor: z.optional(z.string().check(z.maxLength(1000))),
};

export const stateQuery = z.strictObject(asOfFields);
export const historyQuery = z.strictObject({ ...asOfFields, ...pageFields });

/** @throws ProblemError `invalid-query`, naming the parameter and never its value */
export const queryOf = <T extends z.ZodMiniType>(schema: T, { query }: HttpRequest): z.output<T> => {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error).map(({ path, message }) => ({
    path: `/query${path}`,
    message: message === UNKNOWN_FIELD && path === '' ? unknownIn(schema) : message,
  }));
  throw new ProblemError('invalid-query', { detail: 'put right what the issues name', issues });
};

/** The name of a parameter that is not known is a value, too, and not said again: those that are, are. */
const unknownIn = (schema: z.ZodMiniType): string => {
  const known = schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
  const taken = known.length === 0 ? 'there are none' : `there are ${known.join(', ')}`;
  return `has a parameter that is not known here: ${taken}`;
};

const listFields = { ...pageFields, ...asOfFields };
const listQuery = z.object(listFields);

/** A list of now alone takes no instant. */
const fieldsOf = ({ isOfNow }: View) => (isOfNow === true ? pageFields : listFields);

/**
 * A view's own filters, its page and its instant: parsed together, so that one answer names every fault.
 * `narrowedBy` has the filters alone, by name; `isUsual` says that the size of the page is left to us.
 * @throws ProblemError `invalid-query`
 */
export const viewQueryOf = (view: View, request: HttpRequest, now: string) => {
  const { query } = view;
  const filters = queryOf(z.extend(query, fieldsOf(view)), request);
  const { limit, cursor, asOf, by } = queryOf(listQuery, request);
  const narrowedBy = Object.entries(filters).filter(([name]) => Object.hasOwn(query.shape, name));
  const isUsual = request.query['limit'] === undefined;
  return { filters, narrowedBy, page: { limit, isUsual }, cursor, until: pastUntil({ asOf, by }, now) };
};

interface AskedInstant {
  readonly asOf?: string | undefined;
  readonly by: By;
}

/**
 * An instant that has come: the record can't tell of a later one; null: now. @throws ProblemError
 * `invalid-query`
 */
export const pastUntil = ({ asOf, by }: AskedInstant, now: string, parameter = 'asOf'): Until | null => {
  if (asOf === undefined) return null;
  if (asOf <= now) return { asOf, by };
  throw new ProblemError('invalid-query', {
    detail: 'ask for an instant that has passed',
    issues: [{ path: `/query/${parameter}`, message: 'lies in the future' }],
  });
};
