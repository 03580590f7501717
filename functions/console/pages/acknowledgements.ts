import * as z from 'zod/mini';
import { dayInWords } from '../../../domain/kernel/day-in-words.ts';
import { markup } from '../../shared/pages/markup.ts';
import { recordAt } from '../api/addresses.ts';
import { orNull } from '../api/api-problem.ts';
import { readNames } from '../api/names.ts';
import { readList, readState } from '../api/read.ts';
import type { Act } from '../html/act.ts';
import { asOfForm, asOfIn, sameDay } from '../html/as-of.ts';
import { foldedForm, formOf } from '../html/form.ts';
import { heading, link, paragraph, summaryList, tag, title } from '../html/parts.ts';
import { tableOf } from '../html/table.ts';
import { asName } from '../html/words.ts';
import { remainingActs } from '../made/command-acts.ts';
import { page } from './page.ts';

const acknowledge: Act = {
  name: 'acknowledge-policy',
  needs: { stream: 'acknowledgements', action: 'AcknowledgePolicy' },
  button: 'I have read the policy and understand it',
  said: 'It is on record that you know this version of the policy.',
  fields: [],
  command: ({ params: { school = '', person = '' }, sent }) => ({
    path: `${recordAt(school, 'acknowledgements', person)}/acknowledge-policy`,
    body: { version: Number(sent.text('version')) },
  }),
};

/** Commands that have no form of their own here. */
const otherActs = remainingActs('acknowledgements', 'person', [acknowledge]);

const said = z.object({
  policies: z.array(z.object({ version: z.number(), on: z.string(), method: z.string() })),
});
const inForce = {
  model: 'policies-in-force',
  item: z.object({ policy: z.string(), version: z.number(), title: z.nullable(z.string()) }),
  summary: z.unknown(),
} as const;

/** What somebody has said to know of the policy, and where they say so. */
export const acknowledgementsPage = page({
  path: '/{school}/acknowledgements/{person}',
  needs: [{ stream: 'acknowledgements', action: 'read' }],
  acts: [acknowledge, ...otherActs],
  load: async ({ api, params: { school, person }, query, today }) => {
    const asOf = asOfIn(query, today);
    const [state, policies, nameOf] = await Promise.all([
      orNull(readState(api, school, { stream: 'acknowledgements', id: person, state: said, query: asOf })),
      readList(api, school, { ...inForce, query: asOf }),
      readNames(api, school, [person]),
    ]);
    return { known: state?.policies ?? [], policy: policies.items[0] ?? null, name: nameOf(person) };
  },
  title: ({ name }) => `What ${name} has said to know`,
  render: ({ known, policy, name }, asking) => {
    const { school, person } = asking.params;
    const isSaid = policy !== null && known.some(({ version }) => version === policy.version);
    const isOwn = asking.place.person === person;
    const isToBeSaid = policy !== null && !isSaid && isOwn && !asking.isPast;
    const forms = otherActs.flatMap((act) => foldedForm(asking, act) ?? []);
    return markup`${title(name, `${asName(school)}: knowing the policy`)}
${asOfForm(asking.query, asking.today)}
${
  policy === null
    ? paragraph('No policy is in force.')
    : summaryList([
        [
          'In force',
          link(
            sameDay(`/console/${school}/policies/${policy.policy}`, asking),
            `${policy.title ?? asName(policy.policy)}, version ${policy.version}`,
          ),
        ],
        ['Standing', isSaid ? tag('acknowledged', 'good') : tag('not yet acknowledged', 'warn')],
      ])
}
${!isToBeSaid ? null : markup`${heading('Say that you know it')}${formOf(asking, acknowledge, { hidden: { version: String(policy.version) } })}`}
${tableOf({
  caption: 'What was said',
  head: ['Version', 'On', 'How'],
  rows: known.map(({ version, on, method }) => [
    version,
    dayInWords(on),
    method === 'paper' ? 'On paper' : 'Logged in',
  ]),
  none: 'Nothing was said yet.',
})}
${forms.length === 0 ? null : markup`${heading('What you can do')}${forms}`}`;
  },
});
