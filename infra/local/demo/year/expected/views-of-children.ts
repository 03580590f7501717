import { cast, infantSchool, primarySchool } from '../../cast.ts';
import type { ExpectedView } from '../../checks/check-views.ts';

const infant = `/v1/schools/${infantSchool}/views`;
const primary = `/v1/schools/${primarySchool}/views`;

export const viewsOfChildren: readonly ExpectedView[] = [
  {
    says: 'the phone was fetched early, and no device of a pupil is with the school any more (MOB-02, SRC-04)',
    view: `${primary}/phones-and-devices-held?pupil=u-350`,
    as: cast.primary.office,
    items: [
      { pupil: 'u-350', status: 'fetched-early', collectedBy: 'p-451' },
      { summary: { inOffice: 0, notCollected: 0, fetchedEarly: 1, confiscated: 0 } },
    ],
  },
  {
    says: 'what two pupils reported is one incident, and the next one is another: four in all (INC-06, INC-08)',
    view: `${primary}/incident-log?status=closed`,
    as: cast.primary.dsl,
    items: [
      { incident: 'pupils-report-app.7781', channel: 'pupils-report-app', categories: ['cyber-bullying'] },
      { incident: 'i-72', channel: null, categories: ['cyber-bullying'] },
      { summary: { total: 4 } },
    ],
  },
  {
    says: 'the search has its reason, its result, and nothing is left to do about it (SRC-01)',
    view: `${primary}/search-register`,
    as: cast.primary.head,
    items: [
      {
        search: 'se-72',
        pupil: 'u-350',
        grounds: ['cause-harm'],
        incident: 'i-72',
        found: 'material',
        outstanding: [],
      },
      { summary: { total: 1, nothingFound: 0, materialFound: 1 } },
    ],
  },
  {
    says: 'what is kept of it is on record, with what for and where (SRC-02)',
    view: `${primary}/evidence`,
    as: cast.primary.dsl,
    items: [
      { search: 'se-72', purpose: 'breach-of-discipline', keptIn: 'office-safe' },
      { summary: { kept: 1 } },
    ],
  },
  {
    says: 'the alert that came twice is one, and became an incident; the worry is answered (MON-04, INC-15)',
    view: `${infant}/concerns`,
    as: cast.infant.head,
    items: [
      { concern: 'web-filter.2026-0417', status: 'settled', outcome: 'incident', incident: 'i-417' },
      { concern: 'worry-5', from: 'p-201', about: 'u-301', outcome: 'answered', incident: null },
      { summary: { open: 0, settled: 2 } },
    ],
  },
  {
    says: 'the incident is classified and closed: the second one of the infant school (INC-03)',
    view: `${infant}/incident-log?status=closed`,
    as: cast.infant.head,
    items: [
      { incident: 'i-417', classes: ['content'], categories: ['harmful-material'] },
      { summary: { total: 2 } },
    ],
  },
  {
    says: 'the breach has one consequence, of those that pupils have (UNA-04)',
    view: `${primary}/breaches?person=u-350`,
    as: cast.primary.head,
    items: [
      {
        breach: 'b-72',
        kind: 'pupil-phone',
        rule: 'phone-used',
        standing: 'breach',
        consequences: ['device-confiscated'],
      },
    ],
  },
];
