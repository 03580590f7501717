import type { Page, Section } from '../../../domain/reports/dossier/report.ts';
import { documentStyle } from './document-style.ts';
import { pageText } from './html-response.ts';
import { type Markup, markup } from './markup.ts';

type Table = Section['tables'][number];
type Cell = Table['rows'][number][number];

const cellText = (cell: Cell): string => {
  if (cell === null || cell === '') return '–';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell);
};

/** The first cell of a row names it for who hears the page. */
const rowOf = (cells: Table['rows'][number]): Markup =>
  markup`<tr>${cells.map((cell, at) =>
    at === 0 ? markup`<th scope="row">${cellText(cell)}</th>` : markup`<td>${cellText(cell)}</td>`,
  )}</tr>`;

const tableOf = ({ caption, head, rows }: Table): Markup => {
  if (rows.length === 0) return markup`<p>${caption}: none.</p>`;
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${head.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map(rowOf)}
</tbody></table></div>`;
};

const sectionOf = ({ heading, text, tables }: Section): Markup =>
  markup`<section>
<h2>${heading}</h2>
${text === undefined ? null : markup`<p>${text}</p>`}
${tables.map(tableOf)}
</section>`;

/** A page of texts and tables that stands alone, as a file beside others: no script, nothing fetched. */
export const plainPageText = ({ title, intro, sections }: Page): string =>
  pageText({
    title,
    style: documentStyle,
    content: markup`<main>
<h1>${title}</h1>
<p>${intro}</p>
${sections.map(sectionOf)}
</main>`,
  });
