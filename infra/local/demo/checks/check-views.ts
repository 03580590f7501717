import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/**
 * What a list, or a record, must show at the end: for the items that somebody picked by hand, these fields
 * with these values.
 */
export interface ExpectedView {
  readonly says: string;
  /** Path with its query. */
  readonly view: string;
  /** Log-in of who asks. */
  readonly as: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

export const checkViews = (
  evidence: Evidence,
  expected: readonly ExpectedView[],
): Promise<readonly Finding[]> => Promise.all(expected.map((one) => checkView(evidence, one)));

async function checkView({ get }: Evidence, { says, view, as, items }: ExpectedView): Promise<Finding> {
  const { status, body } = await get(view, as);
  const missing = missingIn(body, items);
  const problem =
    missing.length === 0
      ? null
      : `${view} answered ${status} with ${shownIn(body).length} items, and none like ${JSON.stringify(missing[0])}`;
  return { part: 'projection', says, problem };
}

/** Those of the expected items that an answer does not show. */
export const missingIn = (
  body: unknown,
  items: ExpectedView['items'],
): readonly Readonly<Record<string, unknown>>[] => {
  const shown = shownIn(body);
  return items.filter((item) => !shown.some((candidate) => shows(candidate, item)));
};

/** The one state of a record; or the items of a list, and its summary beside them. */
function shownIn(body: unknown): readonly unknown[] {
  if (typeof body !== 'object' || body === null) return [];
  if ('state' in body) return [body.state];
  const items = 'items' in body && Array.isArray(body.items) ? body.items : [];
  return 'summary' in body ? [...items, { summary: body.summary }] : items;
}

/** Of an object the fields that are expected; of anything else all of it. */
const shows = (candidate: unknown, expected: unknown): boolean =>
  isFields(expected) && isFields(candidate)
    ? Object.entries(expected).every(([name, value]) => shows(candidate[name], value))
    : JSON.stringify(candidate) === JSON.stringify(expected);

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
