import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { listAt } from '../../api/addresses.ts';
import { readNames } from '../../api/names.ts';
import { rowHistory } from '../../api/operations.ts';
import { counted } from '../../html/counted.ts';
import { inset, link, paragraph, summaryList, title } from '../../html/parts.ts';
import { shownValue } from '../../html/value.ts';
import { asName, asSentence, inWords, momentInWords } from '../../html/words.ts';
import { page } from '../page.ts';

type Row = Readonly<Record<string, unknown>>;

/** What a step made different of the row: names of its parts and what they say now. */
const changesOf = (before: Row | null, row: Row): readonly (readonly [string, Markup | string])[] =>
  Object.entries(row)
    .filter(
      ([name, value]) =>
        name !== 'key' && JSON.stringify(before?.[name] ?? null) !== JSON.stringify(value ?? null),
    )
    .map(([name, value]) => [asSentence(inWords(name)), shownValue(value)]);

const nameOfEvent = (event: { readonly type: string } | null): string =>
  event === null ? 'An event of a record that is closed to you' : asSentence(inWords(event.type));

/** A row of a list, event by event: what each event made of it. */
export const explainedRowPage = page({
  path: '/{school}/views/{list}/explained',
  needs: [{ audit: 'health' }],
  load: async ({ api, params: { school, list }, query: { done: _, ...query } }) => {
    const found = await api.get(rowHistory, `${listAt(school, list)}/history`, query);
    const actors = found.steps.map(({ event }) => event?.actor ?? null);
    return { ...found, nameOf: await readNames(api, school, actors) };
  },
  title: (_, { params: { list } }) => `A row of ${inWords(list)}, explained`,
  render: ({ steps, leftOut, nameOf }, { params: { school, list } }) =>
    markup`${title(`A row of ${inWords(list)}, explained`, asName(school))}
${paragraph('The events that made this row, in the order in which they were recorded.')}
${paragraph('Each stands with what it changed, as the list would show it today.')}
${leftOut === 0 ? null : inset(paragraph(`Of the oldest, ${counted(leftOut, 'step is', 'steps are')} left out.`))}
<ol class="govuk-list db-events">
${steps.map(
  (step, at) => markup`<li class="db-event">
<h2 class="govuk-heading-s">${nameOfEvent(step.event)}</h2>
${summaryList([
  [
    'Recorded',
    `${momentInWords(step.recordedAt)}${step.event === null ? '' : `, by ${nameOf(step.event.actor)}`}`,
  ],
  ...(step.event === null
    ? []
    : [
        [
          'Record',
          link(
            `/console/${school}/${step.event.stream}/${step.event.id}/history`,
            `${step.event.stream}/${step.event.id}, event ${step.event.version}`,
          ),
        ] as const,
      ]),
  ...(step.row === null
    ? [['The row', 'stands in the list no more'] as const]
    : changesOf(steps[at - 1]?.row ?? null, step.row)),
])}
</li>`,
)}
</ol>
<p class="govuk-body">${link(`/console/${school}/views/${list}`, 'Back to the list')}</p>`,
});
