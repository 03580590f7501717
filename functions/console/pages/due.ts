import { markup } from '../../shared/pages/markup.ts';
import { dueList } from '../api/dues.ts';
import { readNames } from '../api/names.ts';
import { readList } from '../api/read.ts';
import { duesTable } from '../html/dues.ts';
import { chosenIn, type Filter, filtersOf } from '../html/filters.ts';
import { nextPage, title } from '../html/parts.ts';
import { asName } from '../html/words.ts';
import { page } from './page.ts';

const filters: readonly Filter[] = [
  { name: 'mine', label: 'Whose', options: [['true', 'Mine']] },
  { name: 'overdue', label: 'When', options: [['true', 'Overdue']] },
];

/** All that is due at a school, the most urgent first. Weekly mails lead here. */
export const duePage = page({
  path: '/{school}/views/due',
  needs: [{ list: 'due' }],
  navigation: 'Due',
  load: async ({ api, params, query }) => {
    const chosen = chosenIn(filters, query);
    const asked = { ...chosen, limit: '20', cursor: query['cursor'] };
    const list = await readList(api, params.school, { ...dueList, query: asked });
    const about = list.items.map((item) => item.about);
    return { ...list, chosen, nameOf: await readNames(api, params.school, about) };
  },
  title: () => 'Due and overdue',
  render: ({ items, next, chosen, nameOf }, { params: { school } }) =>
    markup`${title('Due and overdue', asName(school))}
${filtersOf(filters, chosen)}
${duesTable({ caption: 'The most urgent first', school, items, nameOf, none: 'Nothing is due.' })}
${nextPage(`/console/${school}/views/due`, chosen, next)}`,
});
