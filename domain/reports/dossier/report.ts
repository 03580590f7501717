import { defineReport } from '../../kernel/report.ts';
import { SAFEGUARDING } from '../../kernel/role-groups.ts';

export { type Cited, createCitations, lastPosition } from './citations.ts';
export type { Page, Section } from './page.ts';
export { instantInWords, inWords, valueInWords } from './shown.ts';
export type { NotAsJournaled } from './unsaid.ts';

/** All that was so on the day of an incident, and when it was reported; in full, or anonymised (GOV-04). */
export const dossierReport = defineReport({
  name: 'dossier',
  items: ['GOV-04', 'INC-01'],
  paths: ['/v1/schools/{schoolId}/dossiers/{incidentId}'],
  isSigned: true,
  permissions: [
    { roles: SAFEGUARDING },
    { roles: ['auditor'], withholdsPersonal: true },
    // It shows what the incident's own record does (INC-14, INC-04).
    { roles: SAFEGUARDING, relation: 'subject-is-me', effect: 'forbid' },
    { roles: SAFEGUARDING, relation: 'locked-to-others', effect: 'forbid' },
  ],
  sensitive: true,
});
