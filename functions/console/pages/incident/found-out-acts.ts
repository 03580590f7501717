import { platformKind } from '../../../../events/catalogue/incident-forms.ts';
import { type Field, option, yesOrNo } from '../../html/fields.ts';
import { categories, flags } from '../../html/incident-words.ts';
import { type Simple, simpleActs } from '../../html/simple-acts.ts';

const whether = (name: string, label: string): Field => ({ name, label, kind: 'one-of', options: yesOrNo });

/** What makes it bullying, as the command names it. */
const SIGNS = ['repetitive', 'intentional', 'imbalanceOfPower'] as const;

const raiseFlag: Simple = {
  command: 'raise-flag',
  action: 'RaiseFlag',
  button: 'Say that it is graver than was reported',
  said: 'It is on record, and those who have to know hear of it now.',
  fields: [
    { name: 'kind', label: 'What was found out', kind: 'one-of', options: flags },
    { name: 'reason', label: 'How it was found out', kind: 'text' },
  ],
};

const categorise: Simple = {
  command: 'categorise-incident',
  action: 'CategoriseIncident',
  button: 'Say what it is about',
  said: 'What the incident is about is on record.',
  fields: [
    {
      name: 'categories',
      label: 'What it is about',
      kind: 'some-of',
      options: categories,
      hint: 'All that are true: it takes the place of what was said before.',
      isOptional: true,
    },
    {
      name: 'ofSchool',
      label: 'A category of the school’s own',
      kind: 'id',
      hint: 'As the school’s list of categories has it, such as misogyny.',
      isOptional: true,
    },
  ],
  body: ({ sent }) => ({
    categories: [...sent.all('categories'), ...sent.all('ofSchool').map((word) => word.trim())],
  }),
};

const bullying: Simple = {
  command: 'record-cyber-bullying',
  action: 'RecordCyberBullying',
  button: 'Say what makes it bullying',
  said: 'What makes it bullying is on record.',
  fields: [
    whether('repetitive', 'It happened again and again'),
    whether('intentional', 'It was meant to hurt'),
    whether('imbalanceOfPower', 'One side had more power'),
    { name: 'platform', label: 'Where', kind: 'choice', options: platformKind.options.map(option) },
    {
      name: 'earlier',
      label: 'Earlier incidents',
      kind: 'text',
      hint: 'Their ids, a line each.',
      isOptional: true,
    },
  ],
  body: ({ sent }) => {
    const earlier = sent
      .text('earlier')
      .split(/\s+/)
      .filter((id) => id !== '');
    return {
      ...Object.fromEntries(SIGNS.map((sign) => [sign, sent.text(sign) === 'yes'])),
      ...sent.given('platform'),
      ...(earlier.length > 0 && { earlier }),
    };
  },
};

const logElsewhere: Simple = {
  command: 'log-incident',
  action: 'LogIncident',
  button: 'Record that it is logged elsewhere',
  said: 'Where else it is logged is on record.',
  fields: [
    {
      name: 'target',
      label: 'Log',
      kind: 'id',
      hint: 'Small letters and hyphens, such as safeguarding-log.',
    },
    { name: 'reference', label: 'Reference there', kind: 'id', hint: 'Such as SG-1042; never a name.' },
  ],
};

/** What is found out, and said elsewhere, after the report. */
export const foundOutActs = simpleActs('incidents', 'incident', [
  raiseFlag,
  categorise,
  bullying,
  logElsewhere,
]);
