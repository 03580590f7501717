import { permissionsOf } from '../../../functions/shared/access/permissions-of.ts';
import { GOVERNORS, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';

/** Who may do what to `incidents`. */
export const incidentsPermissions = permissionsOf('incidents', [
  { actions: ['ReportIncident'], roles: [...STAFF, 'volunteer', ...GOVERNORS] },
  { actions: ['LogIncident', 'TakeAction', 'SignIncidentLog', 'ConsiderPolice', 'ReportToPolice'], roles: STAFF },
  { actions: ['ClassifyIncident'], roles: [...SAFEGUARDING, 'learning-mentor'] },
  { actions: ['CloseIncident', 'ReopenIncident', 'CorrectIncident'], roles: SAFEGUARDING },
  { actions: ['read'], roles: SAFEGUARDING },
]);
