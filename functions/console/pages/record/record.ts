import * as z from 'zod/mini';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { ifThere } from '../../api/api-problem.ts';
import { readState } from '../../api/read.ts';
import { mayOnAny } from '../../api/rights.ts';
import { asOfForm, asOfIn, dayIn } from '../../html/as-of.ts';
import { foldedForm } from '../../html/form.ts';
import { heading, link, paragraph, title } from '../../html/parts.ts';
import { recordLinks } from '../../html/record-links.ts';
import { stateList } from '../../html/state.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { chosenIds } from '../../made/places.ts';
import { type Asking, page } from '../page.ts';
import { recordActs } from './acts.ts';
import { mayBegin } from './may-begin.ts';

const state = z.record(z.string(), z.unknown());

const formsOf = (asking: Asking<'stream'>) =>
  (recordActs.get(asking.params.stream) ?? []).flatMap((act) => foldedForm(asking, act) ?? []);

type Here = Asking<'school' | 'stream' | 'record'>;

/** A record that is of something, and for which nothing was recorded yet, is begun by what is done on its page. */
const mayBeNew = ({ params: { stream }, place, query, today }: Here): boolean =>
  chosenIds[stream] !== undefined && mayBegin(place, stream) && dayIn(query['on'], today) === null;

/** Leads to how long the record is kept, for those who decide on it. */
const keptLink = ({ params: { school, stream, record }, place }: Here): Markup | null =>
  stream === 'disposals' || !mayOnAny(place, { stream: 'disposals', action: 'PlaceLegalHold' })
    ? null
    : markup`<p class="govuk-body db-screen">${link(`/console/${school}/disposals/${stream}.${record}`, 'How long this record is kept')}</p>`;

/**
 * Any record that has no page of its own, as it stands now: what a notice is about is always shown, with what
 * the caller may do about it.
 */
export const recordPage = page({
  path: '/{school}/{stream}/{record}',
  needs: [],
  acts: [...recordActs.values()].flat(),
  load: (asking): Promise<z.output<typeof state> | null> => {
    const { api, params, query, today } = asking;
    const { school, stream, record } = params;
    const found = readState(api, school, { stream, id: record, state, query: asOfIn(query, today) });
    return mayBeNew(asking) ? ifThere(found) : found;
  },
  title: (_, { params: { stream, record } }) => `${asSentence(inWords(stream))} ${record}`,
  render: (facts, asking) => {
    const { school, stream, record } = asking.params;
    const forms = formsOf(asking);
    return markup`${title(record, `${asName(school)}: ${inWords(stream)}`)}
${facts === null ? null : asOfForm(asking.query, asking.today)}
${facts === null ? paragraph('Nothing is recorded here yet.') : stateList(facts)}
${forms.length === 0 ? null : markup`${heading('What you can do')}${forms}`}
${facts === null ? null : recordLinks(school, { stream, record }, asking)}
${keptLink(asking)}`;
  },
});
