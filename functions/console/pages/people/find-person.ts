import * as z from 'zod/mini';
import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import { baseRoles } from '../../../../events/catalogue/words.ts';
import { markup } from '../../../shared/pages/markup.ts';
import { readList } from '../../api/read.ts';
import { mayOnAny, mayOpen } from '../../api/rights.ts';
import type { Act } from '../../html/act.ts';
import { option } from '../../html/fields.ts';
import { chosenIn, type Filter, filtersOf } from '../../html/filters.ts';
import { formOf } from '../../html/form.ts';
import { link, nextPage, title } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { page } from '../page.ts';

/** Leads to somebody by name: the name is sent in a form, so that it stands in no address. */
const find: Act = {
  name: 'find-person',
  needs: { list: 'role-holders' },
  button: 'Find',
  said: '',
  fields: [{ name: 'person', label: 'Find somebody', kind: 'person', hint: 'A name, or part of it.' }],
  command: () => null,
  next: ({ params: { school = '' }, sent }) => `/${school}/people/${sent.text('person')}`,
};

const filters: readonly Filter[] = [{ name: 'role', label: 'Who', options: baseRoles.map(option) }];

const holders = {
  model: 'role-holders',
  item: z.object({ person: z.string(), name: z.nullable(z.unknown()), role: z.string(), from: z.string() }),
  summary: z.unknown(),
} as const;

const path = '/{school}/people';

/** Who leads here, or everybody of one capacity; each leads to the page of the person. */
export const findPersonPage = page({
  path,
  needs: [find.needs],
  navigation: 'People',
  acts: [find],
  load: async ({ api, params, query }) => {
    const chosen = chosenIn(filters, query);
    const asked = { ...chosen, limit: '50', cursor: query['cursor'] };
    return { ...(await readList(api, params.school, { ...holders, query: asked })), chosen };
  },
  title: () => 'People',
  render: ({ items, next, chosen }, asking) => {
    const { school } = asking.params;
    const at = `/console/${school}/people`;
    return markup`${title('People', asName(school))}
${mayOnAny(asking.place, { stream: 'people', action: 'read' }) ? formOf(asking, find, { isSecondary: true }) : null}
${filtersOf(filters, chosen, 'Who leads online safety')}
${tableOf({
  caption: chosen['role'] === undefined ? 'Who leads online safety' : 'Who is here',
  head: ['Who', 'As', 'Since'],
  rows: items.map(({ person, name, role, from }): readonly Cell[] => {
    const text = typeof name === 'string' ? name : person;
    const isOpen = mayOpen(asking.place, { stream: 'people', id: person });
    const who = isOpen ? link(`${at}/${person}`, text, `, ${inWords(role)}`) : text;
    return [who, asSentence(inWords(role)), dayInWords(from)];
  }),
  none: 'Nobody stands in this list.',
})}
${nextPage(at, chosen, next)}`;
  },
});
