import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { type AccessState, accessState, rightText } from '../../api/access-state.ts';
import { ifThere } from '../../api/api-problem.ts';
import { readNames } from '../../api/names.ts';
import { readState } from '../../api/read.ts';
import { mayOpen } from '../../api/rights.ts';
import { asOfForm, asOfIn, sameDay } from '../../html/as-of.ts';
import { foldedForm } from '../../html/form.ts';
import { heading, link, title } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { remainingActs } from '../../made/command-acts.ts';
import { type Asking, page } from '../page.ts';
import { accountActs, grantActs, internetActs, rightActs, wifiActs } from './access-acts.ts';

type Here = Asking<'school' | 'person'>;

const NOTHING: AccessState = {
  wifi: [],
  wifiRequest: null,
  account: { status: 'none' },
  rights: [],
  internet: { status: 'none' },
  mailbox: { status: 'none' },
};

const standing = (lapsed: { readonly cause: string } | null | undefined): string =>
  lapsed === null || lapsed === undefined ? '' : `No signature carries it: ${inWords(lapsed.cause)}`;
const day = (one: string | null | undefined): string =>
  one === null || one === undefined ? '' : dayInWords(one);

type Wifi = Pick<AccessState['wifi'][number], 'from' | 'until' | 'purpose'>;

const wifiRow = (words: string, { from, until, purpose }: Wifi): readonly Cell[] => [
  'Wifi',
  words,
  day(from),
  day(until),
  typeof purpose === 'string' ? purpose : '',
];

const rowsOf = ({ account, rights, internet, mailbox, wifi, wifiRequest }: AccessState) => {
  const simple = (what: string, { status, from }: { status: string; from?: string | null | undefined }) =>
    status === 'none' ? [] : [[what, asSentence(inWords(status)), day(from), '', '']];
  const rows: readonly (readonly Cell[])[] = [
    ...(account.status === 'none'
      ? []
      : [
          [
            typeof account.logInName === 'string' ? `Account ${account.logInName}` : 'Account',
            asSentence(account.status),
            day(account.from),
            '',
            standing(account.lapsed),
          ],
        ]),
    ...rights.map(({ right, from, lapsed }) => [
      `${asSentence(right.kind)} ${right.name}`,
      'Granted',
      day(from),
      '',
      standing(lapsed),
    ]),
    ...simple('Internet, as a pupil', internet),
    ...simple('Mailbox', mailbox),
    ...wifi.toReversed().map((one) => wifiRow(asSentence(inWords(one.status)), one)),
    ...(wifiRequest === null ? [] : [wifiRow('Asked for', wifiRequest)]),
  ];
  return rows;
};

const byHand = [...accountActs, ...grantActs, ...rightActs, ...wifiActs, ...internetActs];
/** Commands that have no form of their own here. */
const otherActs = remainingActs('access', 'person', byHand);

const formsOf = (asking: Here, { rights, account, internet }: AccessState): readonly Markup[] => {
  const [give, close] = [accountActs.slice(0, 1), accountActs.slice(1)];
  const acts = [
    ...(account.status === 'open' ? close : give),
    ...grantActs,
    ...(rights.length === 0 ? [] : rightActs),
    ...wifiActs,
    ...(internet.status === 'granted' ? internetActs.slice(1) : internetActs.slice(0, 1)),
    ...otherActs,
  ];
  const right = rights.map((one) => [rightText(one.right), rightText(one.right)] as const);
  return acts.flatMap((act) => foldedForm(asking, act, { options: { right } }) ?? []);
};

/** What one person may use: accounts, rights, wifi and the internet, and what the caller may do about it. */
export const accessOfPersonPage = page({
  path: '/{school}/access/{person}',
  needs: [{ stream: 'access', action: 'read' }],
  acts: [...byHand, ...otherActs],
  load: async ({ api, params: { school, person }, query, today }) => {
    const asked = { stream: 'access', id: person, state: accessState, query: asOfIn(query, today) };
    const [state, nameOf] = await Promise.all([
      ifThere(readState(api, school, asked)),
      readNames(api, school, [person]),
    ]);
    return { state: state ?? NOTHING, isThere: state !== null, name: nameOf(person) };
  },
  title: ({ name }) => `Access of ${name}`,
  render: ({ state, isThere, name }, asking) => {
    const { school, person } = asking.params;
    const forms = formsOf(asking, state);
    return markup`${title(name, `${asName(school)}: access`)}
${asOfForm(asking.query, asking.today)}
${tableOf({
  caption: 'What they may use',
  head: ['What', 'Standing', 'From', 'Until', 'Remark'],
  rows: rowsOf(state),
  none: 'Nothing is given to this person.',
})}
${forms.length === 0 ? null : markup`${heading('What you can do')}${forms}`}
${mayOpen(asking.place, { stream: 'people', id: person }) ? markup`<p class="govuk-body">${link(sameDay(`/console/${school}/people/${person}`, asking), 'Page of this person')}</p>` : null}
${isThere ? markup`<p class="govuk-body">${link(`/console/${school}/access/${person}/history`, 'History of this record')}</p>` : null}`;
  },
});
