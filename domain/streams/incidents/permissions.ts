import { permissionsOf } from '../../kernel/permission.ts';
import { GOVERNORS, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { IncidentCommand } from './commands.ts';

/** Who may do what to `incidents`. */
export const incidentsPermissions = permissionsOf<IncidentCommand>([
  { actions: ['ReportIncident'], roles: [...STAFF, 'volunteer', ...GOVERNORS] },
  // What was a concern first, and judged to be an incident.
  { name: 'by-process', actions: ['ReportIncident'], roles: ['system.concern-incident'] },
  {
    actions: [
      'AddInvolvedPerson',
      'RaiseFlag',
      'LogIncident',
      'TakeAction',
      'RecordCyberBullying',
      'SignIncidentLog',
      'ConsiderPolice',
      'ReportToPolice',
    ],
    roles: STAFF,
  },
  { actions: ['ClassifyIncident'], roles: [...SAFEGUARDING, 'learning-mentor'] },
  {
    actions: ['RemoveInvolvedPerson', 'CloseIncident', 'ReopenIncident', 'CorrectIncident'],
    roles: SAFEGUARDING,
  },
  { actions: ['read'], roles: SAFEGUARDING },
  // Nobody decides on what they are accused of, or on what was done to them, nor reads it (INC-14).
  {
    name: 'own-matter',
    effect: 'forbid',
    actions: [
      'read',
      'ClassifyIncident',
      'ConsiderPolice',
      'ReportToPolice',
      'RemoveInvolvedPerson',
      'CloseIncident',
      'ReopenIncident',
      'CorrectIncident',
    ],
    roles: STAFF,
    relation: 'subject-is-me',
  },
]);
