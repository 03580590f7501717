import * as z from 'zod/mini';
import { markup } from '../../../shared/pages/markup.ts';
import { ApiProblem, ifThere } from '../../api/api-problem.ts';
import { readState } from '../../api/read.ts';
import { link, paragraph, title } from '../../html/parts.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { page } from '../page.ts';
import { differencesTable } from './differences-table.ts';
import { queryOf, sidesForm, sidesIn } from './sides.ts';

const state = z.record(z.string(), z.unknown());

/** One record on two days, side by side, each by what was known or by what had happened. */
export const compareRecordPage = page({
  path: '/{school}/{stream}/{record}/compare',
  needs: [],
  load: async ({ api, params: { school, stream, record }, query, today }) => {
    const sides = sidesIn(query, today);
    const [before, after, now] = await Promise.all(
      [queryOf(sides.earlier), queryOf(sides.later), {}].map((asked) =>
        ifThere(readState(api, school, { stream, id: record, state, query: asked })),
      ),
    );
    if (now === null) throw new ApiProblem(404);
    return { before: before ?? {}, after: after ?? {}, ...sides };
  },
  title: (_, { params: { stream, record } }) => `${asSentence(inWords(stream))} ${record}, two days compared`,
  render: ({ before, after, earlier, later }, { params: { school, stream, record }, today }) =>
    markup`${title(record, `${asName(school)}: ${inWords(stream)}, two days compared`)}
${sidesForm({ earlier, later }, today)}
${differencesTable({ caption: 'What is different', before, after, earlier, later })}
${paragraph('What your roles do not open is not compared. That you look at the past is recorded.')}
<p class="govuk-body">${link(`/console/${school}/${stream}/${record}`, 'As it stands now')}</p>`,
});
