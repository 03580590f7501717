import type { Markup } from '../../../shared/pages/markup.ts';
import type { Place } from '../../api/me.ts';
import { may } from '../../api/rights.ts';
import { dayIn } from '../../html/as-of.ts';
import { link } from '../../html/parts.ts';
import type { Cell } from '../../html/table.ts';
import type { Asking } from '../page.ts';

/** Lists that are made of due dates: computed, and no fold of events. */
export const MADE_OF_DATES: readonly string[] = ['due', 'retention-preview'];

/** Whether rows of a list are explained to somebody: to those who run the trust's record, and who audit it. */
const mayExplain = (place: Place, list: string): boolean =>
  may(place, { audit: 'health' }) && may(place, { list }) && !MADE_OF_DATES.includes(list);

/** Leads to the events that made a row. @param narrowed what narrows the page that it stands on */
const explanationOf = (
  { school, list }: { readonly school: string; readonly list: string },
  narrowed: Readonly<Record<string, string>>,
  row: string,
): Markup =>
  link(
    `/console/${school}/views/${list}/explained?${new URLSearchParams({ ...narrowed, row })}`,
    'Explain',
    `the row ${row}`,
  );

/** The last column of a list: nothing for somebody to whom rows are not explained, and of a day of the past. */
export interface WhyColumn {
  readonly head: readonly string[];
  readonly cells: (row: { readonly key: string }) => readonly Cell[];
}

type Asked = Pick<Asking<'school'>, 'params' | 'place' | 'query' | 'today'>;

/** @param narrowed what narrows the list, beside the page of it that is shown */
export const whyColumn = (
  { params: { school }, place, query, today }: Asked,
  list: string,
  narrowed: Readonly<Record<string, string>> = {},
): WhyColumn => {
  if (!mayExplain(place, list) || dayIn(query['on'], today) !== null) return { head: [], cells: () => [] };
  const { cursor } = query;
  const shown = { ...narrowed, ...(cursor !== undefined && { cursor }) };
  return { head: ['Why'], cells: ({ key }) => [explanationOf({ school, list }, shown, key)] };
};
