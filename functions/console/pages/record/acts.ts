import { publicStreams } from '../../../../domain/streams/index.ts';
import type { Act } from '../../html/act.ts';
import { type Field, option } from '../../html/fields.ts';
import { simpleActs } from '../../html/simple-acts.ts';
import { remainingActs } from '../../made/command-acts.ts';

/** Streams whose records have a page of their own, with acts of its own. */
const OWN_PAGE = ['incidents', 'people', 'access', 'policies', 'agreements', 'acknowledgements'];

const words: Field = { name: 'words', label: 'In words', kind: 'text' };
const devices = simpleActs('devices', 'record', [
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

const concerns = simpleActs('concerns', 'record', [
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

const helpRequests = simpleActs('help-requests', 'record', [
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

const byHand: readonly Act[] = [...devices, ...concerns, ...helpRequests];

const actsOf = (stream: string): readonly Act[] => {
  const own = byHand.filter(({ needs }) => 'stream' in needs && needs.stream === stream);
  return [...own, ...remainingActs(stream, 'record', own)];
};

/** What can be done about records that have no page of their own, by their stream. */
export const recordActs: ReadonlyMap<string, readonly Act[]> = new Map(
  publicStreams
    .map(({ events }) => events.stream)
    .filter((stream) => !OWN_PAGE.includes(stream))
    .map((stream) => [stream, actsOf(stream)]),
);
