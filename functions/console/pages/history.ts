import * as z from 'zod/mini';
import { type Markup, markup } from '../../shared/pages/markup.ts';
import { recordAt } from '../api/addresses.ts';
import { type Catalogue, readCatalogue } from '../api/catalogue.ts';
import { readNames } from '../api/names.ts';
import { link, nextPage, paragraph, summaryList, tag, title } from '../html/parts.ts';
import { shownValue } from '../html/value.ts';
import { asName, asSentence, inWords, momentInWords } from '../html/words.ts';
import { page } from './page.ts';

const recorded = z.object({
  version: z.number(),
  type: z.string(),
  occurredAt: z.string(),
  recordedAt: z.string(),
  commit: z.number(),
  actor: z.object({ id: z.string(), roles: z.array(z.string()) }),
  data: z.record(z.string(), z.unknown()),
});
/** A commit that is not as it was journaled stands in its place, with none of its events. */
const altered = z.object({ position: z.nullish(z.number()), commit: z.nullish(z.number()) });
const history = z.object({ events: z.array(z.union([recorded, altered])), next: z.nullable(z.string()) });
type Recorded = z.output<typeof recorded>;

type Meanings = Catalogue['streams'][number]['events'];

/** Personal fields are null where the caller's roles do not open them. */
const fieldValue = (name: string, value: unknown, personal: readonly string[]): Markup | string =>
  value === null && personal.includes(name) ? 'sealed: not opened for your roles' : shownValue(value);

const eventOf = (event: Recorded, meanings: Meanings, actor: string): Markup => {
  const { description = '', personal = [] } = meanings.find(({ type }) => type === event.type) ?? {};
  return markup`<li class="db-event">
<h2 class="govuk-heading-s">${asSentence(inWords(event.type))}</h2>
${paragraph(description)}
${summaryList([
  ['Recorded', `${momentInWords(event.recordedAt)}, by ${actor}`],
  ...(event.occurredAt === event.recordedAt ? [] : [['Happened', momentInWords(event.occurredAt)] as const]),
  ...Object.entries(event.data).map(
    ([name, value]) => [asSentence(inWords(name)), fieldValue(name, value, personal)] as const,
  ),
  ['Place in the record', `event ${event.version}, commit ${event.commit}`],
])}
</li>`;
};

const isWhole = (event: z.output<typeof history>['events'][number]): event is Recorded => 'type' in event;

/** What happened to one record, in the order in which it was recorded: events by name and meaning. */
export const historyPage = page({
  path: '/{school}/{stream}/{record}/history',
  needs: [],
  load: async ({ api, params: { school, stream, record }, query }) => {
    const asked = { limit: '50', cursor: query['cursor'] };
    const [{ events, next }, { streams }] = await Promise.all([
      api.get(history, `${recordAt(school, stream, record)}/history`, asked),
      readCatalogue(api),
    ]);
    const actors = events.flatMap((event) => (isWhole(event) ? [event.actor.id] : []));
    const people = actors.filter((id) => !id.startsWith('system.'));
    const meanings = streams.find(({ name }) => name === stream)?.events ?? [];
    return { events, next, meanings, nameOf: await readNames(api, school, people) };
  },
  title: (_, { params: { stream, record } }) => `History of ${inWords(stream)} ${record}`,
  render: ({ events, next, meanings, nameOf }, { params: { school, stream, record } }) =>
    markup`${title(`History of ${record}`, `${asName(school)}: ${inWords(stream)}`)}
<p class="govuk-body">${link(`/console/${school}/${stream}/${record}`, 'As it stands now')}</p>
<ol class="govuk-list db-events">
${events.map((event) =>
  isWhole(event)
    ? eventOf(event, meanings, nameOf(event.actor.id))
    : markup`<li class="db-event">${tag('not as it was recorded', 'bad')}${paragraph('What stands here in the log is not what was recorded. Those who run Daybook have to look into it.')}</li>`,
)}
</ol>
${nextPage(`/console/${school}/${stream}/${record}/history`, {}, next)}`,
});
