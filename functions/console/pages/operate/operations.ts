import { markup } from '../../../shared/pages/markup.ts';
import { readCatalogue } from '../../api/catalogue.ts';
import { type Operation, operations, operationsAt } from '../../api/operations.ts';
import type { Act } from '../../html/act.ts';
import { option } from '../../html/fields.ts';
import { foldedForm } from '../../html/form.ts';
import { link, tag, title } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asName, inWords, momentInWords } from '../../html/words.ts';
import { MADE_OF_DATES } from '../list/explanation.ts';
import { page } from '../page.ts';
import { toneOf, wordsOf } from './operation-words.ts';

const startSweep: Act = {
  name: 'start-sweep',
  needs: { audit: 'sweep' },
  button: 'Start a sweep now',
  said: 'A sweep is asked for.',
  fields: [],
  command: () => ({ path: '/v1/trust/sweeps', body: {} }),
};

const startRebuild: Act = {
  name: 'start-rebuild',
  needs: { audit: 'rebuild' },
  button: 'Rebuild a list',
  said: 'A rebuild is asked for.',
  fields: [
    { name: 'model', label: 'Which list', kind: 'choice' },
    {
      name: 'corrected',
      label: 'Rows may come out otherwise than they were, because the old ones were wrong',
      kind: 'tick',
    },
  ],
  command: ({ sent }) => {
    const expect = sent.text('corrected') === '' ? '' : '?expect=corrected';
    return { path: `/v1/trust/rebuilds/${encodeURIComponent(sent.text('model'))}${expect}`, body: {} };
  },
};

const rowOf =
  (school: string) =>
  (one: Operation): readonly Cell[] => [
    link(`/console/${school}/operate/operations/${one.operation}`, wordsOf(one)),
    momentInWords(one.requestedAt),
    tag(one.status, toneOf(one.status)),
    one.reason === null ? null : inWords(one.reason),
    one.school === null ? 'the whole trust' : asName(one.school),
  ];

/** What was asked of the record as a whole, and how it went; where a rebuild or a sweep is started. */
export const operationsPage = page({
  path: '/{school}/operate/operations',
  needs: [{ audit: 'operations' }],
  acts: [startRebuild, startSweep],
  load: async ({ api }) => {
    const [{ operations: newest }, { lists }] = await Promise.all([
      api.get(operations, operationsAt),
      readCatalogue(api),
    ]);
    const models = lists.map(({ name }) => name).filter((name) => !MADE_OF_DATES.includes(name));
    return { newest, models: models.toSorted() };
  },
  title: () => 'Rebuilds, sweeps and redrives',
  render: ({ newest, models }, asking) => {
    const { school } = asking.params;
    const model = [...models, 'due-dates'].map(option);
    return markup`${title('Rebuilds, sweeps and redrives', 'The whole trust')}
${foldedForm(asking, startRebuild, { options: { model } })}
${foldedForm(asking, startSweep)}
${tableOf({
  caption: 'Asked for last',
  head: ['What', 'Asked for', 'Standing', 'Why', 'Of'],
  rows: newest.map(rowOf(school)),
  none: 'Nothing was asked for yet.',
})}
<p class="govuk-body">${link(`/console/${school}/operate`, 'How the trust is')}</p>`;
  },
});
