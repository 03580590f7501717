import { cast, infantSchool, primarySchool } from './cast.ts';
import type { ExpectedView } from './checks/check-views.ts';

const infant = `/v1/schools/${infantSchool}/views`;
const primary = `/v1/schools/${primarySchool}/views`;

/** People and what they signed, consented to and know. */
const ofPeople: readonly ExpectedView[] = [
  {
    says: 'the infant school sees who of its staff has signed and who has not (S01)',
    view: `${infant}/outstanding-agreements?audience=staff`,
    as: cast.infant.office,
    items: [
      { person: 'p-101', status: 'signed' },
      { person: 'p-103', status: 'outstanding' },
    ],
  },
  {
    says: 'the infant school sees which class has agreed to its rules, and which is overdue (AGR-05, AGR-06)',
    view: `${infant}/class-agreements?academicYear=2026-27`,
    as: cast.infant.teacher,
    items: [
      { class: 'y1-oak', status: 'agreed', isOverdue: false, agreedOn: '2026-09-21', pupils: 2 },
      { class: 'y2-elm', status: 'none', isOverdue: true, agreedOn: null, pupils: 1 },
    ],
  },
  {
    says: 'the primary school sees that pictures of a pupil may not be used, nor the internet any more (PUB-01, AGR-11)',
    view: `${primary}/consents?class=y4-rowan`,
    as: cast.primary.teacher,
    items: [
      { person: 'u-351', kind: 'photo', status: 'refused' },
      { person: 'u-351', kind: 'internet', status: 'withdrawn' },
    ],
  },
  {
    says: 'since the consent was withdrawn, his use of the internet is suspended (AGR-11)',
    view: `/v1/schools/${primarySchool}/access/u-351`,
    as: cast.primary.itSupport,
    items: [{ internet: { status: 'suspended' } }],
  },
  {
    says: 'the pupil of the infant school may go on (AGR-11)',
    view: `/v1/schools/${infantSchool}/access/u-301`,
    as: cast.infant.itSupport,
    items: [{ internet: { status: 'granted' } }],
  },
];

/** The policy, its versions, and who knows which. */
const ofPolicy: readonly ExpectedView[] = [
  {
    says: 'version 2 of the policy is in force, approved by a governor and given to parents (POL-02, POL-05)',
    view: `${infant}/policies-in-force?status=in-force`,
    as: cast.infant.parent,
    items: [
      {
        version: 2,
        approval: { by: 'p-107', on: { precision: 'date', value: '2026-09-21' } },
        published: [{ channel: 'website', on: '2026-09-21' }],
      },
    ],
  },
  {
    says: 'the head knows version 2, the teacher an earlier one, the deputy none (POL-06)',
    view: `${infant}/acknowledgements`,
    as: cast.infant.office,
    items: [
      { person: 'p-100', status: 'known', version: 2 },
      { person: 'p-101', status: 'stale', version: 1 },
      { person: 'p-103', status: 'outstanding', version: null },
    ],
  },
  {
    says: 'the primary school has reviewed its policy, and its board was given it (POL-03, POL-04)',
    view: `${primary}/review-calendar?status=made`,
    as: cast.primary.head,
    items: [{ reviewedBy: 'p-414', reviewedOn: '2026-09-21', sharedOn: '2026-09-21', isIncomplete: false }],
  },
];

const ofDay: readonly ExpectedView[] = [
  {
    says: 'the infant school sees the loan whose agreement was withdrawn (S02, AGR-08)',
    view: `${infant}/devices-on-loan?due=due-or-overdue`,
    as: cast.infant.office,
    items: [{ device: 'lis-lt-014', borrower: 'p-201', status: 'agreement withdrawn, return due' }],
  },
  {
    says: 'the primary school reads the five columns of its log (S03)',
    view: `${primary}/incident-log?status=closed`,
    as: cast.primary.dsl,
    items: [
      {
        incident: 'i-12',
        date: '2026-10-13',
        place: 'Y4 classroom, tablet trolley',
        description: 'An image search returned a violent picture.',
        classes: [],
      },
    ],
  },
  {
    says: 'the infant school reads its incident, classified and closed (S15)',
    view: `${infant}/incident-log?status=closed`,
    as: cast.infant.head,
    items: [{ incident: 'i-55', classes: ['content'], police: 'no-report' }],
  },
  {
    says: "the visitor's wifi was in force on the day (S17)",
    view: `${infant}/access-register?inForce=true&asOf=2026-10-14T12:00:00Z&by=occurred`,
    as: cast.infant.itSupport,
    items: [
      { person: 'v-9', kind: 'wifi', isInForce: true },
      { person: 'p-101', kind: 'account', isInForce: true },
    ],
  },
  {
    says: 'and is no longer (S17)',
    view: `${infant}/access-register?kind=wifi`,
    as: cast.infant.itSupport,
    items: [{ person: 'v-9', isInForce: false }],
  },
];

/** What should have been done by the end of the first half-term, and was not. */
const overdue: readonly ExpectedView[] = [
  {
    says: 'the head sees what is overdue: rules of a class, a laptop, who does not know the policy (AGR-05, AGR-08, POL-06)',
    view: `${infant}/due?overdue=true&limit=100`,
    as: cast.infant.head,
    items: [
      { deadline: 'class-agreement', record: 'y2-elm.2026-27', day: '2026-10-23', isOverdue: true },
      { deadline: 'class-agreement-copies', record: 'y1-oak.2026-27', day: '2026-09-21', isOverdue: true },
      { deadline: 'loan-return', record: 'lis-lt-014', isOverdue: true },
      { deadline: 'policy-acknowledgement', record: 'p-101', day: '2026-10-05', isOverdue: true },
      { deadline: 'policy-acknowledgement', record: 'p-103', day: '2026-09-16', isOverdue: true },
    ],
  },
];

/** What lists must show at the end of the story. */
export const expectedViews: readonly ExpectedView[] = [...ofPeople, ...ofPolicy, ...ofDay, ...overdue];
