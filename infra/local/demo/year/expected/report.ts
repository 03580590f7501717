import { cast, infantSchool } from '../../cast.ts';
import type { ExpectedReport } from '../../proof/check-report.ts';

/** What the report of the infant school on the second half-term says, by the story alone (GOV-01). */
const figures: ExpectedReport['figures'] = {
  // The one that the filter found.
  'incidents-reported': 1,
  'incidents-closed': 1,
  'incidents-open': 0,
  'incidents-open-longest': null,
  'incidents-police': 0,
  'incidents-by-pupils': 0,
  // One would point at somebody, and so would the groups beside it.
  'incidents-category-harmful-material': 'withheld',
  'incidents-class-content': 'withheld',
  'incidents-class-contact': 'withheld',
  // A worry and an alert, both judged.
  'concerns-raised': 2,
  'concerns-open': 0,
  'breaches-recorded': 0,
  searches: 0,
  // The misdirected mail, reported late.
  'data-breaches': 1,
  'data-breaches-late': 1,
  'staff-matters': 1,
  'check-security': '2026-11-02',
  'check-filtering-review': null,
  // An assembly and a newsletter.
  activities: 2,
  'governor-meetings': 1,
  'implementation-reviews': 1,
};

export const halfTermReport: Omit<ExpectedReport, 'happensThen'> = {
  school: infantSchool,
  period: '2026-27.autumn-2',
  as: cast.infant.governor,
  figures,
  laterFigures: { 'incidents-reported': 2, 'incidents-closed': 1, 'incidents-open': 1 },
  trace: {
    figure: 'data-breaches-late',
    as: cast.infant.head,
    event: { stream: 'data-breaches', id: 'db-1', type: 'DataBreachClosed' },
  },
};
