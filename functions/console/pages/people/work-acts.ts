import { yearGroups } from '../../../../events/catalogue/words.ts';
import type { Field } from '../../html/fields.ts';
import { simpleActs } from '../../html/simple-acts.ts';

const ofClass: Field = {
  name: 'class',
  label: 'Class',
  kind: 'id',
  hint: 'The id of the class, such as y1-oak.',
};
const from: Field = { name: 'from', label: 'From', kind: 'day' };

/** Of somebody who works at the school: with which class, and for whom. */
export const workActs = simpleActs('people', 'person', [
  {
    command: 'assign-to-class',
    action: 'AssignToClass',
    button: 'Give a class',
    said: 'The class is given.',
    fields: [ofClass, from, { name: 'until', label: 'Until', kind: 'day', isOptional: true }],
  },
  {
    command: 'take-from-class',
    action: 'TakeFromClass',
    button: 'End the work with a class',
    said: 'The work with the class ends on that day.',
    fields: [
      { ...ofClass, kind: 'choice', options: [] },
      { name: 'on', label: 'First day without the class', kind: 'day' },
    ],
  },
  {
    command: 'assign-line-manager',
    action: 'AssignLineManager',
    button: 'Name the line manager',
    said: 'The line manager is on record.',
    fields: [
      {
        name: 'manager',
        label: 'Line manager',
        kind: 'person',
        among: 'staff',
        hint: 'A name, or part of it. Left empty: nobody manages them from that day on.',
        isOptional: true,
      },
      from,
    ],
    body: ({ sent }) => ({ manager: sent.text('manager') || null, ...sent.given('from') }),
  },
]);

/** Of a pupil: the year group and class that they are in from a day on. */
export const yearActs = simpleActs('people', 'person', [
  {
    command: 'move-pupil-up',
    action: 'MovePupilUp',
    button: 'Change year group or class',
    said: 'The year group and class are on record.',
    fields: [
      {
        name: 'yearGroup',
        label: 'Year group',
        kind: 'choice',
        options: yearGroups.map((one) => [one, one]),
      },
      { ...ofClass, isOptional: true },
      from,
    ],
  },
]);
