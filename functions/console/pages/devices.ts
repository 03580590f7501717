import * as z from 'zod/mini';
import { markup } from '../../shared/pages/markup.ts';
import { recordAt } from '../api/addresses.ts';
import { readNames } from '../api/names.ts';
import { readList } from '../api/read.ts';
import type { Act } from '../html/act.ts';
import { asOfForm, asOfIn, dayOf, sameDay } from '../html/as-of.ts';
import type { Option } from '../html/fields.ts';
import { foldedForm } from '../html/form.ts';
import { link, nextPage, tag, title } from '../html/parts.ts';
import { comparedLink } from '../html/record-links.ts';
import { type Cell, tableOf } from '../html/table.ts';
import { asName, asSentence, inWords } from '../html/words.ts';
import { whyColumn } from './list/explanation.ts';
import { page } from './page.ts';

const kinds: readonly Option[] = [
  ['teacher-laptop', 'Laptop for a teacher'],
  ['ta-laptop', 'Laptop for a teaching assistant'],
  ['pupil-laptop', 'Laptop for pupils'],
  ['tablet', 'Tablet'],
  ['phone', 'Phone'],
  ['desktop', 'Desktop computer'],
  ['other', 'Something else'],
];

const register: Act = {
  name: 'register-device',
  needs: { stream: 'devices', action: 'RegisterDevice' },
  button: 'Register a device',
  said: 'The device is in the register.',
  fields: [
    {
      name: 'device',
      label: 'Id of the device',
      kind: 'id',
      hint: 'Small letters, digits and hyphens, such as lis-lt-014; never a name.',
    },
    { name: 'kind', label: 'What it is', kind: 'one-of', options: kinds },
    { name: 'label', label: 'Label on it', kind: 'id', isOptional: true },
  ],
  command: ({ params: { school = '' }, sent }) => ({
    path: `${recordAt(school, 'devices', encodeURIComponent(sent.text('device')))}/register-device`,
    body: sent.given('kind', 'label'),
  }),
};

const list = {
  model: 'device-register',
  item: z.object({
    key: z.string(),
    device: z.string(),
    form: z.string(),
    label: z.nullable(z.string()),
    place: z.string(),
    holder: z.nullable(z.string()),
    isEncrypted: z.nullable(z.boolean()),
  }),
  summary: z.unknown(),
} as const;

/** Every device of the school, where it is and who has it. Loans and returns stand on the page of each. */
export const devicesPage = page({
  path: '/{school}/views/device-register',
  needs: [{ list: 'device-register' }],
  navigation: 'Devices',
  acts: [register],
  load: async ({ api, params, query, today }) => {
    const asked = { ...asOfIn(query, today), limit: '20', cursor: query['cursor'] };
    const found = await readList(api, params.school, { ...list, query: asked });
    const holders = found.items.flatMap(({ place, holder }) => (place === 'in-class' ? [] : [holder]));
    return { ...found, nameOf: await readNames(api, params.school, holders) };
  },
  title: () => 'Devices',
  render: ({ items, next, nameOf }, asking) => {
    const { school } = asking.params;
    const { query, today } = asking;
    const why = whyColumn(asking, 'device-register');
    return markup`${title('Devices', asName(school))}
${foldedForm(asking, register)}
${asOfForm(query, today)}
${tableOf({
  caption: 'The register',
  head: ['Device', 'Form', 'Label', 'Where it is', 'Who has it', ...why.head],
  rows: items.map(({ key, device, form, label, place, holder }): readonly Cell[] => [
    link(sameDay(`/console/${school}/devices/${device}`, asking), device),
    asSentence(inWords(form)),
    label,
    tag(place, place === 'lost' ? 'bad' : 'plain'),
    holder === null ? null : nameOf(holder),
    ...why.cells({ key }),
  ]),
  none: 'No device is in the register.',
})}
${nextPage(`/console/${school}/views/device-register`, dayOf(query, today), next)}
${comparedLink(school, 'device-register', asking)}`;
  },
});
