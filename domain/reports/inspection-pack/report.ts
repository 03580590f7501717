import { defineReport } from '../../kernel/report.ts';
import { GOVERNORS, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';

/**
 * Every report of figures that the caller may read, as of one checkpoint, as signed files: what an inspector
 * takes away (GOV-03, GOV-04).
 */
export const inspectionPackReport = defineReport({
  name: 'inspection-pack',
  items: ['GOV-03', 'GOV-04'],
  paths: ['/v1/schools/{schoolId}/packs/inspection'],
  isSigned: true,
  permissions: [{ roles: [...SAFEGUARDING, ...GOVERNORS, 'slt', ...OVERSIGHT] }],
  sensitive: false,
});
