import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { type DeadLetter, deadLetters, queuesAt } from '../../api/operations.ts';
import type { Act } from '../../html/act.ts';
import { foldedForm } from '../../html/form.ts';
import { inset, link, paragraph, title } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asName, asSentence, inWords, momentInWords } from '../../html/words.ts';
import { page } from '../page.ts';

const needs = { audit: 'redrive' } as const;
const at = (queue = ''): string => `${queuesAt}/${queue}`;

const redriveOne: Act = {
  name: 'redrive-one',
  needs,
  button: 'Send one back',
  said: 'The message went back to its queue. It is on record that you sent it.',
  fields: [{ name: 'message', label: 'Which one', kind: 'choice' }],
  command: ({ params: { queue }, sent }) => ({
    path: `${at(queue)}/dead-letters/${encodeURIComponent(sent.text('message'))}/redrive`,
    body: {},
  }),
};

const redriveAll: Act = {
  name: 'redrive-all',
  needs,
  button: 'Send all back',
  said: 'All messages go back to their queue. It is on record that you sent them.',
  fields: [],
  command: ({ params: { queue } }) => ({ path: `${at(queue)}/redrive`, body: {} }),
};

/** Why it lies here, in a sentence. */
const reasons: Readonly<Record<string, string>> = {
  'not-handled': 'its function failed at it, each time',
  'not-delivered': 'the bus could not hand it over',
  'run-failed': 'the function failed, each time',
  'set-aside': 'put aside by the product',
};

const whyOf = ({ reason, error }: DeadLetter): string =>
  `${asSentence(reasons[reason] ?? 'not known')}${error === null ? '' : ` (${error})`}`;

const aboutOf = ({ school, stream, id, type, position, models }: DeadLetter): string => {
  const record = stream === null ? null : `${stream}/${id ?? '…'}`;
  const lists = models.length === 0 ? null : `lists ${models.join(', ')}`;
  const parts = [
    ...[type === null ? null : asSentence(inWords(type)), record, school === null ? null : asName(school)],
    ...[position === null ? null : `position ${position}`, lists],
  ];
  return parts.filter((part) => part !== null).join(', ') || 'no event of ours';
};

const momentOf = ({ sentAt }: DeadLetter): string =>
  sentAt === null ? 'at no known time' : momentInWords(sentAt);

const rowOf = (letter: DeadLetter): readonly Cell[] => [
  aboutOf(letter),
  momentOf(letter),
  String(letter.received),
  whyOf(letter),
  markup`<span class="db-code">${letter.message}</span>`,
];

const waysBack = (hasWayBack: boolean, one: Markup | null, all: Markup | null): Markup =>
  hasWayBack
    ? markup`${paragraph('Mend the cause first: a message that fails again comes back here after five tries.')}
${paragraph('Who takes it does nothing twice, so that it may be sent back more than once.')}
${one}${all}`
    : inset(
        markup`${paragraph('No function reads these from a queue, so that none can go back.')}
${paragraph('Start a sweep or the rebuild again; the runbook says what else.')}`,
      );

/** What was given up of a function: which events it is about and why, never what a message holds. */
export const queuePage = page({
  path: '/{school}/operate/queues/{queue}',
  needs: [{ audit: 'dead-letters' }],
  acts: [redriveOne, redriveAll],
  load: ({ api, params: { queue } }) => api.get(deadLetters, `${at(queue)}/dead-letters`),
  title: (_, { params: { queue } }) => `Given up by ${inWords(queue)}`,
  render: ({ hasWayBack, messages, deadLetters: letters }, asking) => {
    const { school, queue } = asking.params;
    const options = letters.map((one) => [one.message, `${aboutOf(one)}; ${momentOf(one)}`] as const);
    return markup`${title(`Given up by ${inWords(queue)}`, 'The whole trust')}
${tableOf({
  caption: `${messages} given up`,
  head: ['About', 'First sent', 'Received', 'Why it lies here', 'Id'],
  rows: letters.map(rowOf),
  none: 'Nothing was given up.',
})}
${messages > letters.length ? paragraph(`The oldest ${letters.length} that were found are shown.`) : null}
${
  letters.length === 0
    ? null
    : waysBack(
        hasWayBack,
        foldedForm(asking, redriveOne, { options: { message: options } }),
        foldedForm(asking, redriveAll),
      )
}
<p class="govuk-body">${link(`/console/${school}/operate/operations`, 'Rebuilds, sweeps and redrives')}</p>
<p class="govuk-body">${link(`/console/${school}/operate`, 'How the trust is')}</p>`;
  },
});
