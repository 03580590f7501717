import * as z from 'zod/mini';
import { type Markup, markup } from '../../shared/pages/markup.ts';
import { readNames } from '../api/names.ts';
import { readList } from '../api/read.ts';
import type { Act } from '../html/act.ts';
import { chosenIn, type Filter, filtersOf } from '../html/filters.ts';
import { foldedForm } from '../html/form.ts';
import { inset, link, nextPage, type Tone, tag, title } from '../html/parts.ts';
import { type Cell, tableOf } from '../html/table.ts';
import { asName, asSentence, inWords, momentInWords } from '../html/words.ts';
import { page } from './page.ts';

const kinds: ReadonlyMap<string, string> = new Map([
  ['read', 'Was shown'],
  ['replay', 'Was answered about the past'],
  ['not-granted', 'Was not let in'],
  ['rule', 'Was refused by a rule'],
]);

const filters: readonly Filter[] = [{ name: 'kind', label: 'What happened', options: [...kinds] }];

const tones: Readonly<Record<string, Tone>> = { 'not-granted': 'bad', rule: 'warn' };

/** By a name, which stands in no address. */
const ofPerson: Act = {
  name: 'looks-of-person',
  needs: { list: 'readers' },
  button: 'What one person has looked at',
  said: '',
  fields: [{ name: 'person', label: 'Who', kind: 'person' }],
  command: () => null,
  next: ({ params: { school = '' }, sent }) => `/${school}/views/readers?person=${sent.text('person')}`,
};

const looks = {
  model: 'readers',
  item: z.object({
    at: z.string(),
    person: z.nullable(z.string()),
    kind: z.string(),
    stream: z.string(),
    id: z.nullable(z.string()),
    code: z.nullable(z.string()),
    asOf: z.nullable(z.string()),
  }),
  summary: z.unknown(),
} as const;
type Look = z.output<typeof looks.item>;

/** One record, list or person that the list is narrowed to, as links of other pages name it. */
const narrowedIn = (query: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['incident', 'list', 'person'].flatMap((name) => {
      const value = query[name] ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );

const targetOf = (school: string, { stream, id }: Look): Markup | string => {
  if (id === null) return asSentence(inWords(stream));
  const text = stream === 'views' ? `List: ${inWords(id)}` : `${asSentence(inWords(stream))} ${id}`;
  const hasPage = !id.includes('/') && !['dossiers', 'evidence-files', 'notifications'].includes(stream);
  return hasPage ? link(`/console/${school}/${stream}/${id}`, text) : text;
};

const why = ({ code, asOf }: Look): string => {
  if (asOf !== null) return `As of ${momentInWords(asOf)}`;
  return code === null ? '' : asSentence(inWords(code));
};

/** Who has looked, newest first: at an incident, at a list, or what one person has. To look here is recorded. */
export const whoLookedPage = page({
  path: '/{school}/views/readers',
  needs: [{ list: 'readers' }],
  navigation: 'Who looked',
  acts: [ofPerson],
  load: async ({ api, params, query }) => {
    const narrowed = narrowedIn(query);
    const chosen = { ...narrowed, ...chosenIn(filters, query) };
    const asked = { ...chosen, limit: '25', cursor: query['cursor'] };
    const list = await readList(api, params.school, { ...looks, query: asked });
    const people = [...list.items.map(({ person }) => person), narrowed['person'] ?? null];
    return { ...list, narrowed, chosen, nameOf: await readNames(api, params.school, people) };
  },
  title: () => 'Who looked',
  render: ({ items, next, narrowed, chosen, nameOf }, asking) => {
    const { school } = asking.params;
    const of = Object.entries(narrowed).map(([name, value]) =>
      name === 'person' ? `by ${nameOf(value)}` : `at ${name} ${name === 'list' ? inWords(value) : value}`,
    );
    return markup`${title('Who looked', asName(school))}
${of.length === 0 ? null : inset(markup`<p class="govuk-body">Looks ${of.join(', ')} alone. ${link(`/console/${school}/views/readers`, 'All looks')}</p>`)}
<p class="govuk-body">That you look at this list is recorded, too.</p>
${foldedForm(asking, ofPerson)}
${filtersOf(filters, chosen, 'All', narrowed)}
${tableOf({
  caption: 'Looks and refusals, newest first',
  head: ['When', 'Who', 'What happened', 'At what', 'Remark'],
  rows: items.map((look): readonly Cell[] => [
    momentInWords(look.at),
    look.person === null ? 'Nobody known' : nameOf(look.person),
    tag(kinds.get(look.kind) ?? look.kind, tones[look.kind]),
    targetOf(school, look),
    why(look),
  ]),
  none: 'Nobody has looked.',
})}
${nextPage(`/console/${school}/views/readers`, chosen, next)}`;
  },
});
