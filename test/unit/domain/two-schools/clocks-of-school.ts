import type { Happening, InYear } from '../../../support/school-year.ts';

const begun = '2026-09-02T08:00:00.000Z';
const on = (day: string, type: string, says: object = {}): Happening => ({
  at: `${day}T08:00:00.000Z`,
  type,
  says: { on: day, ...says },
});
const expected = (check: string): Happening => ({
  at: '2026-08-20T08:00:00.000Z',
  type: 'CheckExpected',
  says: { check, from: '2026-09-01' },
});
const reviewBy = (precision: string, value: string): readonly Happening[] => [
  { at: '2026-08-20T08:00:00.000Z', type: 'PolicyReviewScheduled', says: { due: { precision, value } } },
];
const ofClass: Happening = { at: begun, type: 'PupilJoinedClass' };
const none = [] as const;
const handedIn = (at: string): Happening => ({ at, type: 'PupilMobileHandedIn', says: { permission: 1 } });
const collected = (at: string, by: number): Happening => ({
  at,
  type: 'PupilMobileCollected',
  says: { handedIn: by, isEarly: false },
});

/** The clocks of a school, its classes and its things. */
export const clocksOfSchool: readonly InYear[] = [
  {
    clock: 'K2',
    deadline: 'class-agreement',
    streamId: 'y1-oak.2026-27',
    happens: [ofClass],
    infant: ['reminds 2026-10-05', 'falls due 2026-10-23T23:00:00.000Z'],
    primary: none,
  },
  {
    clock: 'K6',
    deadline: 'security-check',
    streamId: 'security',
    happens: [on('2026-10-12', 'SecurityCheckCompleted'), on('2027-03-15', 'SecurityCheckCompleted')],
    infant: none,
    primary: [
      'reminds 2026-10-19',
      'falls due 2026-10-27T00:00:00.000Z',
      'reminds 2027-03-22',
      'falls due 2027-03-29T23:00:00.000Z',
    ],
  },
  // Never made, and expected with the school year.
  {
    clock: 'K7',
    deadline: 'security-check',
    streamId: 'security',
    happens: [expected('security')],
    infant: none,
    primary: ['reminds 2026-09-07', 'falls due 2026-09-15T23:00:00.000Z'],
  },
  {
    clock: 'K8',
    deadline: 'parent-workshop',
    streamId: 'parent-workshop.2026-27',
    happens: [
      {
        at: '2026-08-20T08:00:00.000Z',
        type: 'ActivityYearOpened',
        says: { kind: 'parent-workshop', academicYear: '2026-27' },
      },
    ],
    infant: none,
    primary: ['reminds 2027-07-05', 'falls due 2027-08-31T23:00:00.000Z'],
  },
  {
    clock: 'K9',
    deadline: 'online-safety-lesson',
    streamId: 'y1-oak.2026-27',
    happens: [ofClass, on('2026-11-10', 'OnlineSafetyLessonTaught')],
    infant: [
      'reminds 2027-03-01',
      'falls due 2027-03-26T00:00:00.000Z',
      'reminds 2027-06-28',
      'falls due 2027-07-22T23:00:00.000Z',
    ],
    primary: none,
  },
  {
    clock: 'K10',
    deadline: 'policy-review',
    streamId: 'online-safety',
    happens: reviewBy('half-term', '2026-27.autumn-1'),
    atPrimary: reviewBy('year', '2026'),
    infant: ['reminds 2026-09-21', 'falls due 2026-10-23T23:00:00.000Z'],
    primary: ['reminds 2026-11-30', 'falls due 2027-01-01T00:00:00.000Z'],
  },
  {
    clock: 'K15',
    deadline: 'online-safety-report',
    streamId: '2026-27',
    happens: [{ at: begun, type: 'OversightPlanned' }],
    infant: [
      'reminds 2026-10-05',
      'falls due 2026-10-23T23:00:00.000Z',
      'reminds 2026-11-30',
      'falls due 2026-12-19T00:00:00.000Z',
      'reminds 2027-01-25',
      'falls due 2027-02-13T00:00:00.000Z',
      'reminds 2027-03-08',
      'falls due 2027-03-26T00:00:00.000Z',
      'reminds 2027-05-10',
      'falls due 2027-05-28T23:00:00.000Z',
      'reminds 2027-07-05',
      'falls due 2027-07-22T23:00:00.000Z',
    ],
    primary: [
      'reminds 2026-11-30',
      'falls due 2026-12-19T00:00:00.000Z',
      'reminds 2027-03-08',
      'falls due 2027-03-26T00:00:00.000Z',
      'reminds 2027-07-05',
      'falls due 2027-07-22T23:00:00.000Z',
    ],
  },
  {
    clock: 'K16',
    deadline: 'governance-meeting',
    streamId: '2026-27',
    happens: [{ at: begun, type: 'OversightPlanned' }],
    infant: [
      'reminds 2026-11-16',
      'falls due 2026-12-19T00:00:00.000Z',
      'reminds 2027-02-22',
      'falls due 2027-03-26T00:00:00.000Z',
      'reminds 2027-06-21',
      'falls due 2027-07-22T23:00:00.000Z',
    ],
    primary: none,
  },
  {
    clock: 'K17',
    deadline: 'filtering-update',
    streamId: 'filtering.web-filter',
    happens: [on('2026-09-01', 'FilteringSystemDeployed')],
    infant: none,
    primary: ['reminds 2026-12-07', 'falls due 2026-12-19T00:00:00.000Z'],
  },
  {
    clock: 'K17',
    deadline: 'filtering-review',
    streamId: 'filtering-review',
    happens: [expected('filtering-review')],
    infant: ['reminds 2027-07-19', 'falls due 2027-08-31T23:00:00.000Z'],
    primary: ['reminds 2027-07-19', 'falls due 2027-08-31T23:00:00.000Z'],
  },
  {
    clock: 'K17',
    deadline: 'filtering-review-called-for',
    streamId: 'filtering-review',
    happens: [on('2026-10-05', 'FilteringReviewCalledFor')],
    infant: ['reminds 2026-10-19', 'falls due 2026-11-03T00:00:00.000Z'],
    primary: none,
  },
  {
    clock: 'K18',
    deadline: 'gallery-clearance',
    streamId: 'lis-ta-003',
    happens: [
      { at: begun, type: 'DeviceRegistered', says: { form: 'tablet' } },
      { at: '2026-09-07T08:00:00.000Z', type: 'ClassDeviceAllocated' },
      { at: '2027-03-01T08:00:00.000Z', type: 'DeviceGalleryCleared' },
    ],
    infant: [
      'reminds 2026-10-12',
      'falls due 2026-10-23T23:00:00.000Z',
      'reminds 2027-03-15',
      'falls due 2027-03-26T00:00:00.000Z',
    ],
    primary: none,
  },
  {
    clock: 'K19',
    deadline: 'blog-review',
    streamId: 'blog.school',
    happens: [on('2026-09-11', 'BlogCommentsReviewed'), on('2027-02-23', 'BlogCommentsReviewed')],
    infant: none,
    primary: [
      'reminds 2026-12-14',
      'falls due 2026-12-19T00:00:00.000Z',
      'reminds 2027-05-24',
      'falls due 2027-05-28T23:00:00.000Z',
    ],
  },
  // No phone may be brought to the infant school.
  {
    clock: 'K20',
    deadline: 'phone-custody',
    streamId: 'u-350',
    happens: [],
    atPrimary: [
      { at: begun, type: 'PupilMobilePermitted' },
      handedIn('2026-10-23T07:45:00.000Z'),
      collected('2026-10-23T15:00:00.000Z', 2),
      handedIn('2026-11-02T08:45:00.000Z'),
      collected('2026-11-02T15:00:00.000Z', 5),
      handedIn('2027-03-25T08:45:00.000Z'),
      collected('2027-03-25T16:00:00.000Z', 7),
      handedIn('2027-04-12T07:45:00.000Z'),
    ],
    infant: none,
    primary: [
      'reminds 2026-10-23',
      'falls due 2026-10-23T14:15:00.001Z',
      'reminds 2026-11-02',
      'reminds 2027-03-25',
      'falls due 2027-03-25T15:15:00.001Z',
      'reminds 2027-04-12',
      'falls due 2027-04-12T14:15:00.001Z',
    ],
  },
];
