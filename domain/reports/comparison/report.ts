import { defineReport } from '../../kernel/report.ts';
import { OVERSIGHT } from '../../kernel/role-groups.ts';

export { comparedReports, type Headline, headlinesOf } from './headlines.ts';

/**
 * The same headline figures of every school of a trust, each with its own report (GOV-03, GOV-04): rates,
 * since schools are of different sizes.
 */
export const comparisonReport = defineReport({
  name: 'comparison',
  items: ['GOV-03', 'GOV-04'],
  paths: ['/v1/trust/reports/comparison'],
  isSigned: false,
  permissions: [{ roles: OVERSIGHT }],
  sensitive: false,
});
