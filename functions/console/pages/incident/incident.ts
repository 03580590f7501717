import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { type IncidentState, incidentState } from '../../api/incidents.ts';
import { type NameOf, readNames } from '../../api/names.ts';
import { readState } from '../../api/read.ts';
import { may } from '../../api/rights.ts';
import { asOfForm, asOfIn } from '../../html/as-of.ts';
import type { Option } from '../../html/fields.ts';
import { foldedForm } from '../../html/form.ts';
import { flags, waysItCame } from '../../html/incident-words.ts';
import { heading, link, paragraph, summaryList, tag, title } from '../../html/parts.ts';
import { recordLinks } from '../../html/record-links.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { writtenText } from '../../html/value.ts';
import { asName, asSentence, inWords, momentInWords } from '../../html/words.ts';
import { type Asking, page } from '../page.ts';
import { actsWhileClosed, actsWhileOpen } from './acts.ts';
import { foundOutActs } from './found-out-acts.ts';
import { imageActs } from './image-acts.ts';
import { addInvolved, lock, removeInvolved, unlock } from './people-acts.ts';

/** Free text as it stands; what is closed to the caller, or erased, is said so. */
const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : writtenText(value);

const labelled = (
  options: readonly (readonly [string, string])[],
  value: string | null | undefined,
): string => options.find(([one]) => one === value)?.[1] ?? '';

const factsOf = (
  { report, classes, police, policeReport, lock, ending, logs }: IncidentState,
  nameOf: NameOf,
) =>
  summaryList([
    ['Happened on', dayInWords(report.occurredOn)],
    ['Where', textOf(report.place)],
    ['About', asSentence(report.categories.map(inWords).join(', '))],
    ['What happened', textOf(report.description)],
    ['How it came to light', labelled(waysItCame, report.cameToLight)],
    ['Graver since', flags.flatMap(([flag, label]) => (flagsIn(report).has(flag) ? [label] : [])).join('; ')],
    ['Class of risk', asSentence(classes.map(inWords).join(', '))],
    ['Police', policeReport === null ? policeWords(police) : 'Reported to the police'],
    ['Recorder', report.recorder === null ? null : nameOf(report.recorder)],
    ['Logged in', logs.map(({ target, reference }) => `${inWords(target)}, ${reference}`).join('; ')],
    ...(lock === null ? [] : [['Locked to', lockWords(lock, nameOf)] as const]),
    ...(ending === null
      ? []
      : ([
          ['Ended', asSentence(inWords(ending.outcome))],
          ['Reasons', textOf(ending.reasons)],
        ] as const)),
  ]);

const flagsIn = (report: IncidentState['report']): ReadonlySet<string> =>
  new Set(Object.entries(report).flatMap(([name, value]) => (value === true ? [name] : [])));

const policeWords = (police: IncidentState['police']): string => {
  if (police === null) return 'Nothing was decided yet';
  return police.decision === 'report' ? 'To be reported' : 'Not to be reported';
};

const lockWords = ({ people, roles }: NonNullable<IncidentState['lock']>, nameOf: NameOf): string =>
  [...people.map(nameOf), ...roles.map(inWords)].join(', ');

const involvedOf = ({ involved }: IncidentState, nameOf: NameOf): Markup =>
  tableOf({
    caption: 'Who was involved',
    head: ['Who', 'As'],
    rows: involved.map(({ person, outsider, part }): readonly Cell[] => [
      person === null ? (textOf(outsider) ?? 'Somebody unknown') : nameOf(person),
      asSentence(inWords(part)),
    ]),
    none: 'Nobody is named as involved.',
  });

const IMAGE = 'intimate-images';

/** Of an incident with an intimate image: who has seen it, and to whom it was handed on. */
const imageOf = ({ report, viewing, referral }: IncidentState, nameOf: NameOf): Markup | null => {
  if (!report.categories.includes(IMAGE)) return null;
  const seen = viewing === null ? 'Nobody has said' : viewing.viewers.map(nameOf).join(', ') || 'Nobody';
  const to = referral === null ? 'Nothing was said' : referral.referredTo.map(inWords).join(', ') || 'Nobody';
  return summaryList([
    ['Who has seen the image', seen],
    ['Handed on to', asSentence(to)],
  ]);
};

const actionsOf = ({ actions }: IncidentState): Markup =>
  tableOf({
    caption: 'What was done',
    head: ['When', 'What', 'In words'],
    rows: actions.map(({ kind, at, texts }): readonly Cell[] => [
      momentInWords(at),
      asSentence(inWords(kind)),
      Object.values(texts).map(textOf).join(' '),
    ]),
    none: 'Nothing that was done is on record yet.',
  });

/** Who may be taken back: somebody unknown goes by the number of the event. */
const removable = ({ involved }: IncidentState, nameOf: NameOf): readonly Option[] =>
  involved.map(({ person, outsider, by }) =>
    person === null
      ? [`#${by}`, textOf(outsider) ?? 'Somebody unknown']
      : [person, `${nameOf(person)}, ${person}`],
  );

const formsOf = (asking: Asking, state: IncidentState, nameOf: NameOf): Markup => {
  const { status, lock: held, involved } = state;
  const open = [
    ...actsWhileOpen,
    ...foundOutActs,
    addInvolved,
    ...(involved.length === 0 ? [] : [removeInvolved]),
    ...(held === null ? [lock] : [lock, unlock]),
    ...(state.report.categories.includes(IMAGE) ? imageActs : []),
  ];
  const options = { involved: removable(state, nameOf) };
  const acts = status === 'open' ? open : actsWhileClosed;
  const forms = acts.flatMap((act) => foldedForm(asking, act, { options }) ?? []);
  return forms.length === 0 ? markup`` : markup`${heading('What you can do')}${forms}`;
};

/** One incident, with what the caller may do about it. That it was looked at is recorded. */
export const incidentPage = page({
  path: '/{school}/incidents/{incident}',
  // Whom an incident is locked to, only the record knows: the API decides.
  needs: [],
  acts: [
    ...[...actsWhileOpen, ...foundOutActs, addInvolved, removeInvolved, lock, unlock],
    ...[...imageActs, ...actsWhileClosed],
  ],
  load: async ({ api, params: { school, incident }, query, today }) => {
    const asked = { stream: 'incidents', id: incident, query: asOfIn(query, today) };
    const state = await readState(api, school, { ...asked, state: incidentState });
    const people = [
      state.report.recorder,
      ...state.involved.map(({ person }) => person),
      ...(state.lock?.people ?? []),
      ...(state.viewing?.viewers ?? []),
    ];
    return { state, nameOf: await readNames(api, school, people) };
  },
  title: (_, { params }) => `Incident ${params.incident}`,
  render: ({ state, nameOf }, asking) => {
    const { school, incident } = asking.params;
    return markup`${title(`Incident ${incident}`, asName(school))}
${asOfForm(asking.query, asking.today)}
<p class="govuk-body">${tag(state.status, state.status === 'open' ? 'warn' : 'good')}</p>
${factsOf(state, nameOf)}
${imageOf(state, nameOf)}
${involvedOf(state, nameOf)}
${actionsOf(state)}
${formsOf(asking, state, nameOf)}
${paragraph('That you look at this incident is recorded.')}
${may(asking.place, { audit: 'dossier' }) ? markup`<p class="govuk-body">${link(`/console/${school}/incidents/${incident}/dossier`, 'Dossier of this incident')}</p>` : null}
${recordLinks(school, { stream: 'incidents', record: incident }, asking)}
<p class="govuk-body">${link(`/console/${school}/incidents/${incident}/files`, 'Files of this incident')}</p>
${may(asking.place, { list: 'readers' }) ? markup`<p class="govuk-body">${link(`/console/${school}/views/readers?incident=${incident}`, 'Who looked at this incident')}</p>` : null}`;
  },
});
