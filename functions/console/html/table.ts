import { type Markup, markup } from '../../shared/pages/markup.ts';

export type Cell = Markup | string | number | null;

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of each names the row for those who hear the page. */
  readonly rows: readonly (readonly Cell[])[];
  /** What is said where there is no row. */
  readonly none: string;
}

/** On a phone each cell stands under its heading: nothing has to be moved sideways. */
const rowOf = (head: readonly string[], cells: readonly Cell[]): Markup =>
  markup`<tr class="govuk-table__row">${cells.map((cell, at) =>
    at === 0
      ? markup`<th scope="row" class="govuk-table__header">${cell ?? '–'}</th>`
      : markup`<td class="govuk-table__cell"><span class="db-cell-head" aria-hidden="true">${head[at] ?? ''}</span>${cell === null || cell === '' ? '–' : cell}</td>`,
  )}</tr>`;

export const tableOf = ({ caption, head, rows, none }: Table): Markup => {
  if (rows.length === 0) return markup`<p class="govuk-body db-none">${none}</p>`;
  return markup`<table class="govuk-table db-table">
<caption class="govuk-table__caption govuk-table__caption--m">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((cell) => markup`<th scope="col" class="govuk-table__header">${cell}</th>`)}</tr></thead>
<tbody class="govuk-table__body">
${rows.map((cells) => rowOf(head, cells))}
</tbody></table>`;
};
