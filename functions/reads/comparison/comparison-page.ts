import { documentStyle } from '../../shared/pages/document-style.ts';
import type { Page } from '../../shared/pages/html-response.ts';
import { type Markup, markup } from '../../shared/pages/markup.ts';
import type { SchoolHeadlines } from './school-headlines.ts';

/** Schools beside each other, for people. @param next query of the next page; null: there is none */
export const comparisonPage = (
  period: string,
  schools: readonly SchoolHeadlines[],
  next: string | null,
): Page => {
  const labels = schools.find(({ figures }) => figures.length > 0)?.figures.map(({ label }) => label) ?? [];
  return {
    title: `Schools of the trust, ${period}`,
    style: documentStyle,
    content: markup`<main>
<h1>Schools of the trust</h1>
<p>Rates over ${period}, since schools are of different sizes; numbers of fewer than five are withheld. Each figure leads to the report of the school that it is made of, as of the checkpoint beside the school’s name.</p>
<div class="scroll" role="region" aria-labelledby="schools" tabindex="0"><table>
<caption id="schools">Headline figures by school</caption>
<thead><tr><th scope="col">School</th>${labels.map((label) => markup`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>
${schools.map((school) => rowOf(school, labels.length))}
</tbody></table></div>
${next === null ? null : markup`<p class="screen"><a href="?${next}">Next schools</a></p>`}
</main>`,
  };
};

const rowOf = ({ school, asOf, figures, note }: SchoolHeadlines, width: number): Markup =>
  asOf === null
    ? markup`<tr><th scope="row">${school}</th><td colspan="${Math.max(width, 1)}">${note}</td></tr>`
    : markup`<tr><th scope="row">${school} <span class="soft">(checkpoint ${asOf.checkpoint.size}${asOf.tampered.length === 0 ? '' : ', altered commits'})</span></th>${figures.map(
        ({ text, href }) => markup`<td><a href="${href}">${text}</a></td>`,
      )}</tr>`;
