import { OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineDocument } from '../kit/define-document.ts';
import { checksSection } from './checks.ts';
import { findingsSection } from './findings.ts';
import { halfTermsSection } from './half-terms.ts';
import { reviewsSection } from './reviews.ts';
import { checksAndReviewsSources } from './sources.ts';

/**
 * Which checks and reviews are made again and again, when they were last made and by whom, and what is late
 * (MON-01, MON-02, PUB-06, ACC-01, POL-03). Names are for those who see the list of checks.
 */
export const checksAndReviewsReport = defineDocument({
  name: 'checks-and-reviews',
  title: 'Checks and reviews',
  description: 'Every check and review: when it was last made, by whom, when it is due, and what was found',
  items: ['MON-01', 'MON-02', 'PUB-06', 'ACC-01', 'POL-03', 'POL-04', 'TRG-09', 'GOV-03'],
  permissions: [
    { roles: [...SAFEGUARDING, 'slt', 'filtering-governor'] },
    {
      roles: ['computing-lead', 'governor', 'chair-of-governors', 'safeguarding-governor', ...OVERSIGHT],
      withholdsPersonal: true,
    },
  ],
  sensitive: false,
  sources: checksAndReviewsSources,
  document: (sources, asked) => ({
    title: 'Checks and reviews',
    intro: 'What is looked at again and again, whether it was in time, and what is still unsafe.',
    sections: [
      checksSection(sources, asked),
      findingsSection(sources, asked),
      reviewsSection(sources, asked),
      halfTermsSection(sources, asked),
    ],
  }),
});
