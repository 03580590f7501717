import * as z from 'zod/mini';
import { markup } from '../../shared/pages/markup.ts';
import { listAt } from '../api/addresses.ts';
import { link, nextPage, summaryList, title } from '../html/parts.ts';
import { type Cell, tableOf } from '../html/table.ts';
import { shownValue } from '../html/value.ts';
import { asName, asSentence, inWords } from '../html/words.ts';
import { page } from './page.ts';

const fields = z.record(z.string(), z.unknown());
const list = z.object({ summary: fields, items: z.array(fields), next: z.nullable(z.string()) });
type Item = z.output<typeof fields>;

/** What links and sorts rows, and says nothing to people. */
const HIDDEN = ['key', 'link', 'stream', 'totals'];

const columnsOf = (items: readonly Item[]): readonly string[] =>
  [...new Set(items.flatMap((item) => Object.keys(item)))].filter((name) => !HIDDEN.includes(name));

/** Filters that stand in the address, such as of a notice's link; the API knows which there are. */
const filtersIn = (query: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !['cursor', 'done'].includes(name)));

/** Any list that has no page of its own, a column for each thing that it says. */
export const listPage = page({
  path: '/{school}/views/{list}',
  needs: [],
  load: async ({ api, params, query }) => {
    const chosen = filtersIn(query);
    const asked = { ...chosen, limit: '25', cursor: query['cursor'] };
    return { ...(await api.get(list, listAt(params.school, params.list), asked)), chosen };
  },
  title: (_, { params }) => asSentence(inWords(params.list)),
  render: ({ items, summary, next, chosen }, { params }) => {
    const name = asSentence(inWords(params.list));
    const columns = columnsOf(items);
    const numbers = Object.entries(summary);
    return markup`${title(name, asName(params.school))}
${numbers.length === 0 ? null : summaryList(numbers.map(([key, value]) => [asSentence(inWords(key)), shownValue(value)]))}
${tableOf({
  caption: name,
  head: columns.map((column) => asSentence(inWords(column))),
  rows: items.map((item): readonly Cell[] => columns.map((column) => shownValue(item[column]))),
  none: 'Nothing stands in this list.',
})}
${nextPage(`/console/${params.school}/views/${params.list}`, chosen, next)}
<p class="govuk-body">${link(`/console/${params.school}/lists`, 'All lists')}</p>`;
  },
});
