import { defineReport } from '../../kernel/report.ts';
import { SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';

export { type ListedAs, recordRange, timelineRange } from './ranges.ts';
export { recordIn, recordItem, timelineItem } from './shown.ts';

/**
 * What names a person, across all streams: events in the order of what happened, and records (DPR-05). What
 * is shown of it is what the reader may read record by record.
 */
export const timelineReport = defineReport({
  name: 'timeline',
  items: ['DPR-05', 'INC-14'],
  paths: [
    '/v1/schools/{schoolId}/people/{personId}/timeline',
    '/v1/schools/{schoolId}/people/{personId}/records',
  ],
  isSigned: false,
  permissions: [
    { roles: [...SAFEGUARDING, 'dpo'] },
    { roles: STAFF, relation: 'own-class' },
    { roles: ['auditor'], withholdsPersonal: true },
  ],
  sensitive: true,
});
