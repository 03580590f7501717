import { option } from '../../html/fields.ts';
import type { Sent } from '../../html/sent.ts';
import { simpleAct } from '../../html/simple-acts.ts';
import { peopleNamed, severalPeople } from './several-people.ts';

const PARTS = [
  ['victim', 'Somebody whom it was done to'],
  ['instigator', 'Somebody who did it'],
  ['witness', 'A witness'],
] as const;

/** Somebody of the school, or somebody unknown to it in words. */
export const addInvolved = simpleAct('incidents', 'incident', {
  command: 'add-involved-person',
  action: 'AddInvolvedPerson',
  button: 'Add somebody who was involved',
  said: 'Who was involved is on record.',
  fields: [
    { name: 'person', label: 'Somebody of the school', kind: 'person', isOptional: true },
    {
      name: 'outsider',
      label: 'Or somebody else, in words',
      kind: 'line',
      isOptional: true,
      hint: 'One of the two: whom the school has no record of is described.',
    },
    { name: 'part', label: 'As', kind: 'one-of', options: PARTS },
  ],
});

/** What stands in the choice: an id of a person, or the number of the event that described an outsider. */
const removed = (sent: Sent) => {
  const text = sent.text('involved');
  return text.startsWith('#') ? { entry: Number(text.slice(1)) } : { person: text };
};

export const removeInvolved = simpleAct('incidents', 'incident', {
  command: 'remove-involved-person',
  action: 'RemoveInvolvedPerson',
  button: 'Take back that somebody was involved',
  said: 'It is taken back. What stood there before stays in the history.',
  fields: [
    { name: 'involved', label: 'Who', kind: 'choice' },
    { name: 'reason', label: 'Reason', kind: 'text' },
  ],
  body: ({ sent }) => ({ ...removed(sent), ...sent.given('reason') }),
});

const WORKING = ['person1', 'person2', 'person3'];

export const lock = simpleAct('incidents', 'incident', {
  command: 'lock-incident',
  action: 'LockIncident',
  button: 'Lock the file',
  said: 'The file is locked to those whom you named.',
  fields: [
    ...severalPeople(WORKING, ['Somebody who works on it', 'Somebody else who does']),
    {
      name: 'roles',
      label: 'Roles that work on it',
      kind: 'some-of',
      options: ['headteacher', 'dsl', 'deputy-dsl', 'chair-of-governors'].map(option),
      isOptional: true,
    },
    { name: 'reason', label: 'Reason', kind: 'text' },
  ],
  body: ({ sent }) => ({
    people: peopleNamed(sent, WORKING),
    roles: sent.all('roles'),
    ...sent.given('reason'),
  }),
});

export const unlock = simpleAct('incidents', 'incident', {
  command: 'unlock-incident',
  action: 'UnlockIncident',
  button: 'Take the lock off',
  said: 'The file is not locked any more.',
  fields: [{ name: 'reason', label: 'Reason', kind: 'text' }],
});
