import { GOVERNORS, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineDocument } from '../kit/define-document.ts';
import { alertsSection } from './alerts.ts';
import { decisionsSection, newSection } from './decisions.ts';
import { responsibleSection } from './responsible.ts';
import { reviewsSection } from './reviews.ts';
import { filteringSources } from './sources.ts';
import { systemsSection } from './systems.ts';
import { testsSection } from './tests.ts';

/**
 * The evidence that the Department for Education's standard for filtering and monitoring asks a school to
 * have (MON-01, MON-03, MON-04, TEC-01). It names those who hold an office alone, as the list of role holders
 * does.
 */
export const filteringReport = defineDocument({
  name: 'filtering-and-monitoring',
  title: 'Filtering and monitoring',
  description:
    'Who answers for it, what is in use, how it was looked at and tried, what is blocked and why, alerts',
  items: ['MON-01', 'MON-03', 'MON-04', 'TEC-01', 'GOV-03'],
  permissions: [
    { roles: [...SAFEGUARDING, 'slt', 'filtering-lead', 'computing-lead', ...GOVERNORS] },
    { roles: OVERSIGHT, withholdsPersonal: true },
  ],
  sensitive: false,
  sources: filteringSources,
  document: (sources, asked) => ({
    title: 'Filtering and monitoring',
    intro: 'What a school can show of how it filters and monitors, and what is missing.',
    sections: [
      responsibleSection(sources, asked),
      systemsSection(sources, asked),
      reviewsSection(sources, asked),
      testsSection(sources, asked),
      decisionsSection(sources, asked),
      newSection(sources),
      alertsSection(sources, asked),
    ],
  }),
});
