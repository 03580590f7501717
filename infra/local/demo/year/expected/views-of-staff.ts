import { cast, infantSchool, primarySchool } from '../../cast.ts';
import type { ExpectedView } from '../../checks/check-views.ts';

const infant = `/v1/schools/${infantSchool}/views`;
const primary = `/v1/schools/${primarySchool}/views`;

export const viewsOfStaff: readonly ExpectedView[] = [
  {
    says: 'the exemption was granted, answered, and is over (UNA-03)',
    view: `${infant}/exemptions?person=p-101`,
    as: cast.infant.head,
    items: [
      {
        person: 'p-101',
        entry: 'own-devices',
        status: 'expired',
        until: '2026-11-20',
        answeredOn: '2026-11-04',
        isInForce: false,
      },
      { summary: { unanswered: 0 } },
    ],
  },
  {
    says: 'the laptop that meets the standard may be used for data of the school (NET-05)',
    view: `${infant}/own-devices?authorised=true`,
    as: cast.infant.itSupport,
    items: [{ device: 'own-lt-7', owner: 'p-102', meetsStandard: true, until: '2027-07-22' }],
  },
  {
    says: 'the head sees the matter of a teacher, settled (INC-14)',
    view: `${infant}/staff-matters`,
    as: cast.infant.head,
    items: [
      { matter: 'm-1', person: 'p-102', heldBy: 'headteacher', status: 'closed', outcome: 'dealt-with' },
      { summary: { open: 0, closed: 1 } },
    ],
  },
  {
    says: 'the trust sees the head’s, which the head does not even see counted (INC-14)',
    view: `${primary}/staff-matters`,
    as: cast.trust.executive,
    items: [{ matter: 'm-2', person: 'p-400', heldBy: 'executive', status: 'open' }],
  },
  {
    says: 'of the head’s own matter there is nothing, not even a number (INC-14)',
    view: `${primary}/staff-matters`,
    as: cast.primary.head,
    items: [{ summary: { open: 0, closed: 0 } }],
  },
  {
    says: 'the role that was lent has been looked at (DPR-01)',
    view: `${infant}/elevations`,
    as: cast.infant.head,
    items: [
      { person: 'p-101', role: 'deputy-dsl', isReviewed: true },
      { summary: { elevations: 1, unreviewed: 0 } },
    ],
  },
  {
    says: 'one of the new teachers had a first training, the other one has two topics left (TRG-01)',
    view: `${infant}/training-matrix`,
    as: cast.infant.head,
    items: [
      { person: 'p-101', isOverdue: false, firstTopicsMissing: [] },
      {
        person: 'p-130',
        isOverdue: true,
        firstTopicsMissing: ['cyber-bullying', 'online-radicalisation'],
      },
    ],
  },
];
