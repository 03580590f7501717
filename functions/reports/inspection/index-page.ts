import { dayInWords } from '../../../domain/kernel/day-in-words.ts';
import type { DocumentReport } from '../../../domain/reports/kit/define-document.ts';
import { documentStyle } from '../../shared/pages/document-style.ts';
import type { Page } from '../../shared/pages/html-response.ts';
import { markup } from '../../shared/pages/markup.ts';
import type { MadeDocument } from '../../shared/past/make-documents.ts';

export interface Packed {
  readonly report: DocumentReport;
  readonly made: MadeDocument;
}

/** The page that leads to the reports of a pack. @param leftOut reports that the caller may not read */
export const indexPage = (
  school: string,
  packed: readonly Packed[],
  { period, today, checkpoint }: Pick<MadeDocument, 'period' | 'today' | 'checkpoint'>,
  leftOut: readonly DocumentReport[],
): Page => ({
  title: `Reports for an inspection – ${school}, ${period.name}`,
  style: documentStyle,
  content: markup`<main>
<h1>Reports for an inspection</h1>
<p>Every report as of one checkpoint of the record, signed together. Any of them is made again, with the same digest, where it is asked for at that checkpoint.</p>
<dl class="meta">
<dt>School</dt><dd>${school}</dd>
<dt>Over</dt><dd>${period.name}: ${dayInWords(period.from)} to ${dayInWords(period.to)}</dd>
<dt>As of</dt><dd>${dayInWords(today)}, <a href="checkpoints/${checkpoint.size}.txt">checkpoint ${checkpoint.size}</a></dd>
</dl>
<section aria-labelledby="reports">
<h2 id="reports">Reports</h2>
<div class="scroll"><table>
<caption>Each as a page, and as data</caption>
<thead><tr><th scope="col">Report</th><th scope="col">What it says</th><th scope="col">Data</th><th scope="col">Digest</th></tr></thead>
<tbody>
${packed.map(
  ({ report: { name, title, description }, made: { digest } }) =>
    markup`<tr><th scope="row"><a href="${name}.html">${title}</a></th><td>${description}</td><td><a href="${name}.json">${name}.json</a></td><td><code>${digest}</code></td></tr>`,
)}
</tbody></table></div>
${
  leftOut.length === 0
    ? null
    : markup`<p class="note">Left out, since whoever made this pack may not read them: ${leftOut.map(({ title }) => title).join(', ')}.</p>`
}
</section>
<p class="note">How to check: <code>npx daybook verify</code> with this folder and the key of the trust says whether any file is another than the one that was signed.</p>
</main>`,
});
