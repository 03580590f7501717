import { commandOf } from '../shape/set-up-command.ts';
import type { SetUpCommand } from '../shape/types.ts';
import {
  fourCs,
  guideline,
  incidentCategories,
  type Listed,
  ownDeviceStandard,
  privacyNotice,
  socialAccounts,
  titled,
  unacceptableUse,
} from './reference-texts.ts';
import { hollowbrookQuestions, larkfieldQuestions } from './training-rules.ts';

const publishedOn = '2026-07-13';

const commandsOf = (school: string, lists: readonly Listed[]): readonly SetUpCommand[] =>
  lists.map(({ list, command, edition, source, says }) =>
    commandOf(school)(
      { stream: 'reference-lists', id: list, command },
      { edition, publishedOn, source, ...says },
    ),
  );

const linkedPolicies = (policies: readonly (readonly [string, string])[]): Listed => ({
  list: 'linked-policies',
  command: 'link-policies',
  edition: '2026',
  source: 'Minutes of the governors',
  says: { policies: policies.map(([policy, title]) => ({ policy, title })) },
});

const shared = [
  ['child-protection', 'Protecting children'],
  ['behaviour', 'How pupils behave'],
  ['data-protection', 'Personal data, and what families are told of it'],
  ['complaints', 'How to complain'],
] as const;

const resources: Listed = {
  list: 'parent-resources',
  command: 'publish-edition',
  edition: '2026',
  source: 'Chosen by the school',
  says: {
    entries: [
      {
        id: 'family-guide',
        title: 'Talking about screens at home',
        link: 'https://families.example/screens',
      },
      { id: 'settings-guide', title: 'Settings of games and phones', link: 'https://settings.example/' },
      { id: 'helpline', title: 'A helpline for parents', link: 'https://helpline.example/' },
    ],
  },
};

const ks1 = [
  ['respectful-use', 'Uses computers with care, and keeps what is private to oneself'],
  ['where-to-get-help', 'Knows whom to ask when something online is not right'],
] as const;
const ks2 = [
  ['responsible-use', 'Uses computers with care for oneself and others'],
  ['right-and-wrong', 'Tells what is right online from what is not'],
  ['ways-to-report', 'Knows several ways to report somebody or something'],
] as const;
const objectivesOf = (keyStage: string, entries: typeof ks1 | typeof ks2) =>
  titled(entries).map((entry) => ({ ...entry, keyStage }));

const objectives = (entries: SetUpCommand['body'][string]): Listed => ({
  list: 'objectives',
  command: 'publish-edition',
  edition: '2026',
  source: 'The national curriculum',
  says: { entries },
});

const guidance: Listed = {
  list: 'guidance.keeping-children-safe',
  command: 'record-guidance-change',
  edition: '2025',
  source: 'The ministry',
  says: {
    title: 'How schools keep children safe',
    entries: titled([
      ['part-one', 'What everybody at a school needs to know'],
      ['four-risks', 'Four kinds of risk online'],
    ]),
  },
};

/** Terms on which staff may use the school's computers for themselves. */
export const personalUseTerms = [
  'not-in-lessons',
  'not-unacceptable',
  'no-pupils-present',
  'not-in-the-way',
  'nothing-stored',
];

export const strandTitles = {
  kindness: 'Being kind online',
  friendships: 'Friends online',
  ownership: 'Whose work it is',
  'self-image': 'Who I am online',
  privacy: 'What I keep private',
  'finding-out': 'Finding things out, and whether they are true',
  reputation: 'What others can find of me',
  'well-being': 'Feeling well with screens',
} as const;

/** Half-term by half-term; two strands are for assemblies. */
const planned = [
  ['autumn-1', 'The rules of our class', []],
  ['autumn-2', 'Kind words', ['kindness']],
  ['spring-1', 'Friends near and far', ['friendships']],
  ['spring-2', 'Whose picture is it?', ['ownership']],
  ['summer-1', 'Me, and how I show myself', ['self-image']],
  ['summer-2', 'Keeping secrets, finding answers', ['privacy', 'finding-out']],
] as const;

const curriculumPlan: Listed = {
  list: 'curriculum-plan',
  command: 'adopt-curriculum-plan',
  edition: '2026-27',
  source: 'A scheme of eight strands',
  says: {
    strands: titled(Object.entries(strandTitles)),
    lessons: ['R', 'Y1', 'Y2'].flatMap((yearGroup) =>
      planned.map(([halfTerm, title, strands]) => ({ yearGroup, halfTerm, title, strands: [...strands] })),
    ),
  },
};

/** In school; and of pupils also elsewhere, where they say so. */
export const larkfieldLists = commandsOf('larkfield-infant', [
  linkedPolicies([
    ...shared,
    ['staff-discipline', 'Staff: conduct and discipline'],
    ['filtering', 'Filtering and monitoring'],
  ]),
  resources,
  objectives(objectivesOf('ks1', ks1)),
  guidance,
  curriculumPlan,
  unacceptableUse,
  guideline,
  socialAccounts,
  ownDeviceStandard,
  incidentCategories,
  fourCs,
  larkfieldQuestions,
]);

export const hollowbrookLists = commandsOf('hollowbrook-primary', [
  linkedPolicies([
    ...shared,
    ['staff-discipline', 'Staff: code of conduct and discipline'],
    ['parents-conduct', 'How parents treat the school'],
  ]),
  resources,
  objectives([...objectivesOf('ks1', ks1), ...objectivesOf('ks2', ks2)]),
  guidance,
  privacyNotice,
  incidentCategories,
  hollowbrookQuestions,
]);
