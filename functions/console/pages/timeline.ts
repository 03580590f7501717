import * as z from 'zod/mini';
import { dayInWords } from '../../../domain/kernel/day-in-words.ts';
import { markup } from '../../shared/pages/markup.ts';
import { recordAt } from '../api/addresses.ts';
import { readNames } from '../api/names.ts';
import { link, nextPage, paragraph, title } from '../html/parts.ts';
import { type Cell, tableOf } from '../html/table.ts';
import { asName, asSentence, inWords } from '../html/words.ts';
import { page } from './page.ts';

const timeline = z.object({
  items: z.array(
    z.object({
      day: z.string(),
      stream: z.string(),
      record: z.string(),
      type: z.string(),
      meaning: z.nullable(z.string()),
      parts: z.array(z.string()),
    }),
  ),
  next: z.nullable(z.string()),
});
type Item = z.output<typeof timeline>['items'][number];

const rowOf =
  (school: string) =>
  ({ day, stream, record, type, meaning, parts }: Item): readonly Cell[] => [
    dayInWords(day),
    link(
      `/console/${school}/${stream}/${record}`,
      asSentence(inWords(type)),
      `in ${inWords(stream)} ${record}`,
    ),
    asSentence(parts.map(inWords).join(', ')),
    meaning,
  ];

/** What names one person, across all records that the caller may read. Every look at it is recorded. */
export const timelinePage = page({
  path: '/{school}/people/{person}/timeline',
  // Everybody has their own: the API decides.
  needs: [],
  load: async ({ api, params: { school, person }, query }) => {
    const asked = { limit: '30', cursor: query['cursor'] };
    const [found, nameOf] = await Promise.all([
      api.get(timeline, `${recordAt(school, 'people', person)}/timeline`, asked),
      readNames(api, school, [person]),
    ]);
    return { ...found, name: nameOf(person) };
  },
  title: ({ name }) => `Timeline of ${name}`,
  render: ({ items, next, name }, { params: { school, person } }) =>
    markup`${title(name, `${asName(school)}: timeline`)}
${paragraph('What names this person, of the records that you may read. That you look at it is recorded.')}
${tableOf({
  caption: 'In the order of what happened',
  head: ['Day', 'What', 'As', 'What it means'],
  rows: items.map(rowOf(school)),
  none: 'No record that you may read names this person.',
})}
${nextPage(`/console/${school}/people/${person}/timeline`, {}, next)}
<p class="govuk-body">${link(`/console/${school}/swimlane?${new URLSearchParams({ person })}`, 'These records as lanes')}</p>`,
});
