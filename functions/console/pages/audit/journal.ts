import * as z from 'zod/mini';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { readNames } from '../../api/names.ts';
import { inset, link, paragraph, title } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asName, asSentence, inWords, momentInWords } from '../../html/words.ts';
import { page } from '../page.ts';

const event = z.object({
  type: z.string(),
  subject: z.string(),
  position: z.number(),
  streamversion: z.number(),
  recordedtime: z.string(),
  actor: z.string(),
});
const feed = z.object({
  first: z.number(),
  last: z.number(),
  events: z.array(event),
  tampered: z.array(z.object({ position: z.nullable(z.number()), standing: z.string() })),
  next: z.nullable(z.number()),
});
type Event = z.output<typeof event>;

const LIMIT = '50';

/** What the address narrows the journal by. */
const askedIn = ({ after = '', correlation = '' }: Readonly<Record<string, string>>) => ({
  after: /^\d{1,15}$/.test(after) ? after : '0',
  correlation: correlation.slice(0, 100),
});

const rowOf =
  (school: string, nameOf: (person: string) => string) =>
  ({ type, subject, position, streamversion, recordedtime, actor }: Event): readonly Cell[] => {
    const [stream = '', record = ''] = subject.split('/');
    const to = `/console/${school}/${subject}/history#event-${streamversion}`;
    return [
      position,
      link(to, asSentence(inWords(type)), `at position ${position}`),
      `${inWords(stream)} ${record}`,
      momentInWords(recordedtime),
      nameOf(actor),
    ];
  };

const alarm = (tampered: z.output<typeof feed>['tampered']): Markup | null =>
  tampered.length === 0
    ? null
    : inset(
        markup`<p class="govuk-body">Not as it was journaled: ${tampered
          .map(({ position, standing }) => `position ${position ?? 'unknown'}, ${standing}`)
          .join('; ')}. Those who run Daybook have to look into it.</p>`,
      );

const finder = (after: string): Markup =>
  markup`<form method="get" class="db-filters" role="search" aria-label="Go to a position">
<div class="govuk-form-group"><label class="govuk-label" for="journal-after">After position</label>
<input class="govuk-input govuk-input--width-10" id="journal-after" name="after" inputmode="numeric" value="${after}"></div>
<button type="submit" class="govuk-button govuk-button--secondary">Show</button>
</form>`;

/** What a school recorded, in the order of its journal; or what came of one request. */
export const journalPage = page({
  path: '/{school}/journal',
  needs: [{ audit: 'feed' }],
  load: async ({ api, params: { school }, query }) => {
    const asked = askedIn(query);
    const found = await api.get(feed, `/v1/schools/${school}/feed`, { ...asked, limit: LIMIT });
    const people = found.events.map(({ actor }) => actor);
    return { ...found, asked, nameOf: await readNames(api, school, people) };
  },
  title: () => 'Journal',
  render: ({ first, last, events, tampered, next, asked, nameOf }, { params: { school } }) => {
    const of = asked.correlation === '' ? {} : { correlation: asked.correlation };
    const onwards = new URLSearchParams({ ...of, after: String(next ?? last) });
    return markup`${title('Journal', asName(school))}
${paragraph(asked.correlation === '' ? 'Every event of the school in the order of its journal. What is personal in them is not shown here.' : `What came of the request ${asked.correlation}.`)}
${asked.correlation === '' ? finder(asked.after) : null}
${alarm(tampered)}
${tableOf({
  caption: last < first ? 'Nothing after this position' : `Positions ${first} to ${last}`,
  head: ['Position', 'What', 'Record', 'Recorded', 'By'],
  rows: events.map(rowOf(school, nameOf)),
  none: last < first ? 'The journal ends here.' : `Nothing of this in positions ${first} to ${last}.`,
})}
${next === null ? null : markup`<p class="govuk-body">${link(`/console/${school}/journal?${onwards}`, `Go on after position ${next}`)}</p>`}`;
  },
});
