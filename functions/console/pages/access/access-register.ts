import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import { markup } from '../../../shared/pages/markup.ts';
import { accessRegister } from '../../api/access-state.ts';
import { readNames } from '../../api/names.ts';
import { readList } from '../../api/read.ts';
import type { Act } from '../../html/act.ts';
import { asOfForm, asOfIn, dayOf, sameDay } from '../../html/as-of.ts';
import { counted } from '../../html/counted.ts';
import { option } from '../../html/fields.ts';
import { chosenIn, type Filter, filtersOf } from '../../html/filters.ts';
import { formOf } from '../../html/form.ts';
import { link, nextPage, tag, title } from '../../html/parts.ts';
import { comparedLink } from '../../html/record-links.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { whyColumn } from '../list/explanation.ts';
import { page } from '../page.ts';

/** @param day of which it says what stands there */
const filtersOn = (day: string): readonly Filter[] => [
  {
    name: 'inForce',
    label: 'Standing',
    options: [
      ['true', `In force ${day}`],
      ['false', 'Over, refused or to come'],
    ],
  },
  { name: 'kind', label: 'What', options: ['account', 'right', 'wifi'].map(option) },
  { name: 'lapsed', label: 'Signature', options: [['true', 'No signature carries it']] },
];
const filters = filtersOn('today');

/** Leads to what somebody may use, who may have nothing yet. */
const openAccess: Act = {
  name: 'open-access',
  needs: { list: 'access-register' },
  button: 'Open',
  said: '',
  fields: [{ name: 'person', label: 'Access of', kind: 'person', hint: 'A name, or part of it.' }],
  command: () => null,
  next: ({ params: { school = '' }, sent }) => `/${school}/access/${sent.text('person')}`,
};

const WORDS: Readonly<Record<string, string>> = { account: 'Account', wifi: 'Wifi', internet: 'Internet' };

/** Who may use what. What is granted, changed and ended stands on the page of each person. */
export const accessRegisterPage = page({
  path: '/{school}/views/access-register',
  needs: [openAccess.needs],
  navigation: 'Access',
  acts: [openAccess],
  load: async ({ api, params, query, today }) => {
    const chosen = chosenIn(filters, query);
    const asked = { ...chosen, ...asOfIn(query, today), limit: '20', cursor: query['cursor'] };
    const list = await readList(api, params.school, { ...accessRegister, query: asked });
    const people = list.items.map(({ person }) => person);
    return { ...list, chosen, nameOf: await readNames(api, params.school, people) };
  },
  title: () => 'Access',
  render: ({ items, summary, next, chosen, nameOf }, asking) => {
    const { params, query, today } = asking;
    const { school } = params;
    const day = asking.isPast ? 'then' : 'today';
    const why = whyColumn(asking, 'access-register', chosen);
    return markup`${title('Access', asName(school))}
<p class="govuk-body">In force ${day}: ${counted(summary.accounts, 'account')}, ${counted(summary.rights, 'right')}, ${summary.wifi} on the wifi; ${summary.lapsed} without a signature that carries them.</p>
${formOf(asking, openAccess, { isSecondary: true })}
${filtersOf(filtersOn(day), chosen, 'All', dayOf(query, today))}
${asOfForm(query, today, chosen)}
${tableOf({
  caption: 'The register',
  head: ['Who', 'What', 'Standing', 'From', 'Until', ...why.head],
  rows: items.map(({ key, person, what, status, from, until, lapsed, isInForce }): readonly Cell[] => [
    link(sameDay(`/console/${school}/access/${person}`, asking), nameOf(person), `, ${what}`),
    WORDS[what] ?? asSentence(what.replace(':', ' ')),
    markup`${isInForce ? tag('in force', 'good') : tag(status)}${lapsed === null ? null : tag(inWords(lapsed), 'bad')}`,
    from === null ? null : dayInWords(from),
    until === null ? null : dayInWords(until),
    ...why.cells({ key }),
  ]),
  none: 'Nothing stands in this list.',
})}
${nextPage(`/console/${school}/views/access-register`, { ...chosen, ...dayOf(query, today) }, next)}
${comparedLink(school, 'access-register', asking, chosen)}`;
  },
});
