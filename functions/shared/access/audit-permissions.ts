import type { Permission, PermissionRow } from '../../../domain/kernel/permission.ts';
import { ADMIN, HEAD, OVERSIGHT, SAFEGUARDING } from '../../../domain/kernel/role-groups.ts';
import type { auditActions } from './audit-actions.ts';

const rows: readonly PermissionRow<(typeof auditActions)[number]>[] = [
  // They name by id who was involved in incidents. A trust-admin opens names, and so with these would read incidents (INC-04).
  { actions: ['feed', 'journal'], roles: [...HEAD, 'auditor'] },
  { actions: ['checkpoints', 'proofs'], roles: [...HEAD, 'safeguarding-governor', ...OVERSIGHT] },
  { actions: ['countersign'], roles: ['safeguarding-governor', ...OVERSIGHT] },
  { actions: ['seal-checkpoint'], roles: [...HEAD, 'trust-admin', 'auditor'] },
  { actions: ['as-of'], roles: SAFEGUARDING },
  { actions: ['as-of'], roles: OVERSIGHT, withholdsPersonal: true },
  { actions: ['dossier'], roles: SAFEGUARDING },
  { actions: ['dossier'], roles: ['auditor'], withholdsPersonal: true },
  { actions: ['rebuild', 'sweep', 'operations'], roles: ADMIN },
  { actions: ['health'], roles: [...ADMIN, 'auditor'] },
];

/** Who may ask what of the record as a whole. */
export const auditPermissions: readonly Permission[] = rows.map((row) => ({ stream: 'audit', ...row }));
