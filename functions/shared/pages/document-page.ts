import { dayInWords } from '../../../domain/kernel/day-in-words.ts';
import {
  type Cell,
  type Document,
  type Figure,
  isFigure,
  isNamed,
  type Section,
  type Standing,
  type Table,
} from '../../../domain/reports/kit/document.ts';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { barChart } from './bar-chart.ts';
import { documentStyle } from './document-style.ts';
import type { Page } from './html-response.ts';
import { type Markup, markup } from './markup.ts';

/** What a page says of its document beside what stands in it. */
export interface DocumentPlace {
  readonly school: string;
  readonly period: { readonly name: string; readonly from: string; readonly to: string };
  readonly today: string;
  readonly checkpoint: { readonly size: number; readonly time: string };
  /** Commits that are not as they were journaled. */
  readonly tampered: readonly unknown[];
  readonly digest: string;
  /** Of people who are named; null: withheld. */
  readonly names: ReadonlyMap<string, Json>;
  /** Where the events of a figure are. */
  readonly addressOf: (figure: string) => string;
}

/** A document as a page for people, which stands alone: on a screen, on a phone and on paper. */
export const documentPage = ({ title, intro, sections }: Document, place: DocumentPlace): Page => ({
  title: `${title} – ${place.school}, ${place.period.name}`,
  style: documentStyle,
  content: markup`<main>
<h1>${title}</h1>
<p>${intro}</p>
${restsOn(place)}
${place.tampered.length === 0 ? null : warning(place.tampered.length)}
${sections.map((section) => sectionOf(section, place))}
</main>`,
});

const restsOn = ({ school, period, today, checkpoint, digest }: DocumentPlace): Markup =>
  markup`<dl class="meta">
<dt>School</dt><dd>${school}</dd>
<dt>Over</dt><dd>${period.name}: ${dayInWords(period.from)} to ${dayInWords(period.to)}</dd>
<dt>As of</dt><dd>${dayInWords(today)}, checkpoint ${checkpoint.size}: asked for again at it, every number is the same</dd>
<dt>Digest</dt><dd><code>${digest}</code></dd>
</dl>`;

const warning = (count: number): Markup =>
  markup`<p class="warning" role="note"><strong>${count} commits are not as they were recorded.</strong> Nothing below says anything of the records that they belong to.</p>`;

const sectionOf = ({ id, heading, text, figures, tables }: Section, place: DocumentPlace): Markup =>
  markup`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${text === undefined ? null : markup`<p>${text}</p>`}
${
  figures.length === 0
    ? null
    : markup`<ul class="figures">
${figures.map((figure) => figureOf(figure, place))}
</ul>`
}
${tables.map((table) => tableOf(table, place))}
</section>`;

const words: Readonly<Record<Standing, string>> = { green: 'in order', amber: 'nearly', red: 'needs doing' };

const standingOf = (standing: Standing | null): Markup | null =>
  standing === null ? null : markup` <span class="standing ${standing}">${words[standing]}</span>`;

/** A number stands large, a text as text. */
const sizeOf = ({ value }: Figure): string => (typeof value === 'number' ? 'value' : 'value words');

const figureOf = (figure: Figure, place: DocumentPlace): Markup =>
  markup`<li class="${figure.standing ?? 'none'}"><span class="${sizeOf(figure)}">${figure.text}</span>${standingOf(figure.standing)}
<span class="label">${figure.label}</span>${eventsOf(figure, place)}</li>`;

const eventsOf = (figure: Figure, { addressOf }: DocumentPlace): Markup | null =>
  figure.events.length === 0
    ? null
    : markup`<span class="screen"> <a href="${addressOf(figure.id)}">${countOf(figure)}<span hidden> of ${figure.label}</span></a></span>`;

const countOf = ({ events }: Figure): string => (events.length === 1 ? '1 event' : `${events.length} events`);

const cellOf = (cell: Cell, place: DocumentPlace): Markup | string => {
  if (cell === null || cell === '') return '–';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (isFigure(cell)) return markup`${cell.text}${standingOf(cell.standing)}${eventsOf(cell, place)}`;
  if (isNamed(cell)) return String(place.names.get(cell.person) ?? cell.person);
  return dayInWords(String(cell));
};

const isNumber = (cell: Cell): boolean =>
  typeof cell === 'number' || (isFigure(cell) && typeof cell.value === 'number');

/** Whether a column holds numbers: its heading stands over them. */
const isOfNumbers = (rows: Table['rows'], at: number): boolean =>
  rows.some((row) => isNumber(row[at] ?? null));

/** The first cell of a row names it for who hears the page. */
const rowOf = (cells: readonly Cell[], rows: Table['rows'], place: DocumentPlace): Markup =>
  markup`<tr>${cells.map((cell, at) =>
    at === 0
      ? markup`<th scope="row">${cellOf(cell, place)}</th>`
      : markup`<td class="${isOfNumbers(rows, at) ? 'number' : 'text'}">${cellOf(cell, place)}</td>`,
  )}</tr>`;

const tableOf = (table: Table, place: DocumentPlace): Markup => {
  const { id, caption, head, rows, note } = table;
  if (rows.length === 0) return markup`<p><strong>${caption}</strong>: none.</p>`;
  return markup`${chartOf(table)}<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">${caption}</caption>
<thead><tr>${head.map((cell, at) => markup`<th scope="col" class="${isOfNumbers(rows, at) ? 'number' : 'text'}">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => rowOf(row, rows, place))}
</tbody></table></div>
${note === undefined ? null : markup`<p class="note">${note}</p>`}`;
};

const numberOf = (cell: Cell): number | null => {
  if (typeof cell === 'number') return cell;
  return isFigure(cell) && typeof cell.value === 'number' ? cell.value : null;
};

const chartOf = ({ id, caption, head, rows, chart }: Table): Markup | null =>
  chart === undefined
    ? null
    : markup`<figure class="scroll" tabindex="0" aria-label="${caption}, drawn">${barChart({
        id: `${id}-chart`,
        caption,
        series: chart === 'bars' ? head.slice(1, 2) : head.slice(1),
        groups: rows.map(([label = '', ...cells]) => ({
          label: String(label),
          values: (chart === 'bars' ? cells.slice(0, 1) : cells).map(numberOf),
        })),
      })}</figure>`;
