import { dayInWords } from '../../../domain/kernel/day-in-words.ts';
import { splitId } from '../../../domain/kernel/ids.ts';
import { type Markup, markup } from '../../shared/pages/markup.ts';
import { recordAt } from '../api/addresses.ts';
import { type AgreementState, agreementState, type TemplateState, templateState } from '../api/agreements.ts';
import { orNull } from '../api/api-problem.ts';
import { readNames } from '../api/names.ts';
import { readState } from '../api/read.ts';
import { mayOnAny } from '../api/rights.ts';
import type { Act } from '../html/act.ts';
import { asOfForm, asOfIn } from '../html/as-of.ts';
import { foldedForm, formOf } from '../html/form.ts';
import { neighboursIn } from '../html/neighbours.ts';
import { heading, inset, paragraph, summaryList, tag, title } from '../html/parts.ts';
import { writtenText } from '../html/value.ts';
import { asName, asSentence, inWords } from '../html/words.ts';
import { remainingActs } from '../made/command-acts.ts';
import { type Asking, page } from './page.ts';

const addressOf = ({ school = '', agreement = '' }: Readonly<Record<string, string>>, command: string) =>
  `${recordAt(school, 'agreements', agreement)}/${command}`;

const sign: Act = {
  name: 'sign-agreement',
  needs: { stream: 'agreements', action: 'SignAgreement' },
  button: 'I agree and sign',
  said: 'You have signed. The school keeps your signature with the words that you agreed to.',
  fields: [
    {
      name: 'signedName',
      label: 'Your name, as your signature',
      kind: 'line',
      autocomplete: 'name',
      missing: 'Write your name: it is the signature',
    },
  ],
  command: ({ params, sent }) => ({
    path: addressOf(params, 'sign-agreement'),
    body: {
      templateVersion: Number(sent.text('templateVersion')),
      signedName: sent.text('signedName'),
      method: 'log-in',
    },
  }),
};

const recordPaper: Act = {
  name: 'record-paper',
  needs: { stream: 'agreements', action: 'CorrectAgreement' },
  button: 'Record a signature on paper',
  said: 'The signature on paper is on record.',
  fields: [
    { name: 'signedName', label: 'Name on the paper', kind: 'line' },
    { name: 'signedOn', label: 'Day on the paper', kind: 'day' },
  ],
  command: ({ params, sent, person }) => ({
    path: addressOf(params, 'sign-agreement'),
    body: {
      templateVersion: Number(sent.text('templateVersion')),
      method: 'paper',
      seenBy: person,
      ...sent.given('signedName', 'signedOn'),
    },
  }),
};

const askAgain: Act = {
  name: 'ask-for-agreement',
  needs: { stream: 'agreements', action: 'RequestAgreement' },
  button: 'Ask for a signature',
  said: 'The signature was asked for.',
  fields: [
    {
      name: 'via',
      label: 'How to ask',
      kind: 'one-of',
      options: [
        ['single-use-link', 'By a mailed link, which needs no account'],
        ['office', 'In the office'],
      ],
    },
  ],
  command: ({ params, sent }) => ({
    path: addressOf(params, 'request-agreement'),
    body: { via: sent.text('via') },
  }),
};

interface Shown {
  readonly person: string;
  readonly audience: string;
  readonly name: string;
  readonly held: AgreementState | null;
  readonly template: TemplateState | null;
}
type Here = Asking<'school' | 'agreement'>;

const standing = ({ held, audience }: Shown): Markup => {
  const { status = 'unsigned', signature } = held ?? {};
  return summaryList([
    ['Signs as', asSentence(inWords(audience))],
    ['Standing', tag(status, status === 'signed' ? 'good' : 'warn')],
    ...(signature === undefined
      ? []
      : ([
          ['Signed on', dayInWords(signature.signedOn)],
          ['Version', String(signature.templateVersion)],
          ['Signed by', writtenText(signature.signedName)],
          ['How', asSentence(inWords(signature.method))],
        ] as const)),
  ]);
};

type Term = TemplateState['terms'][number];
const leads: Readonly<Record<string, string>> = { prohibition: 'I will not:', consent: 'I consent:' };

/** Such terms stand together, and are counted on. */
const areOfOneKind = (one: Term, before: Term): boolean => one.kind === before.kind;

const termsOf = ({ template }: Shown): Markup => {
  if (template === null || template.terms.length === 0) return paragraph('No version is there to be signed.');
  return markup`${heading(template.versions.at(-1)?.title ?? 'What is agreed to')}
${neighboursIn(template.terms, areOfOneKind).map(({ start, some }) => {
  const lead = leads[some[0]?.kind ?? ''];
  return markup`${lead === undefined ? null : markup`<h3 class="govuk-heading-s">${lead}</h3>`}
<ol class="govuk-list govuk-list--number govuk-list--spaced" start="${start + 1}">
${some.map(({ text }) => markup`<li>${text}</li>`)}
</ol>`;
})}`;
};

/** Commands that have no form of their own here: a signature on paper corrects nothing. */
const otherActs = remainingActs('agreements', 'agreement', [sign, askAgain]);

const formsOf = (shown: Shown, asking: Here): Markup | null => {
  const version = shown.template?.versions.at(-1)?.version;
  if (version === undefined || shown.template?.status !== 'current') return null;
  const hidden = { templateVersion: String(version) };
  const hasSigned = shown.held?.status === 'signed' && shown.held.signature?.templateVersion === version;
  const isOwn = asking.place.person === shown.person;
  const ofOthers = mayOnAny(asking.place, { stream: 'agreements', action: 'CorrectAgreement' });
  const own = isOwn && !hasSigned ? formOf(asking, sign, { hidden }) : null;
  return markup`${own === null ? null : markup`${heading('Sign')}${own}`}
${isOwn || hasSigned ? null : foldedForm(asking, askAgain)}
${ofOthers ? foldedForm(asking, recordPaper, { hidden }) : null}
${shown.held === null ? null : otherActs.flatMap((act) => foldedForm(asking, act) ?? [])}`;
};

/** One agreement: to read and sign by whose it is; to ask for, print and record by the office. */
export const agreementPage = page({
  path: '/{school}/agreements/{agreement}',
  needs: [{ stream: 'agreements', action: 'read' }],
  acts: [sign, recordPaper, askAgain, ...otherActs],
  load: async ({ api, params: { school, agreement }, query, today }): Promise<Shown> => {
    const asOf = { query: asOfIn(query, today) };
    const { head: person, tail: audience } = splitId(agreement);
    const [held, template, nameOf] = await Promise.all([
      orNull(readState(api, school, { ...asOf, stream: 'agreements', id: agreement, state: agreementState })),
      orNull(
        readState(api, school, {
          ...asOf,
          stream: 'agreement-templates',
          id: audience,
          state: templateState,
        }),
      ),
      readNames(api, school, [person]),
    ]);
    return { person, audience, name: nameOf(person), held, template };
  },
  title: ({ name, audience }) => `Agreement of ${name} as ${inWords(audience)}`,
  render: (shown, asking) =>
    markup`${title(shown.name, `${asName(asking.params.school)}: agreement`)}
${asOfForm(asking.query, asking.today)}
${standing(shown)}
${termsOf(shown)}
${formsOf(shown, asking)}
${inset(markup`<p class="govuk-body">The school keeps what was signed with the words as they stood that day.</p>
<button type="button" class="govuk-button govuk-button--secondary db-screen" data-print hidden>Print this agreement</button>`)}
<div class="db-paper"><p>Name</p><p>Signature</p><p>Day</p></div>`,
});
