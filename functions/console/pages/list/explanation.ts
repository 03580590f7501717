import type { Markup } from '../../../shared/pages/markup.ts';
import type { Place } from '../../api/me.ts';
import { may } from '../../api/rights.ts';
import { link } from '../../html/parts.ts';

/** Lists that are made of due dates: computed, and no fold of events. */
export const MADE_OF_DATES: readonly string[] = ['due', 'retention-preview'];

/** Whether rows of a list are explained to somebody: to those who run the trust's record, and who audit it. */
export const mayExplain = (place: Place, list: string): boolean =>
  may(place, { audit: 'health' }) && !MADE_OF_DATES.includes(list);

/** Leads to the events that made a row. @param narrowed what narrows the page that it stands on */
export const explanationOf = (
  { school, list }: { readonly school: string; readonly list: string },
  narrowed: Readonly<Record<string, string>>,
  row: string,
): Markup =>
  link(
    `/console/${school}/views/${list}/explained?${new URLSearchParams({ ...narrowed, row })}`,
    'Explain',
    `the row ${row}`,
  );
