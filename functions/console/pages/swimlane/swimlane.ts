import { DAY } from '../../../../domain/kernel/day-in-words.ts';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { may } from '../../api/rights.ts';
import { dayField } from '../../html/day-field.ts';
import { inset, link, paragraph, title } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { type By, timeIn } from '../../html/two-times.ts';
import { asName, asSentence, inWords, momentInWords } from '../../html/words.ts';
import { page } from '../page.ts';
import { type Chosen, chosenIn, MOST_LANES } from './asked.ts';
import { type Lane, MOST_EVENTS, readLanes, timeBy } from './lanes.ts';
import { pictureOf } from './picture.ts';

interface Shown {
  readonly chosen: readonly Chosen[];
  readonly by: By;
  readonly from: string;
  readonly until: string;
}

/** Which records, by which time, between which days. */
const formOf = ({ chosen, by, from, until }: Shown, school: string): Markup => {
  const lines = chosen
    .filter((one) => one.school === school)
    .map(({ stream, record }) => `${stream}/${record}`)
    .join('\n');
  return markup`<form method="get" class="db-filters">
<div class="govuk-form-group db-filters__wide"><label class="govuk-label" for="lanes-records">Records, one in a line</label>
<div class="govuk-hint" id="lanes-records-hint">Stream and id, such as devices/lis-lt-014. At most ${MOST_LANES}.</div>
<textarea class="govuk-textarea" id="lanes-records" name="records" rows="4" aria-describedby="lanes-records-hint" spellcheck="false">
${lines}</textarea></div>
<div class="govuk-form-group"><label class="govuk-label" for="lanes-by">In the order of</label>
<select class="govuk-select" id="lanes-by" name="by">
<option value="recorded">when it was recorded</option>
<option value="occurred"${by === 'occurred' ? markup` selected` : null}>when it happened</option></select></div>
${dayField({ form: 'lanes', name: 'from', label: 'From', day: from })}
${dayField({ form: 'lanes', name: 'until', label: 'Until', day: until })}
<button type="submit" class="govuk-button govuk-button--secondary">Show lanes</button>
</form>`;
};

const notesOf = (lanes: readonly Lane[], left: number, dropped: number): Markup | null => {
  const notes = [
    ...lanes.flatMap(({ name, note }) => (note === null ? [] : [`${asSentence(name)}: ${note}.`])),
    ...(left > 0
      ? [
          `The first ${MOST_EVENTS} events are shown, ${left} ${left === 1 ? 'is' : 'are'} not: choose fewer days.`,
        ]
      : []),
    ...(dropped > 0
      ? [`The first ${MOST_LANES} records are shown, ${dropped} ${dropped === 1 ? 'is' : 'are'} not.`]
      : []),
  ];
  return notes.length === 0 ? null : inset(markup`${notes.map(paragraph)}`);
};

/** The twin of the picture. */
const twinOf = (lanes: readonly Lane[], by: By): Markup => {
  const rows = lanes
    .flatMap((lane) => lane.events.map((event) => ({ lane, event })))
    .toSorted((one, other) => one.event.number - other.event.number)
    .map(({ lane: { school, stream, record, name }, event }): readonly Cell[] => [
      event.number,
      link(
        `/console/${school}/${stream}/${record}/history#event-${event.version}`,
        asSentence(inWords(event.type)),
        `, number ${event.number}`,
      ),
      name,
      momentInWords(timeBy(by)(event)),
    ]);
  return tableOf({
    caption: 'The same, as a table',
    head: ['No.', 'What', 'Record', by === 'occurred' ? 'Happened' : 'Recorded'],
    rows,
    none: 'Nothing happened in these records in these days.',
  });
};

/** Several records beside each other, as lanes over time. */
export const swimlanePage = page({
  path: '/{school}/swimlane',
  needs: [],
  load: async (asking) => {
    const { api, place, query } = asking;
    const all = await chosenIn(asking);
    const chosen = all.slice(0, MOST_LANES);
    const day = (name: string): string => (DAY.test(query[name] ?? '') ? (query[name] ?? '') : '');
    const bounds = { from: day('from'), until: day('until'), by: timeIn(query['by']) };
    const mayCommits = may(place, { audit: 'journal' });
    const read = await readLanes(api, chosen, { ...bounds, mayCommits });
    return { ...read, ...bounds, chosen, dropped: all.length - chosen.length };
  },
  title: () => 'Records as lanes',
  render: ({ lanes, left, dropped, ...shown }, { params: { school } }) => {
    const isEmpty = lanes.every(({ events }) => events.length === 0);
    return markup`${title('Records as lanes', asName(school))}
${paragraph('What happened in several records, beside each other, over time.')}
${formOf(shown, school)}
${notesOf(lanes, left, dropped)}
${isEmpty ? null : pictureOf(lanes, timeBy(shown.by))}
${lanes.length === 0 ? null : twinOf(lanes, shown.by)}`;
  },
});
