import { markup } from '../../../shared/pages/markup.ts';
import { operation, operationsAt } from '../../api/operations.ts';
import { link, summaryList, tag, title } from '../../html/parts.ts';
import { tableOf } from '../../html/table.ts';
import { asName, asSentence, inWords, momentInWords } from '../../html/words.ts';
import { page } from '../page.ts';
import { toneOf, wordsOf } from './operation-words.ts';

/** How one operation goes, who asked for it, and what came of it. */
export const operationPage = page({
  path: '/{school}/operate/operations/{operation}',
  needs: [{ audit: 'operations' }],
  load: ({ api, params }) => api.get(operation, `${operationsAt}/${params.operation}`),
  title: (found) => wordsOf(found),
  render: (found, { params: { school } }) => {
    const { status, reason, counts, rows, requestedBy, requestedAt, updatedAt } = found;
    return markup`${title(wordsOf(found), found.school === null ? 'The whole trust' : asName(found.school))}
${summaryList([
  ['Standing', tag(status, toneOf(status))],
  ['Why', reason === null ? null : inWords(reason)],
  ['Asked for', `${momentInWords(requestedAt)}, by ${requestedBy}`],
  ['Newest news', momentInWords(updatedAt)],
  ...(found.message === undefined ? [] : [['Message', found.message] as const]),
  ...Object.entries(counts).map(([name, count]) => [asSentence(inWords(name)), String(count)] as const),
])}
${tableOf({
  caption: 'What it names',
  head: ['Where', 'How'],
  rows: rows.map(({ row, how }) => [markup`<span class="db-code">${row}</span>`, inWords(how)]),
  none: 'It names nothing.',
})}
<p class="govuk-body">${link(`/console/${school}/operate/operations/${found.operation}`, 'Look again')}</p>
<p class="govuk-body">${link(`/console/${school}/operate/operations`, 'Rebuilds, sweeps and redrives')}</p>`;
  },
});
