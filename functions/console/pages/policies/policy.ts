import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import { londonDate } from '../../../../domain/kernel/london.ts';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { type NameOf, readNames } from '../../api/names.ts';
import { type PolicyState, policyState } from '../../api/policies.ts';
import { readState } from '../../api/read.ts';
import { may } from '../../api/rights.ts';
import { asOfForm, asOfIn, dayIn } from '../../html/as-of.ts';
import { foldedForm } from '../../html/form.ts';
import { heading, link, summaryList, tag, title } from '../../html/parts.ts';
import { statedIn } from '../../html/settings-text.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { shownValue } from '../../html/value.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { remainingActs } from '../../made/command-acts.ts';
import { type Asking, page } from '../page.ts';
import { approvalWords } from './approval.ts';
import {
  adoptPolicy,
  approvePolicy,
  draftPolicy,
  policyActs,
  publishToParents,
  shareWithBoard,
} from './policy-acts.ts';

type Here = Asking<'school' | 'policy'>;
type Version = PolicyState['versions'][number];

/** The newest that has taken effect by a day; one that is to come is not in force yet. */
const inForceOn = ({ versions }: PolicyState, day: string): Version | undefined =>
  versions.findLast(({ effectiveFrom }) => londonDate(effectiveFrom) <= day);

const versionsOf = ({ versions, draft }: PolicyState, current: Version | undefined, nameOf: NameOf): Markup =>
  tableOf({
    caption: 'Versions',
    head: ['Version', 'In force from', 'Approved', 'Standing'],
    rows: [
      ...(draft === null
        ? []
        : [
            [
              `${draft.version}: ${draft.title}`,
              null,
              approvalWords(draft.approval, nameOf),
              tag('draft', 'warn'),
            ],
          ]),
      ...versions
        .toReversed()
        .map((one): readonly Cell[] => [
          one.version,
          dayInWords(londonDate(one.effectiveFrom)),
          approvalWords(one.approval, nameOf),
          one === current
            ? tag('in force', 'good')
            : tag(one.version > (current?.version ?? 0) ? 'to come' : 'over'),
        ]),
    ],
    none: 'No version is adopted.',
  });

const reviewsOf = ({ reviews, made }: PolicyState, nameOf: NameOf): Markup =>
  markup`${tableOf({
    caption: 'Reviews that were asked for',
    head: ['By', 'Since', 'Who reviews', 'Standing'],
    rows: reviews
      .filter(({ standing }) => standing !== 'replaced')
      .map(({ due, cause, reviewer, standing, hasFallenDue }): readonly Cell[] => [
        due.precision === 'date' ? dayInWords(due.value) : due.value,
        asSentence(inWords(cause.kind)),
        reviewer === null ? null : asSentence(inWords(reviewer)),
        hasFallenDue && standing === 'open' ? tag('overdue', 'bad') : tag(standing),
      ]),
    none: 'No review was asked for.',
  })}
${tableOf({
  caption: 'Reviews that were made',
  head: ['On', 'By', 'Given to the board'],
  rows: made.map(({ on, by, sharedOn }): readonly Cell[] => [
    dayInWords(on),
    nameOf(by),
    sharedOn === null ? null : dayInWords(sharedOn),
  ]),
  none: 'No review was made.',
})}`;

/** `devices.loansToParents` is Devices: loans to parents. */
const placeWords = (place: string): string => {
  const [part = '', key = ''] = place.split('.');
  return `${asSentence(inWords(part))}: ${inWords(key)}`;
};

const settingsOf = (current: Version | undefined): Markup | null =>
  current === undefined
    ? null
    : markup`${heading(`What version ${current.version} says`)}
${summaryList(statedIn(current.settings).map(([place, value]) => [placeWords(place), shownValue(value)]))}`;

const byHand = [adoptPolicy, draftPolicy, approvePolicy, ...policyActs, publishToParents, shareWithBoard];
/** Commands that have no form of their own here. */
const otherActs = remainingActs('policies', 'policy', byHand);

const formsOf = (asking: Here, state: PolicyState, current: Version | undefined): readonly Markup[] => {
  const next = String(Math.max(0, ...state.versions.map(({ version }) => version)) + 1);
  const newest = state.versions.at(-1);
  const unshared = state.made.findLast(({ sharedOn }) => sharedOn === null);
  const drafted = { version: String(state.draft?.version ?? next) };
  const forms = [
    foldedForm(asking, draftPolicy, { hidden: { version: next } }),
    state.draft === null ? null : foldedForm(asking, approvePolicy, { hidden: drafted }),
    foldedForm(asking, adoptPolicy, {
      hidden: { version: next, inForce: JSON.stringify(newest?.settings ?? {}) },
    }),
    ...policyActs.map((act) => foldedForm(asking, act)),
    current === undefined
      ? null
      : foldedForm(asking, publishToParents, { hidden: { published: String(current.version) } }),
    unshared === undefined
      ? null
      : foldedForm(asking, shareWithBoard, { hidden: { reviewed: String(unshared.number) } }),
    ...otherActs.map((act) => foldedForm(asking, act)),
  ];
  return forms.flatMap((form) => form ?? []);
};

/** One policy: its versions, what the one in force says, its reviews, and what the caller may do about it. */
export const policyPage = page({
  path: '/{school}/policies/{policy}',
  needs: [{ stream: 'policies', action: 'read' }],
  acts: [...byHand, ...otherActs],
  load: async ({ api, params: { school, policy }, query, today }) => {
    const asked = { stream: 'policies', id: policy, state: policyState, query: asOfIn(query, today) };
    const state = await readState(api, school, asked);
    const people = [
      ...state.versions.map(({ approval }) => approval?.by ?? null),
      ...state.made.map(({ by }) => by),
    ];
    return { state, nameOf: await readNames(api, school, people) };
  },
  title: (_, { params }) => `Policy ${asName(params.policy)}`,
  render: ({ state, nameOf }, asking) => {
    const { school, policy } = asking.params;
    const current = inForceOn(state, dayIn(asking.query['on'], asking.today) ?? asking.today);
    const forms = formsOf(asking, state, current);
    return markup`${title(asName(policy), `${asName(school)}: policy`)}
${asOfForm(asking.query, asking.today)}
${versionsOf(state, current, nameOf)}
${reviewsOf(state, nameOf)}
${may(asking.place, adoptPolicy.needs) && !asking.isPast ? markup`<p class="govuk-body">${link(`/console/${school}/policies/${policy}/rules`, 'Change the rules, in a form')}</p>` : null}
${forms.length === 0 ? null : markup`${heading('What you can do')}${forms}`}
${settingsOf(current)}
<p class="govuk-body">${link(`/console/${school}/policies/${policy}/history`, 'History of this record')}</p>`;
  },
});
