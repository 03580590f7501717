import * as z from 'zod/mini';
import { markup } from '../../shared/pages/markup.ts';
import { nextPage, summaryList, title } from '../html/parts.ts';
import { isSaid, shownValue } from '../html/value.ts';
import { asName, asSentence, inWords } from '../html/words.ts';
import { page } from './page.ts';

const figure = z.record(z.string(), z.unknown());

/** The events that a number of a report rests on. */
export const figurePage = page({
  path: '/{school}/reports/{report}/figures/{figure}',
  needs: [],
  load: ({ api, params, query }) => {
    const { school, report, figure: name } = params;
    const asked = { period: query['period'], size: query['size'], cursor: query['cursor'] };
    return api.get(figure, `/v1/schools/${school}/reports/${report}/figures/${name}`, asked);
  },
  title: (_, { params: { report, figure: name } }) => `${asSentence(inWords(report))}: ${inWords(name)}`,
  render: (facts, { params: { school, report, figure: name }, query }) => {
    const next = typeof facts['next'] === 'string' ? facts['next'] : null;
    const { period = '', size = '' } = query;
    return markup`${title(asSentence(inWords(name)), `${asName(school)}: ${inWords(report)}`)}
${summaryList(
  Object.entries(facts)
    .filter(([part, value]) => isSaid([part, value]) && part !== 'next')
    .map(([part, value]) => [asSentence(inWords(part)), shownValue(value)]),
)}
${nextPage(`/console/${school}/reports/${report}/figures/${name}`, { period, size }, next)}`;
  },
});
