import { audiences } from '../../../events/catalogue/words.ts';
import { markup } from '../../shared/pages/markup.ts';
import { outstandingList } from '../api/agreements.ts';
import { readNames } from '../api/names.ts';
import { readList } from '../api/read.ts';
import { asOfForm, asOfIn, dayOf, sameDay } from '../html/as-of.ts';
import { option } from '../html/fields.ts';
import { chosenIn, type Filter, filtersOf } from '../html/filters.ts';
import { link, nextPage, type Tone, tag, title } from '../html/parts.ts';
import { comparedLink } from '../html/record-links.ts';
import { type Cell, tableOf } from '../html/table.ts';
import { asName, asSentence, inWords } from '../html/words.ts';
import { whyColumn } from './list/explanation.ts';
import { page } from './page.ts';

const statuses = ['outstanding', 'signed', 'superseded', 'withdrawn'] as const;

const filters: readonly Filter[] = [
  { name: 'status', label: 'Standing', options: statuses.map(option) },
  { name: 'audience', label: 'Signs as', options: audiences.map(option) },
];

const tones: Readonly<Record<string, Tone>> = { signed: 'good', outstanding: 'warn', withdrawn: 'bad' };

/** Who is expected to sign, and whether they did. Asking again and paper stand on the page of each. */
export const outstandingAgreementsPage = page({
  path: '/{school}/views/outstanding-agreements',
  needs: [{ list: 'outstanding-agreements' }],
  navigation: 'Agreements',
  load: async ({ api, params, query, today }) => {
    const chosen = chosenIn(filters, query);
    const asked = { ...chosen, ...asOfIn(query, today), limit: '20', cursor: query['cursor'] };
    const list = await readList(api, params.school, { ...outstandingList, query: asked });
    const people = list.items.map(({ person }) => person);
    return { ...list, chosen, nameOf: await readNames(api, params.school, people) };
  },
  title: () => 'Agreements',
  render: ({ items, summary, next, chosen, nameOf }, asking) => {
    const { params, query, today } = asking;
    const { school } = params;
    const why = whyColumn(asking, 'outstanding-agreements', chosen);
    return markup`${title('Agreements', asName(school))}
${tableOf({
  caption: 'How many have signed',
  head: ['Signs as', 'Signed', 'Expected'],
  rows: Object.entries(summary.coverage).map(([audience, { signed, expected }]): readonly Cell[] => [
    asSentence(inWords(audience)),
    signed,
    expected,
  ]),
  none: 'No agreement is there to be signed.',
})}
${filtersOf(filters, chosen, 'All', dayOf(query, today))}
${asOfForm(query, today, chosen)}
${tableOf({
  caption: 'Who is expected to sign',
  head: ['Who', 'Signs as', 'Standing', 'Signed version', ...why.head],
  rows: items.map(({ key, person, audience, status, templateVersion, currentVersion }): readonly Cell[] => [
    link(sameDay(`/console/${school}/agreements/${key}`, asking), nameOf(person), `as ${inWords(audience)}`),
    asSentence(inWords(audience)),
    tag(status, tones[status]),
    templateVersion === null ? null : `${templateVersion} of ${currentVersion}`,
    ...why.cells({ key }),
  ]),
  none: 'Nobody stands in this list.',
})}
${nextPage(`/console/${school}/views/outstanding-agreements`, { ...chosen, ...dayOf(query, today) }, next)}
${comparedLink(school, 'outstanding-agreements', asking, chosen)}`;
  },
});
