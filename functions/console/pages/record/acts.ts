import { assignedRoles } from '../../../../events/catalogue/words.ts';
import { recordAt } from '../../api/addresses.ts';
import type { Act } from '../../html/act.ts';
import type { Field, Option } from '../../html/fields.ts';
import { asSentence, inWords } from '../../html/words.ts';

const words: Field = { name: 'words', label: 'In words', kind: 'text' };
const option = (word: string): Option => [word, asSentence(inWords(word))];

/** What an act of a record without a page of its own is made of: its fields are those of the command. */
interface Simple {
  /** As its address names it. */
  readonly command: string;
  readonly action: string;
  readonly button: string;
  readonly said: string;
  readonly fields: readonly Field[];
  readonly always?: Readonly<Record<string, unknown>>;
}

const actsOf = (stream: string, all: readonly Simple[]): readonly Act[] =>
  all.map(({ command, action, button, said, fields, always = {} }) => ({
    name: command,
    needs: { stream, action },
    button,
    said,
    fields,
    command: ({ params: { school = '', record = '' }, sent }) => ({
      path: `${recordAt(school, stream, record)}/${command}`,
      body: { ...always, ...sent.given(...fields.map(({ name }) => name)) },
    }),
  }));

const devices = actsOf('devices', [
  {
    command: 'lend-device',
    action: 'LendDevice',
    button: 'Lend it to a parent',
    said: 'The loan is on record.',
    always: { purpose: 'remote-learning' },
    fields: [
      { name: 'borrower', label: 'The parent', kind: 'person', among: 'parents' },
      { name: 'pupil', label: 'The child', kind: 'person', among: 'pupils' },
      { name: 'returnDue', label: 'To be back on', kind: 'day', isOptional: true },
    ],
  },
  {
    command: 'return-device',
    action: 'ReturnDevice',
    button: 'Take it back from a loan',
    said: 'The device is back.',
    fields: [
      {
        name: 'condition',
        label: 'How it came back',
        kind: 'one-of',
        options: ['as-lent', 'incomplete', 'damaged'].map(option),
      },
    ],
  },
]);

const concerns = actsOf('concerns', [
  {
    command: 'settle-concern',
    action: 'SettleConcern',
    button: 'Settle the concern',
    said: 'The concern is settled.',
    fields: [
      {
        name: 'outcome',
        label: 'What came of it',
        kind: 'one-of',
        options: [
          ['answered', 'It was answered'],
          ['no-action', 'Nothing has to be done'],
        ],
      },
      words,
    ],
  },
]);

const people = actsOf('people', [
  {
    command: 'assign-role',
    action: 'AssignRole',
    button: 'Give a role',
    said: 'The role is given.',
    fields: [
      { name: 'role', label: 'Role', kind: 'one-of', options: assignedRoles.map(option) },
      { name: 'from', label: 'From', kind: 'day' },
      { name: 'until', label: 'Until', kind: 'day', isOptional: true },
    ],
  },
  {
    command: 'end-role',
    action: 'EndRole',
    button: 'End a role',
    said: 'The role ends on that day.',
    fields: [
      { name: 'role', label: 'Role', kind: 'one-of', options: assignedRoles.map(option) },
      { name: 'on', label: 'Ends on', kind: 'day' },
    ],
  },
]);

const helpRequests = actsOf('help-requests', [
  {
    command: 'answer-policy-query',
    action: 'AnswerPolicyQuery',
    button: 'Answer a question on the policy',
    said: 'The answer is on record.',
    fields: [words],
  },
  {
    command: 'advise-on-device',
    action: 'AdviseOnDevice',
    button: 'Give advice on a device',
    said: 'The advice is on record.',
    fields: [words],
  },
  {
    command: 'resolve-technology-concern',
    action: 'ResolveTechnologyConcern',
    button: 'Say that the trouble is over',
    said: 'It is on record that the trouble is over.',
    fields: [words],
  },
]);

/** What can be done about records that have no page of their own. */
export const recordActs: readonly Act[] = [...devices, ...concerns, ...people, ...helpRequests];
