import { audiences } from '../../../../events/catalogue/words.ts';
import { rightOf } from '../../api/access-state.ts';
import { type Field, option } from '../../html/fields.ts';
import { simpleActs } from '../../html/simple-acts.ts';

const audience: Field = {
  name: 'audience',
  label: 'By the agreement that they signed as',
  kind: 'choice',
  options: audiences.map(option),
};
const reason: Field = { name: 'reason', label: 'Reason', kind: 'text' };
const kind: Field = {
  name: 'kind',
  label: 'What it opens',
  kind: 'one-of',
  options: ['system', 'file', 'device'].map(option),
};
const name: Field = {
  name: 'name',
  label: 'Which one',
  kind: 'id',
  hint: 'Small letters, digits and hyphens, such as pupil-records.',
};

export const accountActs = simpleActs('access', 'person', [
  {
    command: 'issue-account',
    action: 'IssueAccount',
    button: 'Give an account',
    said: 'The account is on record.',
    fields: [{ name: 'logInName', label: 'Log-in name', kind: 'id' }, audience],
  },
  {
    command: 'close-account',
    action: 'CloseAccount',
    button: 'Close the account',
    said: 'The account is closed.',
    fields: [reason],
  },
]);

export const grantActs = simpleActs('access', 'person', [
  {
    command: 'grant-access',
    action: 'GrantAccess',
    button: 'Grant a right',
    said: 'The right is granted.',
    fields: [kind, name, audience],
    body: ({ sent }) => ({ right: sent.given('kind', 'name'), ...sent.given('audience') }),
  },
]);

/** About a right that somebody has: which one is to be chosen. */
export const rightActs = simpleActs('access', 'person', [
  {
    command: 'change-access',
    action: 'ChangeAccess',
    button: 'Change a right',
    said: 'The right is changed.',
    fields: [{ name: 'right', label: 'Right', kind: 'choice' }, kind, name, audience, reason],
    body: ({ sent }) => ({
      from: rightOf(sent.text('right')),
      to: sent.given('kind', 'name'),
      ...sent.given('audience', 'reason'),
    }),
  },
  {
    command: 'revoke-access',
    action: 'RevokeAccess',
    button: 'End a right',
    said: 'The right is over.',
    fields: [{ name: 'right', label: 'Right', kind: 'choice' }, reason],
    body: ({ sent }) => ({ right: rightOf(sent.text('right')), ...sent.given('reason') }),
  },
]);

const basis: Field = {
  name: 'basis',
  label: 'As whom',
  kind: 'one-of',
  options: [
    ['visit', 'A visitor'],
    ['official-capacity', 'A parent in an official capacity'],
  ],
};

export const wifiActs = simpleActs('access', 'person', [
  {
    command: 'authorise-wifi',
    action: 'AuthoriseWifi',
    button: 'Let them use the wifi',
    said: 'They may use the wifi on those days.',
    fields: [
      basis,
      { name: 'purpose', label: 'For what', kind: 'text' },
      { name: 'from', label: 'First day', kind: 'day' },
      { name: 'until', label: 'Last day', kind: 'day' },
    ],
  },
  {
    command: 'refuse-wifi',
    action: 'RefuseWifi',
    button: 'Refuse the wifi',
    said: 'The wifi is refused.',
    fields: [reason],
  },
  {
    command: 'end-wifi-access',
    action: 'EndWifiAccess',
    button: 'End the use of the wifi',
    said: 'The use of the wifi is over.',
    fields: [],
  },
]);

/** Of a pupil. */
export const internetActs = simpleActs('access', 'person', [
  {
    command: 'grant-internet-access',
    action: 'GrantInternetAccess',
    button: 'Let a pupil use the internet',
    said: 'The pupil may use the internet.',
    fields: [],
  },
  {
    command: 'end-internet-access',
    action: 'EndInternetAccess',
    button: 'End the use of the internet by a pupil',
    said: 'The pupil may use the internet no more.',
    fields: [reason],
  },
]);
