import type { Shown, ShownTable } from '../shown.ts';
import { made } from './elements.ts';

/** On a phone each cell stands under its heading, as in the tables that the server makes. */
const rowOf = (head: readonly string[], cells: readonly string[]): HTMLElement =>
  made(
    'tr',
    { class: 'govuk-table__row' },
    ...cells.map((cell, at) =>
      at === 0
        ? made('th', { scope: 'row', class: 'govuk-table__header' }, cell)
        : made(
            'td',
            { class: 'govuk-table__cell' },
            made('span', { class: 'db-cell-head', 'aria-hidden': 'true' }, head[at] ?? ''),
            cell,
          ),
    ),
  );

const tableOf = ({ title, head, rows }: ShownTable): HTMLElement => {
  if (rows.length === 0) return made('p', { class: 'govuk-body db-none' }, `${title}: none`);
  const heads = head.map((text) => made('th', { scope: 'col', class: 'govuk-table__header' }, text));
  return made(
    'table',
    { class: 'govuk-table db-table' },
    made('caption', { class: 'govuk-table__caption govuk-table__caption--m' }, `${title} (${rows.length})`),
    made('thead', { class: 'govuk-table__head' }, made('tr', { class: 'govuk-table__row' }, ...heads)),
    made('tbody', { class: 'govuk-table__body' }, ...rows.map((cells) => rowOf(head, cells))),
  );
};

/** What was so on a day, a table a question; what was there before goes. */
export const showAnswers = (place: HTMLElement, { tables }: Shown): void =>
  place.replaceChildren(...tables.map(tableOf));
