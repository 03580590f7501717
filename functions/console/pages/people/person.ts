import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { ifThere } from '../../api/api-problem.ts';
import { type NameOf, readNames } from '../../api/names.ts';
import { elevationState, type PersonState, personState } from '../../api/people-state.ts';
import { readState } from '../../api/read.ts';
import { may, mayOnPerson, mayOpen } from '../../api/rights.ts';
import { asOfForm, asOfIn, sameDay } from '../../html/as-of.ts';
import { foldedForm } from '../../html/form.ts';
import { heading, link, summaryList, title } from '../../html/parts.ts';
import { recordLinks } from '../../html/record-links.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { writtenText } from '../../html/value.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { remainingActs } from '../../made/command-acts.ts';
import { type Asking, page } from '../page.ts';
import { lendingOf } from './lending.ts';
import { answerActs, askForRole, giveBack, reviewLoan } from './lending-acts.ts';
import { parentActs, personActs } from './person-acts.ts';
import { workActs, yearActs } from './work-acts.ts';

type Here = Asking<'school' | 'person'>;

const stream = 'people';

const until = (day: string | null): string => (day === null ? '' : dayInWords(day));

const factsOf = ({ kind, leftOn, dateOfBirth, addresses, supplier, years }: PersonState): Markup => {
  const year = years.at(-1);
  return summaryList([
    ['Joined as', asSentence(inWords(kind))],
    ...(year === undefined
      ? []
      : [['Year and class', [year.yearGroup, year.class].filter((one) => one !== null).join(', ')] as const]),
    ...(dateOfBirth === null || dateOfBirth === undefined
      ? []
      : [['Born on', dayInWords(writtenText(dateOfBirth))] as const]),
    ...(supplier === null ? [] : [['Works for', supplier] as const]),
    ...addresses.map(
      ({ capacity, email }) => [`Address as ${inWords(capacity)}`, writtenText(email)] as const,
    ),
    ...(leftOn === null ? [] : [['Belongs to the school no more from', dayInWords(leftOn)] as const]),
  ]);
};

const rolesOf = ({ roles }: PersonState): Markup =>
  tableOf({
    caption: 'Roles',
    head: ['Role', 'From', 'Until'],
    rows: roles.map((one) => [asSentence(inWords(one.role)), dayInWords(one.from), until(one.until)]),
    none: 'No role is on record.',
  });

/** A parent's page is open to fewer than the child's. */
const linkTo = (asking: Here, person: string, nameOf: NameOf): Cell =>
  mayOpen(asking.place, { stream, id: person })
    ? link(sameDay(`/console/${asking.params.school}/people/${person}`, asking), nameOf(person))
    : nameOf(person);

const familyOf = ({ parents }: PersonState, asking: Here, nameOf: NameOf): Markup =>
  tableOf({
    caption: 'Parents, carers and contacts',
    head: ['Who', 'As', 'Hears of the child', 'From', 'Until'],
    rows: parents.map((one) => [
      linkTo(asking, one.parent, nameOf),
      asSentence(inWords(one.kind)),
      one.mayBeTold ? 'yes' : 'no',
      dayInWords(one.from),
      until(one.until),
    ]),
    none: 'Nobody is linked.',
  });

const classesOf = ({ classes, lineManagers }: PersonState, nameOf: NameOf): Markup | null =>
  classes.length + lineManagers.length === 0
    ? null
    : tableOf({
        caption: 'Where they work',
        head: ['With', 'From', 'Until'],
        rows: [
          ...classes.map((one) => [`Class ${one.class}`, dayInWords(one.from), until(one.until)]),
          ...lineManagers.map((one) => [
            `Managed by ${nameOf(one.manager)}`,
            dayInWords(one.from),
            until(one.until),
          ]),
        ],
        none: '',
      });

const linksOf = (asking: Here): readonly Markup[] => {
  const { place, params } = asking;
  const { school, person } = params;
  const at = `/console/${school}`;
  const all: readonly (readonly [boolean, string, string])[] = [
    [
      mayOnPerson(place, { stream: 'access', action: 'read' }, person),
      sameDay(`${at}/access/${person}`, asking),
      'Access of this person',
    ],
    [
      mayOnPerson(place, { stream: 'acknowledgements', action: 'read' }, person),
      sameDay(`${at}/acknowledgements/${person}`, asking),
      'What this person has said to know',
    ],
    [may(place, { audit: 'timeline' }), `${at}/people/${person}/timeline`, 'Timeline of this person'],
    [
      may(place, { list: 'readers' }),
      `${at}/views/readers?person=${person}`,
      'What this person has looked at',
    ],
  ];
  return all.flatMap(([isOpen, to, text]) =>
    isOpen ? [markup`<p class="govuk-body">${link(to, text)}</p>`] : [],
  );
};

/** Commands that have no form of their own here. */
const otherActs = remainingActs('people', 'person', [...personActs, ...workActs, ...yearActs, ...parentActs]);

const formsOf = (asking: Here, state: PersonState, nameOf: NameOf): readonly Markup[] => {
  const { kind, parents, classes } = state;
  const options = {
    parent: parents.map(({ parent }) => [parent, nameOf(parent)] as const),
    class: classes.map((one) => [one.class, one.class] as const),
  };
  const ofKind = kind === 'pupil' ? [...yearActs, ...parentActs] : workActs;
  const acts = [...personActs, ...ofKind, ...otherActs];
  return acts.flatMap((act) => {
    // Sent to a pupil: a new link takes a name, the end of one somebody who is linked.
    const chosen = ['unlink-parent', 'take-from-class'].includes(act.name) ? { options } : {};
    return foldedForm(asking, act, chosen) ?? [];
  });
};

/** Somebody of the school: roles, family, what they are lent, and what the caller may do about it. */
export const personPage = page({
  path: '/{school}/people/{person}',
  needs: [{ stream, action: 'read' }],
  acts: [
    ...personActs,
    ...workActs,
    ...yearActs,
    ...parentActs,
    ...otherActs,
    ...answerActs,
    giveBack,
    reviewLoan,
    askForRole,
  ],
  load: async ({ api, place, params: { school, person }, query, today }) => {
    // Of their own only staff: nobody else is ever lent a role.
    const mayLend = mayOnPerson(place, { stream: 'elevations', action: 'read' }, person);
    const asked = { id: person, query: asOfIn(query, today) };
    const [state, lending] = await Promise.all([
      readState(api, school, { ...asked, stream, state: personState }),
      mayLend
        ? ifThere(readState(api, school, { ...asked, stream: 'elevations', state: elevationState }))
        : null,
    ]);
    const others = [
      ...state.parents.map(({ parent }) => parent),
      ...state.lineManagers.map(({ manager }) => manager),
    ];
    const elevations = mayLend ? (lending?.elevations ?? []) : null;
    return { state, elevations, nameOf: await readNames(api, school, others) };
  },
  title: ({ state }, { params }) => (typeof state.name === 'string' ? state.name : params.person),
  render: ({ state, elevations, nameOf }, asking) => {
    const { school, person } = asking.params;
    const forms = formsOf(asking, state, nameOf);
    return markup`${title(typeof state.name === 'string' ? state.name : person, `${asName(school)}: person ${person}`)}
${asOfForm(asking.query, asking.today)}
${factsOf(state)}
${rolesOf(state)}
${state.kind === 'pupil' ? familyOf(state, asking, nameOf) : null}
${classesOf(state, nameOf)}
${lendingOf(asking, elevations)}
${forms.length === 0 ? null : markup`${heading('What you can do')}${forms}`}
${linksOf(asking)}
${recordLinks(school, { stream, record: person }, asking)}`;
  },
});
