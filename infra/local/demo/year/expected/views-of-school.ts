import { cast, infantSchool, primarySchool } from '../../cast.ts';
import type { ExpectedView } from '../../checks/check-views.ts';

const infant = `/v1/schools/${infantSchool}/views`;
const primary = `/v1/schools/${primarySchool}/views`;

export const viewsOfSchool: readonly ExpectedView[] = [
  {
    says: 'the class that was late has agreed (AGR-05)',
    view: `${infant}/class-agreements?academicYear=2026-27`,
    as: cast.infant.teacher,
    items: [{ class: 'y2-elm', isOverdue: false, agreedOn: '2026-11-02', withoutCopy: [] }],
  },
  {
    says: 'the school that checks each fortnight missed one (MON-02)',
    view: `${primary}/checks?kind=security`,
    as: cast.primary.itSupport,
    items: [
      {
        check: 'security',
        lastOn: '2026-11-16',
        every: '14 days',
        dueOn: '2026-11-30',
        fellDueOn: '2026-11-30',
      },
      { summary: { overdue: 1, open: 0, resolved: 1 } },
    ],
  },
  {
    says: 'the school whose policy says "frequently" is never late with it (MON-02)',
    view: `${infant}/checks?kind=security`,
    as: cast.infant.itSupport,
    items: [
      {
        check: 'security',
        lastOn: '2026-11-02',
        every: null,
        frequency: 'frequently',
        dueOn: null,
        fellDueOn: null,
      },
      { summary: { overdue: 0 } },
    ],
  },
  {
    says: 'no visitor has wifi any more (NET-01)',
    view: `${infant}/access-register?kind=wifi`,
    as: cast.infant.itSupport,
    items: [
      { person: 'v-10', isInForce: false },
      { person: 'v-9', isInForce: false },
      { summary: { wifi: 0 } },
    ],
  },
  {
    says: 'governors have two reports, a meeting and a review (GOV-01, GOV-02, POL-07)',
    view: `${infant}/oversight`,
    as: cast.infant.governor,
    items: [
      { what: 'report', period: '2026-27.autumn-1', asOf: '2026-10-23' },
      { what: 'report', period: '2026-27.autumn-2', asOf: '2026-12-16' },
      { what: 'meeting', on: '2026-12-08', governors: ['p-107', 'p-108'] },
      { what: 'review', on: '2026-12-08', understood: 'yes', consistent: 'partly' },
    ],
  },
  {
    says: 'and one incident, which they have looked at (GOV-02)',
    view: `${infant}/released-extracts`,
    as: cast.infant.governor,
    items: [{ incident: 'i-417', reviewedOn: '2026-12-08' }, { summary: { given: 1, unreviewed: 0 } }],
  },
  {
    says: 'the infant school’s head sees what is overdue at Christmas (TRG-01)',
    view: `${infant}/due?overdue=true&limit=100`,
    as: cast.infant.head,
    items: [{ deadline: 'training-induction', about: 'p-130', day: '2026-12-18', isOverdue: true }],
  },
  {
    says: 'and so does that of the primary school: a check, and the report on the term (MON-02, GOV-01)',
    view: `${primary}/due?overdue=true&limit=100`,
    as: cast.primary.head,
    items: [
      { deadline: 'security-check', record: 'security', day: '2026-11-30', isOverdue: true },
      { deadline: 'online-safety-report', record: '2026-27', day: '2026-12-18', isOverdue: true },
    ],
  },
];
