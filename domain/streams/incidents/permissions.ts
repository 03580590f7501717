import { permissionsOf } from '../../kernel/permission.ts';
import { GOVERNORS, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { IncidentCommand } from './commands.ts';
import { IN_PLACE_OF_LEADS } from './deciding-roles.ts';

/** What only those do who lead safeguarding. */
const OF_LEADS = [
  'RemoveInvolvedPerson',
  'RecordImageViewing',
  'RecordImageReferral',
  'LockIncident',
  'UnlockIncident',
  'CloseIncident',
  'ReopenIncident',
  'CorrectIncident',
] as const;

/** What nobody decides in their own matter. */
const DECISIONS = [
  'ClassifyIncident',
  'CategoriseIncident',
  'ConsiderPolice',
  'ReportToPolice',
  ...OF_LEADS,
] as const;

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
  // What pupils report by a channel, they send themselves, or staff pass it on (INC-06).
  { actions: ['ReceivePupilReport'], roles: [...STAFF, 'pupil'] },
  { actions: ['ClassifyIncident', 'CategoriseIncident'], roles: [...SAFEGUARDING, 'learning-mentor'] },
  { actions: [...OF_LEADS], roles: SAFEGUARDING },
  { actions: ['read'], roles: SAFEGUARDING },
  // Whom a file is locked to reads it, whoever that is; those whom a school may name in a lead's place
  // decide.
  { name: 'locked-file', actions: ['read'], roles: [...STAFF, ...GOVERNORS], relation: 'locked-to' },
  {
    name: 'locked-decisions',
    actions: [
      ...DECISIONS,
      'LogIncident',
      'TakeAction',
      'AddInvolvedPerson',
      'RaiseFlag',
      'RecordCyberBullying',
    ],
    roles: IN_PLACE_OF_LEADS,
    relation: 'locked-to',
  },
  // Nobody decides on what they are accused of, or on what was done to them, nor reads it (INC-14).
  {
    name: 'own-matter',
    effect: 'forbid',
    actions: ['read', ...DECISIONS],
    roles: [...STAFF, ...GOVERNORS],
    relation: 'subject-is-me',
  },
  // Nor does whom a locked file is not locked to (INC-04).
  {
    name: 'locked',
    effect: 'forbid',
    actions: ['read', ...DECISIONS],
    roles: [...STAFF, ...GOVERNORS],
    relation: 'locked-to-others',
  },
]);
