import { assignedRoles, baseRoles } from '../../../../events/catalogue/words.ts';
import { type Field, option } from '../../html/fields.ts';
import { simpleActs } from '../../html/simple-acts.ts';

const role: Field = { name: 'role', label: 'Role', kind: 'choice', options: assignedRoles.map(option) };
const successor: Field = {
  name: 'successor',
  label: 'Who takes over',
  kind: 'person',
  among: 'staff',
  isOptional: true,
};

/** What can be done about somebody. */
export const personActs = simpleActs('people', 'person', [
  {
    command: 'assign-role',
    action: 'AssignRole',
    button: 'Give a role',
    said: 'The role is given.',
    fields: [
      role,
      { name: 'from', label: 'From', kind: 'day' },
      { name: 'until', label: 'Until', kind: 'day', isOptional: true },
    ],
  },
  {
    command: 'end-role',
    action: 'EndRole',
    button: 'End a role',
    said: 'The role ends on that day.',
    fields: [role, { name: 'on', label: 'Ends on', kind: 'day' }, successor],
  },
  {
    command: 'change-contact',
    action: 'ChangeContact',
    button: 'Change name or address',
    said: 'The name or address is changed.',
    fields: [
      { name: 'capacity', label: 'Of them as', kind: 'choice', options: baseRoles.map(option) },
      { name: 'name', label: 'Name', kind: 'line', isOptional: true },
      { name: 'email', label: 'E-mail address', kind: 'line', isOptional: true },
      { name: 'from', label: 'From', kind: 'day', isOptional: true },
    ],
  },
  {
    command: 'leave-person',
    action: 'LeavePerson',
    button: 'Record that they leave',
    said: 'The day of leaving is on record.',
    fields: [
      { name: 'on', label: 'First day on which they belong to the school no more', kind: 'day' },
      successor,
    ],
  },
]);

/** Of a pupil alone. */
export const parentActs = simpleActs('people', 'person', [
  {
    command: 'link-parent',
    action: 'LinkParent',
    button: 'Link a parent or carer',
    said: 'The link is on record.',
    fields: [
      { name: 'parent', label: 'Parent or carer', kind: 'person', among: 'parents' },
      {
        name: 'kind',
        label: 'Who they are to the child',
        kind: 'one-of',
        options: ['parent', 'carer', 'contact'].map(option),
      },
      {
        name: 'mayBeTold',
        label: 'Whether they hear of the child',
        kind: 'one-of',
        options: [
          ['yes', 'They hear of the child'],
          ['no', 'They must not hear of the child'],
        ],
      },
    ],
    body: ({ sent }) => ({ ...sent.given('parent', 'kind'), mayBeTold: sent.text('mayBeTold') === 'yes' }),
  },
  {
    command: 'unlink-parent',
    action: 'UnlinkParent',
    button: 'End a link to a parent or carer',
    said: 'The link is over.',
    fields: [
      { name: 'parent', label: 'Parent or carer', kind: 'choice', options: [] },
      { name: 'reason', label: 'Reason', kind: 'text' },
    ],
  },
]);
