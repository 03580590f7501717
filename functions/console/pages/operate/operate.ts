import { barChart } from '../../../shared/pages/bar-chart.ts';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { type Health, health, healthAt, type Queue, type SchoolHealth } from '../../api/operations.ts';
import { may } from '../../api/rights.ts';
import { counted } from '../../html/counted.ts';
import { heading, inset, link, paragraph, tag, title } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asName, asSentence, inWords, momentInWords } from '../../html/words.ts';
import { page } from '../page.ts';
import { between } from './between.ts';
import { listsBehind } from './lists-behind.ts';

/** A sentence of the API, its instants as people have them. */
const saidIn = (sentence: string): string => sentence.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, momentInWords);

const attentionOf = ({ isWell, attention, at }: Health): Markup =>
  isWell
    ? markup`<p class="govuk-body">${tag('All is well', 'good')} as of ${momentInWords(at)}</p>`
    : inset(
        markup`<p class="govuk-body">${tag('Needs a person', 'bad')} as of ${momentInWords(at)}</p>
<ul class="govuk-list govuk-list--bullet">${attention.map(({ says }) => markup`<li>${asSentence(saidIn(says))}</li>`)}</ul>`,
      );

const signedOf = ({ unsigned, unsignedSince, checkpoint }: SchoolHealth, at: string): Cell => {
  if (unsignedSince !== null) return `${unsigned} not signed yet, for ${between(unsignedSince, at)}`;
  return checkpoint === null ? null : `all, ${momentInWords(checkpoint.time)}`;
};

const schoolsOf = ({ schools, at }: Health): Markup =>
  tableOf({
    caption: 'Journals',
    head: ['School', 'Head', 'Journaled', 'Signed'],
    rows: schools.map((one) => [
      asName(one.school),
      `position ${one.position}`,
      one.journaledAt === null ? null : momentInWords(one.journaledAt),
      signedOf(one, at),
    ]),
    none: 'No school is registered.',
  });

/** What people would miss. */
const tasks: Readonly<Record<string, string>> = {
  project: 'keeps lists and due dates',
  react: 'processes: commands that follow from events',
  notify: 'notices, reminders and digests',
  webhooks: 'deliveries to subscriptions',
  erase: 'destroys keys of what was disposed of',
  relay: 'journals and publishes',
  sweep: 'compares log, journal and lists',
  rebuild: 'makes lists again',
  guards: 'reports changes of guards',
  'sign-checkpoints': 'signs checkpoints',
  'run-deadlines': 'records what falls due',
  'run-imports': 'carries out imports',
  'run-replays': 'sends the past to subscriptions again',
};

const nameOfQueue = (name: string): string => asSentence(inWords(name));

const waitsIn = ({ messages }: Queue): number =>
  messages === null ? 0 : messages.waiting + messages.inFlight + messages.delayed;

const WAITING = 'Messages that wait, by function';

/** A bar for each function that a queue calls; the table below has the same numbers. */
const waitingOf = ({ queues }: Health): Markup =>
  markup`<div class="db-wide" role="region" aria-label="${WAITING}" tabindex="0">
${barChart({
  id: 'waiting',
  caption: WAITING,
  series: ['Messages'],
  groups: queues.flatMap((one) =>
    one.messages === null ? [] : [{ label: nameOfQueue(one.queue), values: [waitsIn(one)] }],
  ),
  look: 'db-chart',
})}</div>`;

const queuesOf = ({ queues, at }: Health, school: string, mayLook: boolean): Markup =>
  tableOf({
    caption: 'Queues',
    head: ['Function', 'What it does', 'Waits', 'Given up', 'Oldest given up'],
    rows: queues.map((one): readonly Cell[] => [
      mayLook
        ? link(`/console/${school}/operate/queues/${one.queue}`, nameOfQueue(one.queue))
        : nameOfQueue(one.queue),
      tasks[one.queue] ?? null,
      one.messages === null ? 'has no queue' : String(waitsIn(one)),
      one.deadLetters.messages === 0 ? '0' : tag(`${one.deadLetters.messages} given up`, 'bad'),
      one.deadLetters.oldest === null ? null : `${between(one.deadLetters.oldest, at)} ago`,
    ]),
    none: 'There is no queue.',
  });

const sweepOf = ({ sweep, at }: Health): Markup => {
  if (sweep === null) return paragraph('No sweep has ended yet.');
  const { endedAt, streams, tampered, differing } = sweep;
  const ended = `The newest sweep ended ${between(endedAt, at)} ago. It looked at ${counted(streams, 'record')}.`;
  const entries = counted(
    tampered,
    'entry that is not as it was written',
    'entries that are not as they were written',
  );
  return paragraph(
    `${ended} It found ${entries}, and ${counted(differing, 'row that is', 'rows that are')} not what the log gives.`,
  );
};

const operationsLink = (school: string): Markup =>
  markup`<p class="govuk-body">${link(`/console/${school}/operate/operations`, 'Rebuilds, sweeps and redrives')}</p>`;

/** How the trust's record is: journals, signatures, queues and lists, and what a person has to look at. */
export const operatePage = page({
  path: '/{school}/operate',
  needs: [{ audit: 'health' }],
  navigation: 'Operate',
  load: ({ api }) => api.get(health, healthAt),
  title: () => 'Operate',
  render: (found, { params: { school }, place }) =>
    markup`${title('Operate', 'The whole trust')}
${attentionOf(found)}
${may(place, { audit: 'operations' }) ? operationsLink(school) : null}
${schoolsOf(found)}
${heading('Messages that wait')}
${waitingOf(found)}
${queuesOf(found, school, may(place, { audit: 'dead-letters' }))}
${listsBehind(found)}
${sweepOf(found)}`,
});
