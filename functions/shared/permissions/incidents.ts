import { permissionsOf } from './permissions-of.ts';
import { GOVERNORS, SAFEGUARDING, STAFF } from './role-groups.ts';

/** Who may do what to `incidents`. */
export const incidentsPermissions = permissionsOf('incidents', [
  { actions: ['ReportIncident'], roles: [...STAFF, 'volunteer', ...GOVERNORS] },
  { actions: ['LogIncident', 'TakeAction', 'SignIncidentLog', 'ConsiderPolice', 'ReportToPolice'], roles: STAFF },
  { actions: ['ClassifyIncident'], roles: [...SAFEGUARDING, 'learning-mentor'] },
  { actions: ['CloseIncident', 'ReopenIncident', 'CorrectIncident'], roles: SAFEGUARDING },
  { actions: ['read'], roles: SAFEGUARDING },
]);
