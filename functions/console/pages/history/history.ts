import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { readCatalogue } from '../../api/catalogue.ts';
import { type NameOf, readNames } from '../../api/names.ts';
import { may } from '../../api/rights.ts';
import { eventOf, type Meanings, meaningsOf } from '../../html/events.ts';
import { link, nextPage, paragraph, summaryList, tag, title } from '../../html/parts.ts';
import { commitPath, rawOf, rowsOfCommit } from '../../html/stored-commit.ts';
import { asName, inWords, momentInWords } from '../../html/words.ts';
import { page } from '../page.ts';
import { type Entry, findEntries, type Here, type Lack } from './entries.ts';

const nothingIn = ({ recordedAt }: Entry): Markup =>
  recordedAt === null
    ? markup`${tag('not as it was recorded', 'bad')}${paragraph('What stands here in the log is not what was recorded. Those who run Daybook have to look into it.')}`
    : paragraph('A command that had nothing to do: it is remembered, so that its repeats do nothing either.');

interface Around {
  readonly at: Here['params'];
  readonly meanings: Meanings;
  readonly nameOf: NameOf;
}

const entryOf = (entry: Entry, { at: { school, stream, record }, meanings, nameOf }: Around): Markup => {
  const { commit, recordedAt, actor, events, stored } = entry;
  const versions = events.map(({ version }) => version).join(', ');
  const place = `commit ${commit ?? '?'}${versions === '' ? '' : `, event ${versions}`}`;
  return markup`<li class="db-event">
${events.length === 0 ? nothingIn(entry) : events.map((event) => eventOf(event, meanings))}
${summaryList([
  ...(recordedAt === null
    ? []
    : [['Recorded', `${momentInWords(recordedAt)}, by ${nameOf(actor ?? '')}`] as const]),
  [
    'Place in the record',
    stored === null || commit === null ? place : link(commitPath(school, stream, record, commit), place),
  ],
  ...(stored === null ? [] : rowsOfCommit(school, stored)),
])}
${stored === null ? null : rawOf(stored)}
</li>`;
};

const lackWords: Readonly<Record<Lack, string>> = {
  closed: 'Your roles do not open this record: what is personal in it stays sealed.',
  tampered: 'Nothing of this record is as it was recorded. Below is what the log has in its place.',
};

/**
 * What happened to one record, in the order in which it was recorded: events by name and meaning, and for
 * auditors what each rests on.
 */
export const historyPage = page({
  path: '/{school}/{stream}/{record}/history',
  needs: [],
  load: async (asking) => {
    const { api, params } = asking;
    const [found, catalogue] = await Promise.all([findEntries(asking), readCatalogue(api)]);
    const people = found.entries.map(({ actor }) => actor);
    const meanings = meaningsOf(catalogue, params.stream);
    return { ...found, meanings, nameOf: await readNames(api, params.school, people) };
  },
  title: (_, { params: { stream, record } }) => `History of ${inWords(stream)} ${record}`,
  render: ({ entries, lack, next, ...around }, { params, place }) => {
    const { school, stream, record } = params;
    const at = `/console/${school}/${stream}/${record}`;
    return markup`${title(`History of ${record}`, `${asName(school)}: ${inWords(stream)}`)}
<p class="govuk-body">${lack === null ? link(at, 'As it stands now') : lackWords[lack]}</p>
${stream === 'incidents' && may(place, { audit: 'dossier' }) ? markup`<p class="govuk-body">${link(`${at}/dossier`, 'Dossier of this incident')}</p>` : null}
<ol class="govuk-list db-events">
${entries.map((entry) => entryOf(entry, { ...around, at: params }))}
</ol>
${nextPage(`${at}/history`, {}, next)}`;
  },
});
