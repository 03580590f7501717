import * as z from 'zod/mini';
import { londonDayStart } from '../../../../domain/kernel/london.ts';
import type { Act } from '../../html/act.ts';
import type { Field } from '../../html/fields.ts';
import type { Sent } from '../../html/sent.ts';
import { changedSettings } from '../../html/settings-text.ts';
import { simpleAct, simpleActs } from '../../html/simple-acts.ts';
import { type Settings, settingFields, settingsSaid } from '../../made/settings-part.ts';

const onDate = (value: string) => ({ precision: 'date', value });
const by: Field = { name: 'by', label: 'Who approved it', kind: 'person', hint: 'A governor, by name.' };

const day = z.iso.date();

/** What is no day goes as it is: the API says what is wrong with it, at its field. */
const beginningOf = (text: string): string => (day.safeParse(text).success ? londonDayStart(text) : text);

/** Of every form that adopts a version: since when, and who approved it. */
const since: Field = {
  name: 'effectiveFrom',
  label: 'In force from the beginning of',
  kind: 'day',
  hint: 'A day ahead; the first version is in force at once.',
};
const approvedOn: Field = { name: 'on', label: 'Approved on', kind: 'day', isOptional: true };

/** The version that a form adopts, with its settings. */
const adopted = (sent: Sent, settings: Settings) => ({
  version: Number(sent.text('version')),
  effectiveFrom: beginningOf(sent.text('effectiveFrom')),
  settings,
  ...(sent.text('by') === '' ? {} : { approval: { by: sent.text('by'), on: onDate(sent.text('on')) } }),
});

/** What the form carries of the version in force, so that what is not named stays as it is. */
export const settingsIn = (text: string): Settings => {
  const parsed: unknown = JSON.parse(text === '' ? '{}' : text);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
};

export const adoptPolicy = simpleAct('policies', 'policy', {
  command: 'adopt-policy',
  action: 'AdoptPolicy',
  button: 'Adopt the next version by lines',
  said: 'The version is adopted. It is in force from that day on.',
  fields: [
    since,
    {
      name: 'settings',
      label: 'Rules that change',
      kind: 'text',
      isOptional: true,
      hint: 'A line each, such as devices.loansToParents: true. The others stay; null takes one out.',
    },
    { ...by, isOptional: true },
    approvedOn,
  ],
  body: ({ sent }) => adopted(sent, changedSettings(settingsIn(sent.text('inForce')), sent.text('settings'))),
});

const adoptRules = simpleAct('policies', 'policy', {
  command: 'adopt-policy',
  action: 'AdoptPolicy',
  button: 'Adopt the next version',
  said: 'The version is adopted. It is in force from that day on.',
  fields: [],
  body: ({ sent }) => adopted(sent, settingsSaid(settingsIn(sent.text('inForce')), sent)),
});

/** The next version in a form, a field for each rule. */
export const adoptByForm: Act = {
  ...adoptRules,
  name: 'adopt-rules',
  next: ({ params: { school = '', policy = '' } }) => `/${school}/policies/${policy}`,
  get fields() {
    return [since, { ...by, isOptional: true as const }, approvedOn, ...settingFields()];
  },
};

export const draftPolicy = simpleAct('policies', 'policy', {
  command: 'draft-version',
  action: 'DraftVersion',
  button: 'Draft the next version',
  said: 'The draft is on record.',
  fields: [{ name: 'title', label: 'Title', kind: 'line' }],
  body: ({ sent }) => ({ version: Number(sent.text('version')), ...sent.given('title') }),
});

export const approvePolicy = simpleAct('policies', 'policy', {
  command: 'approve-policy',
  action: 'ApprovePolicy',
  button: 'Record that the draft was approved',
  said: 'The approval is on record.',
  fields: [by, { name: 'on', label: 'On', kind: 'day' }],
  body: ({ sent }) => ({
    ...sent.given('by'),
    on: onDate(sent.text('on')),
    version: Number(sent.text('version')),
  }),
});

export const policyActs = simpleActs('policies', 'policy', [
  {
    command: 'record-change',
    action: 'RecordChange',
    button: 'Add a row to the change log',
    said: 'The row is in the change log.',
    fields: [
      { name: 'on', label: 'Day', kind: 'day' },
      { name: 'place', label: 'Where in the policy', kind: 'line' },
      { name: 'description', label: 'What changes', kind: 'text' },
    ],
  },
  {
    command: 'schedule-review',
    action: 'ScheduleReview',
    button: 'Ask for a review',
    said: 'The review is in the calendar.',
    fields: [{ name: 'due', label: 'By', kind: 'day' }],
    body: ({ sent }) => ({ cause: { kind: 'decision' }, due: onDate(sent.text('due')) }),
  },
  {
    command: 'record-review',
    action: 'RecordReview',
    button: 'Record a review',
    said: 'The review is on record.',
    fields: [
      { name: 'on', label: 'Reviewed on', kind: 'day' },
      { name: 'by', label: 'By', kind: 'person', among: 'staff' },
      {
        name: 'outcome',
        label: 'What came of it',
        kind: 'one-of',
        options: [
          ['unchanged', 'It stays as it is'],
          ['to-be-changed', 'It is to be changed'],
        ],
      },
      { name: 'next', label: 'Reviewed again by', kind: 'day', isOptional: true },
    ],
    body: ({ sent }) => ({
      ...sent.given('on', 'by', 'outcome'),
      ...(sent.text('next') === '' ? {} : { next: onDate(sent.text('next')) }),
    }),
  },
]);

/** Of the version in force, where there is one. */
export const publishToParents = simpleAct('policies', 'policy', {
  command: 'publish-to-parents',
  action: 'PublishToParents',
  button: 'Record that parents were given it',
  said: 'It is on record that parents were given the version in force.',
  fields: [
    { name: 'channel', label: 'How', kind: 'id', hint: 'Such as website or letter.' },
    { name: 'day', label: 'On', kind: 'day' },
  ],
  body: ({ sent }) => ({
    version: Number(sent.text('published')),
    ...sent.given('channel'),
    on: sent.text('day'),
  }),
});

export const shareWithBoard = simpleAct('policies', 'policy', {
  command: 'share-with-board',
  action: 'ShareWithBoard',
  button: 'Record that the governing board was given it',
  said: 'It is on record that the governing board was given the policy.',
  fields: [{ name: 'on', label: 'On', kind: 'day' }],
  body: ({ sent }) => ({ reviewed: Number(sent.text('reviewed')), ...sent.given('on') }),
});
