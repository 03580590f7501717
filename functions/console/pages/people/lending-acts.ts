import { lentRoles, MOST_HOURS } from '../../../../events/catalogue/elevations.ts';
import { option } from '../../html/fields.ts';
import type { Sent } from '../../html/sent.ts';
import { simpleAct, simpleActs } from '../../html/simple-acts.ts';

const numbered = (sent: Sent) => ({ elevation: Number(sent.text('elevation')) });

/** Of oneself: a role is asked for by who needs it. */
export const askForRole = simpleAct('elevations', 'person', {
  command: 'request-elevation',
  action: 'RequestElevation',
  button: 'Ask for a role for some hours',
  said: 'You asked for it. Those who may lend the role hear of it now.',
  fields: [
    { name: 'role', label: 'Role', kind: 'one-of', options: lentRoles.map(option) },
    {
      name: 'hours',
      label: 'For how many hours',
      kind: 'choice',
      options: Array.from({ length: MOST_HOURS }, (_, at) => [String(at + 1), String(at + 1)]),
    },
    { name: 'reason', label: 'Reason', kind: 'text' },
  ],
  body: ({ sent }) => ({ ...sent.given('role', 'reason'), hours: Number(sent.text('hours')) }),
});

/** By a second person, while nobody has answered. */
export const answerActs = simpleActs('elevations', 'person', [
  {
    command: 'grant-elevation',
    action: 'GrantElevation',
    button: 'Lend the role',
    said: 'The role is lent from now on.',
    fields: [],
    body: ({ sent }) => numbered(sent),
  },
  {
    command: 'refuse-elevation',
    action: 'RefuseElevation',
    button: 'Do not lend it',
    said: 'The role is not lent.',
    fields: [{ name: 'reason', label: 'Reason', kind: 'text' }],
    body: ({ sent }) => ({ ...numbered(sent), ...sent.given('reason') }),
  },
]);

/** Before its time is over. */
export const giveBack = simpleAct('elevations', 'person', {
  command: 'end-elevation',
  action: 'EndElevation',
  button: 'End the loan of the role',
  said: 'The loan of the role is over.',
  fields: [],
  body: ({ sent }) => numbered(sent),
});

/** Once it is over. */
export const reviewLoan = simpleAct('elevations', 'person', {
  command: 'review-elevation',
  action: 'ReviewElevation',
  button: 'Say what came of looking at its use',
  said: 'What was found is on record.',
  fields: [
    {
      name: 'isInOrder',
      label: 'How it was used',
      kind: 'one-of',
      options: [
        ['yes', 'As it should be'],
        ['no', 'Not as it should be'],
      ],
    },
    { name: 'finding', label: 'What was found', kind: 'text' },
  ],
  body: ({ sent }) => ({
    ...numbered(sent),
    isInOrder: sent.text('isInOrder') === 'yes',
    ...sent.given('finding'),
  }),
});
