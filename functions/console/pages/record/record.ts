import * as z from 'zod/mini';
import { markup } from '../../../shared/pages/markup.ts';
import { readState } from '../../api/read.ts';
import { asOfForm, asOfIn } from '../../html/as-of.ts';
import { foldedForm } from '../../html/form.ts';
import { heading, title } from '../../html/parts.ts';
import { recordLinks } from '../../html/record-links.ts';
import { stateList } from '../../html/state.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { type Asking, page } from '../page.ts';
import { recordActs } from './acts.ts';

const state = z.record(z.string(), z.unknown());

const formsOf = (asking: Asking<'stream'>) =>
  recordActs.flatMap((act) =>
    'stream' in act.needs && act.needs.stream === asking.params.stream ? (foldedForm(asking, act) ?? []) : [],
  );

/**
 * Any record that has no page of its own, as it stands now: what a notice is about is always shown, with what
 * the caller may do about it.
 */
export const recordPage = page({
  path: '/{school}/{stream}/{record}',
  needs: [],
  acts: recordActs,
  load: ({ api, params: { school, stream, record }, query, today }) =>
    readState(api, school, { stream, id: record, state, query: asOfIn(query, today) }),
  title: (_, { params: { stream, record } }) => `${asSentence(inWords(stream))} ${record}`,
  render: (facts, asking) => {
    const { school, stream, record } = asking.params;
    const forms = formsOf(asking);
    return markup`${title(record, `${asName(school)}: ${inWords(stream)}`)}
${asOfForm(asking.query, asking.today)}
${stateList(facts)}
${forms.length === 0 ? null : markup`${heading('What you can do')}${forms}`}
${recordLinks(school, stream, record)}`;
  },
});
