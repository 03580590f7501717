import * as z from 'zod/mini';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import type { Api } from '../../api/api.ts';
import { ApiProblem, orNull } from '../../api/api-problem.ts';
import { readCatalogue } from '../../api/catalogue.ts';
import { readCommits, type StoredCommit } from '../../api/commits.ts';
import { readNames } from '../../api/names.ts';
import { readState } from '../../api/read.ts';
import { eventOf, eventsIn, meaningsOf } from '../../html/events.ts';
import { heading, link, paragraph, summaryList, title } from '../../html/parts.ts';
import { stateList } from '../../html/state.ts';
import { rawOf, rowsOfCommit } from '../../html/stored-commit.ts';
import { asName, inWords, momentInWords } from '../../html/words.ts';
import { page } from '../page.ts';

const state = z.record(z.string(), z.unknown());
type State = z.output<typeof state>;

interface Place {
  readonly school: string;
  readonly stream: string;
  readonly record: string;
  readonly commit: string;
}

/** @throws ApiProblem */
const commitAt = async (api: Pick<Api, 'get'>, { school, commit, ...of }: Place): Promise<StoredCommit> => {
  const number = /^[1-9]\d{0,8}$/.test(commit) ? Number(commit) : null;
  const asked = { ...of, after: (number ?? 1) - 1, limit: 1 };
  const [found] = number === null ? [] : (await readCommits(api, school, asked)).commits;
  if (found === undefined || found.commit !== number) throw new ApiProblem(404);
  return found;
};

/** The record as it was once this was recorded; null: the caller's roles do not open it. */
const stateThen = (
  api: Pick<Api, 'get'>,
  { school, stream, record }: Place,
  { written }: StoredCommit,
): Promise<State | null> =>
  written === null
    ? Promise.resolve(null)
    : orNull(readState(api, school, { stream, id: record, state, query: { asOf: written.recordedAt } }));

const thenOf = (facts: State | null): Markup =>
  facts === null
    ? paragraph('Your roles do not open the record itself.')
    : markup`${paragraph('What was on record the moment after. That you look at the past is recorded.')}
${stateList(facts)}`;

/** One commit as it is stored, and the record as it was right after: what a decision that relied on it saw. */
export const commitPage = page({
  path: '/{school}/{stream}/{record}/commits/{commit}',
  needs: [{ audit: 'journal' }],
  load: async ({ api, params }) => {
    const [stored, catalogue] = await Promise.all([commitAt(api, params), readCatalogue(api)]);
    const { written } = stored;
    const actor = written?.actor.id ?? '';
    const [then, nameOf] = await Promise.all([
      stateThen(api, params, stored),
      readNames(api, params.school, [actor]),
    ]);
    return { stored, written, then, meanings: meaningsOf(catalogue, params.stream), actor: nameOf(actor) };
  },
  title: (_, { params: { stream, record, commit } }) => `Commit ${commit} of ${inWords(stream)} ${record}`,
  render: ({ stored, written, then, meanings, actor }, { params: { school, stream, record, commit } }) =>
    markup`${title(`${record}, commit ${commit}`, `${asName(school)}: ${inWords(stream)}`)}
<p class="govuk-body">${link(`/console/${school}/${stream}/${record}/history`, 'History of this record')}</p>
${written === null ? null : eventsIn(written).map((event) => eventOf(event, meanings))}
${summaryList([
  ...(written === null ? [] : [['Recorded', `${momentInWords(written.recordedAt)}, by ${actor}`] as const]),
  ...rowsOfCommit(school, stored),
])}
${rawOf(stored)}
${written === null ? null : markup`${heading('The record as it was then')}${thenOf(then)}`}`,
});
