import * as z from 'zod/mini';
import { markup } from '../../../shared/pages/markup.ts';
import { listAt } from '../../api/addresses.ts';
import { type Catalogue, readCatalogue } from '../../api/catalogue.ts';
import { readNames } from '../../api/names.ts';
import { may } from '../../api/rights.ts';
import { asOfForm, asOfIn, dayOf } from '../../html/as-of.ts';
import { option } from '../../html/fields.ts';
import { type Filter, filtersOf, narrowedBy } from '../../html/filters.ts';
import { link, nextPage, paragraph, summaryList, title } from '../../html/parts.ts';
import { comparedLink } from '../../html/record-links.ts';
import { tableOf } from '../../html/table.ts';
import { shownValue } from '../../html/value.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { page } from '../page.ts';
import { MADE_OF_DATES, whyColumn } from './explanation.ts';
import { columnsOf, peopleIn, rowOf } from './rows.ts';

const fields = z.record(z.string(), z.unknown());
const list = z.object({ summary: fields, items: z.array(fields), next: z.nullable(z.string()) });

/** Filters of a few words, each to choose from; others stand in the address alone. */
const filtersIn = ({ lists }: Catalogue, name: string): readonly Filter[] =>
  (lists.find((one) => one.name === name)?.filters ?? []).flatMap((filter) =>
    filter.schema.enum === undefined
      ? []
      : [
          {
            name: filter.name,
            label: asSentence(inWords(filter.name)),
            options: filter.schema.enum.map(option),
          },
        ],
  );

/** Any list that has no page of its own, a column for each thing that it says. */
export const listPage = page({
  path: '/{school}/views/{list}',
  needs: [],
  load: async ({ api, params, query, today }) => {
    const chosen = narrowedBy(query, ['on', 'by']);
    const asOf = MADE_OF_DATES.includes(params.list) ? {} : asOfIn(query, today);
    const asked = { ...chosen, ...asOf, limit: '25', cursor: query['cursor'] };
    const [found, catalogue] = await Promise.all([
      api.get(list, listAt(params.school, params.list), asked),
      readCatalogue(api),
    ]);
    const nameOf = await readNames(api, params.school, peopleIn(found.items));
    const isSensitive = catalogue.lists.some(({ name, sensitive }) => sensitive && name === params.list);
    return { ...found, chosen, filters: filtersIn(catalogue, params.list), isSensitive, nameOf };
  },
  title: (_, { params }) => asSentence(inWords(params.list)),
  render: (
    { items, summary, next, chosen, filters, isSensitive, nameOf },
    { params, query, today, place },
  ) => {
    const name = asSentence(inWords(params.list));
    const columns = columnsOf(items);
    const numbers = Object.entries(summary);
    const hasPast = !MADE_OF_DATES.includes(params.list);
    const why = whyColumn({ params, place, query, today }, params.list, chosen);
    return markup`${title(name, asName(params.school))}
${isSensitive ? paragraph('That you look at this list is recorded.') : null}
${isSensitive && may(place, { list: 'readers' }) ? markup`<p class="govuk-body">${link(`/console/${params.school}/views/readers?list=${params.list}`, 'Who looked at this list')}</p>` : null}
${numbers.length === 0 ? null : summaryList(numbers.map(([key, value]) => [asSentence(inWords(key)), shownValue(value)]))}
${filters.length === 0 ? null : filtersOf(filters, chosen, 'All', dayOf(query, today))}
${hasPast ? asOfForm(query, today, chosen) : null}
${tableOf({
  caption: name,
  head: [...columns.map((column) => asSentence(inWords(column))), ...why.head],
  rows: items.map((item) => [
    ...rowOf({ ...params, columns, nameOf, place, query, today }, item),
    ...why.cells({ key: String(item['key']) }),
  ]),
  none: 'Nothing stands in this list.',
})}
${nextPage(`/console/${params.school}/views/${params.list}`, { ...chosen, ...dayOf(query, today) }, next)}
${hasPast ? comparedLink(params.school, params.list, { query, today }, chosen) : null}
<p class="govuk-body">${link(`/console/${params.school}/lists`, 'All lists')}</p>`;
  },
});
