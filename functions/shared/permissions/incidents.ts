import type { Permission } from './permission.ts';
import { GOVERNORS, SAFEGUARDING, STAFF } from './role-groups.ts';

/** Who may do what to `incidents`. */
export const incidentsPermissions: readonly Permission[] = [
  { stream: 'incidents', actions: ['ReportIncident'], roles: [...STAFF, 'volunteer', ...GOVERNORS] },
  { stream: 'incidents', actions: ['LogIncident', 'TakeAction', 'SignIncidentLog', 'ConsiderPolice', 'ReportToPolice'], roles: STAFF },
  { stream: 'incidents', actions: ['ClassifyIncident'], roles: [...SAFEGUARDING, 'learning-mentor'] },
  { stream: 'incidents', actions: ['CloseIncident', 'ReopenIncident', 'CorrectIncident'], roles: SAFEGUARDING },
  { stream: 'incidents', actions: ['read'], roles: SAFEGUARDING },
];
