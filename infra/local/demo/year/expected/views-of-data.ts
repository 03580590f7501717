import { cast, infantSchool, primarySchool } from '../../cast.ts';
import type { ExpectedView } from '../../checks/check-views.ts';

const infant = `/v1/schools/${infantSchool}/views`;
const primary = `/v1/schools/${primarySchool}/views`;

export const viewsOfData: readonly ExpectedView[] = [
  {
    says: 'the breach that was reported after 72 hours stands as late, and closed (EML-06)',
    view: `${infant}/data-breaches`,
    as: cast.infant.head,
    items: [
      { breach: 'db-1', status: 'closed', risk: 'likely', isLate: true, hoursLeft: null },
      { summary: { open: 0, closed: 1, undecided: 0, late: 1 } },
    ],
  },
  {
    says: 'the other school’s was decided in time (EML-06)',
    view: `${primary}/data-breaches`,
    as: cast.primary.head,
    items: [
      { breach: 'db-2', risk: 'unlikely', isDecided: true, isLate: false, hoursLeft: null },
      { summary: { open: 1, closed: 0, undecided: 0, late: 0 } },
    ],
  },
  {
    says: 'the days that did not count moved the last day to the tenth; she was answered on the ninth (DPR-05)',
    view: `${infant}/disclosures`,
    as: cast.infant.head,
    items: [
      { disclosure: 'sr-201', dueOn: '2026-12-10', answeredOn: '2026-12-09', outcome: 'given-in-part' },
      { summary: { unanswered: 0, byKind: { request: 1, disclosed: 0 } } },
    ],
  },
  {
    says: 'the picture is down, and nothing else has to be (PUB-02)',
    view: `${primary}/publications`,
    as: cast.primary.teacher,
    items: [
      { item: 'harvest-table', status: 'withdrawn', people: ['u-352'], toTakeDown: [] },
      { summary: { out: 0, withdrawn: 1, toTakeDown: 0 } },
    ],
  },
  {
    says: 'the consent is on record as withdrawn (PUB-01)',
    view: `${primary}/consents?person=u-352`,
    as: cast.primary.teacher,
    items: [{ person: 'u-352', kind: 'photo', status: 'withdrawn' }],
  },
  {
    says: 'the complaint was acknowledged in time, and upheld (DPR-05)',
    view: `${infant}/data-complaints`,
    as: cast.infant.head,
    items: [
      {
        complaint: 'dc-202',
        about: ['p-110'],
        dueOn: '2026-12-15',
        acknowledgedOn: '2026-12-01',
        outcome: 'upheld',
        wasLate: false,
      },
    ],
  },
];
