import type { InYear } from '../../../support/school-year.ts';

const role = (name: string, from = '2020-09-01', by = 1) => ({ role: name, from, until: null, by });
const facts = { person: { kind: 'staff', roles: [role('staff')], parents: [] } };
const leading = {
  person: { kind: 'staff', roles: [role('staff'), role('dsl', '2020-09-01', 2)], parents: [] },
};
const pupil = {
  person: {
    kind: 'pupil',
    roles: [role('pupil', '2026-09-02')],
    parents: [{ parent: 'p-201', kind: 'parent', mayBeTold: true, from: '2026-09-02', until: null }],
  },
};
const assigned = (says: object = {}, at = '2026-09-02T08:00:00.000Z') => ({
  at,
  type: 'TrainingAssigned',
  says: {
    person: 'p-101',
    trainings: ['refresher'],
    topics: [],
    role: 'staff',
    heldBy: 1,
    from: '2020-09-01',
    countsFrom: '2026-09-02',
    isNew: false,
    ...says,
  },
});
const asLead = assigned({ trainings: ['safeguarding-lead', 'knowledge-update'], role: 'dsl', heldBy: 2 });
const asNew = assigned(
  {
    trainings: ['induction'],
    topics: ['safe-internet-use'],
    from: '2026-11-02',
    countsFrom: '2026-11-02',
    isNew: true,
  },
  '2026-11-02T08:00:00.000Z',
);
const completed = (says: object, at: string) => ({
  at,
  type: 'TrainingCompleted',
  says: { person: 'p-101', topics: [], coversOnlineSafety: true, course: null, ...says },
});
const ofPerson = { streamId: 'p-101', facts };
const work = (at: string) => ({ at, type: 'WorkSubmitted', says: { work: at.slice(0, 10) } });
const none = [] as const;

/** The clocks of people: passwords, training, questions, an answer about pictures. */
export const clocksOfPeople: readonly InYear[] = [
  {
    clock: 'K1',
    deadline: 'password-change',
    ...ofPerson,
    happens: [
      {
        at: '2026-07-27T08:00:00.000Z',
        type: 'PasswordChanged',
        says: { person: 'p-101', on: '2026-07-27' },
      },
      {
        at: '2026-12-28T08:00:00.000Z',
        type: 'PasswordChanged',
        says: { person: 'p-101', on: '2026-12-28' },
      },
    ],
    infant: [
      'reminds 2026-10-05',
      'falls due 2026-10-26T00:00:00.000Z',
      'reminds 2027-03-08',
      'falls due 2027-03-28T23:00:00.000Z',
    ],
    primary: none,
  },
  {
    clock: 'K3',
    deadline: 'training-refresher',
    ...ofPerson,
    happens: [assigned()],
    infant: ['reminds 2027-07-05', 'falls due 2027-08-31T23:00:00.000Z'],
    primary: ['reminds 2027-07-05', 'falls due 2027-08-31T23:00:00.000Z'],
  },
  {
    clock: 'K3',
    deadline: 'training-cyber',
    ...ofPerson,
    happens: [
      assigned(),
      completed({ training: 'cyber-security', on: '2026-03-28' }, '2026-09-02T09:00:00.000Z'),
    ],
    infant: ['reminds 2027-02-22', 'falls due 2027-03-28T23:00:00.000Z'],
    primary: none,
  },
  {
    clock: 'K4',
    deadline: 'training-lead',
    streamId: 'p-101',
    facts: leading,
    happens: [
      asLead,
      completed({ training: 'safeguarding-lead', on: '2025-03-28' }, '2026-09-02T09:00:00.000Z'),
    ],
    infant: ['reminds 2027-01-25', 'falls due 2027-03-28T23:00:00.000Z'],
    primary: ['reminds 2027-01-25', 'falls due 2027-03-28T23:00:00.000Z'],
  },
  {
    clock: 'K5',
    deadline: 'training-knowledge',
    streamId: 'p-101',
    facts: leading,
    happens: [
      asLead,
      {
        at: '2026-09-02T09:00:00.000Z',
        type: 'KnowledgeUpdateRecorded',
        says: { person: 'p-101', on: '2025-10-25' },
      },
    ],
    infant: ['reminds 2026-09-21', 'falls due 2026-10-26T00:00:00.000Z'],
    primary: ['reminds 2026-09-21', 'falls due 2026-10-26T00:00:00.000Z'],
  },
  {
    clock: 'K11',
    deadline: 'training-induction',
    ...ofPerson,
    happens: [asNew],
    infant: ['reminds 2026-11-30', 'falls due 2026-12-19T00:00:00.000Z'],
    primary: ['reminds 2026-11-30', 'falls due 2026-12-19T00:00:00.000Z'],
  },
  {
    clock: 'K12',
    deadline: 'training-course',
    ...ofPerson,
    happens: [assigned({ trainings: ['online-course'], isNew: true })],
    infant: none,
    primary: ['reminds 2026-10-12', 'falls due 2026-11-02T00:00:00.000Z'],
  },
  {
    clock: 'K13',
    deadline: 'photo-consent-answer',
    streamId: 'u-301.photo',
    facts: pupil,
    happens: [
      { at: '2026-10-09T08:00:00.000Z', type: 'PhotoConsentRequested', says: { answerBy: '2026-10-25' } },
    ],
    infant: ['reminds 2026-10-12', 'falls due 2026-10-26T00:00:00.000Z'],
    primary: ['reminds 2026-10-12', 'falls due 2026-10-26T00:00:00.000Z'],
  },
  {
    clock: 'K21',
    deadline: 'work-acknowledgement',
    streamId: 'u-301.8',
    happens: [
      work('2026-10-23T09:00:00.000Z'),
      work('2026-11-02T09:00:00.000Z'),
      { at: '2026-11-02T14:00:00.000Z', type: 'WorkAcknowledged', says: { submission: 3 } },
      work('2027-03-25T09:00:00.000Z'),
      work('2027-04-12T09:00:00.000Z'),
    ],
    infant: [
      'reminds 2026-10-23',
      'falls due 2026-10-23T14:15:00.001Z',
      'reminds 2026-11-02',
      'reminds 2027-03-25',
      'falls due 2027-03-25T15:15:00.001Z',
      'reminds 2027-04-12',
      'falls due 2027-04-12T14:15:00.001Z',
    ],
    primary: none,
  },
  {
    clock: 'K14',
    deadline: 'needs-audit',
    ...ofPerson,
    happens: [assigned()],
    infant: ['reminds 2027-08-16', 'falls due 2027-08-31T23:00:00.000Z'],
    primary: none,
  },
];
