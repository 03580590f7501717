import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE, IT, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { ConcernCommand } from './commands.ts';

/** Who may do what to `concerns`. That nobody settles what they reported themselves is the decider's. */
export const concernsPermissions = permissionsOf<ConcernCommand>([
  { actions: ['RaiseConcern'], roles: ANYONE },
  { actions: ['ReportOffensiveEmail'], roles: STAFF },
  {
    actions: ['RaiseMonitoringAlert'],
    roles: [...SAFEGUARDING, ...IT, 'it-technician', 'filtering-lead'],
  },
  // What a product of the school sends, signed; it can do nothing else.
  { name: 'by-product', actions: ['RaiseMonitoringAlert'], roles: ['system.alerts'] },
  {
    actions: ['SettleConcern', 'ResolveOffensiveEmail', 'AssessMonitoringAlert', 'CorrectConcern'],
    roles: SAFEGUARDING,
  },
  { actions: ['read'], roles: SAFEGUARDING },
  // The leadership, and whose line the one is in who got the mail.
  { actions: ['ResolveOffensiveEmail', 'read'], roles: STAFF, relation: 'locked-to' },
  // Nobody decides on a matter of their own, nor reads it (INC-14).
  {
    name: 'own-matter',
    effect: 'forbid',
    actions: ['read', 'SettleConcern', 'ResolveOffensiveEmail', 'AssessMonitoringAlert', 'CorrectConcern'],
    roles: STAFF,
    relation: 'subject-is-me',
  },
]);
