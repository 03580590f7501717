import * as z from 'zod/mini';
import { markup } from '../../../shared/pages/markup.ts';
import { listAt } from '../../api/addresses.ts';
import { sameDay } from '../../html/as-of.ts';
import { narrowedBy } from '../../html/filters.ts';
import { inset, link, paragraph, title } from '../../html/parts.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { page } from '../page.ts';
import { differencesTable } from './differences-table.ts';
import { queryOf, type Side, sidesForm, sidesIn } from './sides.ts';

const list = z.object({
  items: z.array(z.record(z.string(), z.unknown())),
  next: z.nullable(z.string()),
});

/** As many rows as the API answers with at once. */
const MOST = 500;

/** One list on two days: which rows changed, came and went. */
export const compareListPage = page({
  path: '/{school}/views/{list}/compare',
  needs: [],
  load: async ({ api, params, query, today }) => {
    const sides = sidesIn(query, today);
    const kept = narrowedBy(query, ['on', 'by', 'to', 'toBy']);
    const rowsOf = (side: Side) =>
      api.get(list, listAt(params.school, params.list), {
        ...kept,
        ...queryOf(side),
        limit: String(MOST),
      });
    const [before, after] = await Promise.all([rowsOf(sides.earlier), rowsOf(sides.later)]);
    const isCut = before.next !== null || after.next !== null;
    return { before: before.items, after: after.items, isCut, kept, ...sides };
  },
  title: (_, { params }) => `${asSentence(inWords(params.list))}, two days compared`,
  render: ({ before, after, isCut, kept, earlier, later }, { params, today }) => {
    const name = asSentence(inWords(params.list));
    return markup`${title(name, `${asName(params.school)}: two days compared`)}
${sidesForm({ earlier, later }, today, kept)}
${isCut ? inset(paragraph(`The list is long: the first ${MOST} rows of each day are compared.`)) : null}
${differencesTable({ caption: 'What is different', before, after, earlier, later })}
${paragraph('What your roles do not open is not compared. That you look at the past is recorded.')}
<p class="govuk-body">${link(sameDay(`/console/${params.school}/views/${params.list}`, { query: {}, today }, kept), 'The list as it stands now')}</p>`;
  },
});
