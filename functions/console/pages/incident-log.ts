import * as z from 'zod/mini';
import { dayInWords } from '../../../domain/kernel/day-in-words.ts';
import { markup } from '../../shared/pages/markup.ts';
import { readList } from '../api/read.ts';
import { asOfForm, asOfIn, dayOf, type Looked, sameDay } from '../html/as-of.ts';
import { chosenIn, type Filter, filtersOf } from '../html/filters.ts';
import { categories } from '../html/incident-words.ts';
import { link, nextPage, tag, title } from '../html/parts.ts';
import { comparedLink } from '../html/record-links.ts';
import { type Cell, tableOf } from '../html/table.ts';
import { asName, asSentence, inWords } from '../html/words.ts';
import { type WhyColumn, whyColumn } from './list/explanation.ts';
import { page } from './page.ts';

const filters: readonly Filter[] = [
  {
    name: 'status',
    label: 'Standing',
    options: [
      ['open', 'Open'],
      ['closed', 'Closed'],
    ],
  },
  { name: 'category', label: 'About', options: categories },
];

const log = {
  model: 'incident-log',
  item: z.object({
    key: z.string(),
    incident: z.string(),
    date: z.string(),
    place: z.nullable(z.string()),
    status: z.enum(['open', 'closed']),
    categories: z.array(z.string()),
    flags: z.array(z.string()),
    isLocked: z.boolean(),
    isPoliceDecisionOutstanding: z.boolean(),
    isContainmentOutstanding: z.boolean(),
  }),
  summary: z.object({ total: z.number(), open: z.number(), closed: z.number() }),
} as const;
type Item = z.output<typeof log.item>;

/** What has to be done yet, in words. */
const lacks = (item: Item): string =>
  [
    ...(item.isPoliceDecisionOutstanding ? ['decide on the police'] : []),
    ...(item.isContainmentOutstanding ? ['keep it from spreading'] : []),
  ].join(', ');

const rowOf =
  (school: string, looked: Looked, why: WhyColumn) =>
  (item: Item): readonly Cell[] => [
    link(
      sameDay(`/console/${school}/incidents/${item.incident}`, looked),
      dayInWords(item.date),
      `, incident ${item.incident}`,
    ),
    asSentence(item.categories.map(inWords).join(', ')),
    item.place,
    markup`${tag(item.status, item.status === 'open' ? 'warn' : 'good')}${item.flags.includes('illegal') ? tag('illegal', 'bad') : null}${item.isLocked ? tag('locked') : null}`,
    lacks(item),
    ...why.cells(item),
  ];

/** The incident log, newest first. That it was looked at is recorded. */
export const incidentLogPage = page({
  path: '/{school}/views/incident-log',
  needs: [{ list: 'incident-log' }],
  navigation: 'Incidents',
  load: async ({ api, params, query, today }) => {
    const chosen = chosenIn(filters, query);
    const asked = { ...chosen, ...asOfIn(query, today), limit: '20', cursor: query['cursor'] };
    return { ...(await readList(api, params.school, { ...log, query: asked })), chosen };
  },
  title: () => 'Incident log',
  render: ({ items, summary, next, chosen }, asking) => {
    const { params, query, today } = asking;
    const { school } = params;
    const why = whyColumn(asking, 'incident-log', chosen);
    return markup`${title('Incident log', asName(school))}
<p class="govuk-body">${summary.open} open, ${summary.closed} closed. That you look at it is recorded.</p>
${filtersOf(filters, chosen, 'All', dayOf(query, today))}
${asOfForm(query, today, chosen)}
${tableOf({
  caption: 'Incidents, newest first',
  head: ['Happened on', 'About', 'Where', 'Standing', 'To be done', ...why.head],
  rows: items.map(rowOf(school, asking, why)),
  none: 'No incident stands in this list.',
})}
${nextPage(`/console/${school}/views/incident-log`, { ...chosen, ...dayOf(query, today) }, next)}
${comparedLink(school, 'incident-log', asking, chosen)}`;
  },
});
