import { type Permission, type PermissionRow, permissionsIn } from '../../../domain/kernel/permission.ts';
import { ADMIN, HEAD, IT, OFFICE, OVERSIGHT } from '../../../domain/kernel/role-groups.ts';
import { allReports, type ReportName } from '../../../domain/reports/index.ts';
import type { RecordAction } from './audit-actions.ts';

const ofTheRecord: readonly PermissionRow<RecordAction>[] = [
  // They name by id who was involved in incidents. A trust-admin opens names, and so with these would read
  // incidents (INC-04).
  { actions: ['feed', 'journal'], roles: [...HEAD, 'auditor'] },
  { actions: ['checkpoints', 'proofs'], roles: [...HEAD, 'safeguarding-governor', ...OVERSIGHT] },
  { actions: ['countersign'], roles: ['safeguarding-governor', ...OVERSIGHT] },
  { actions: ['sign-checkpoint'], roles: [...HEAD, 'trust-admin', 'auditor'] },
  { actions: ['rebuild', 'sweep', 'operations', 'dead-letters', 'redrive'], roles: ADMIN },
  // Who approves sends the commands: each is asked of the table of its stream again.
  { actions: ['import'], roles: [...OFFICE, ...IT, ...ADMIN] },
  // Who sets a product up; it can send alerts with it, and nothing else.
  { actions: ['alert-secret'], roles: ADMIN },
  { actions: ['health'], roles: [...ADMIN, 'auditor'] },
];

const ofReports: readonly PermissionRow<ReportName>[] = allReports.flatMap(({ name, permissions }) =>
  permissions.map((row) => ({ actions: [name], ...row })),
);

/** Who may ask what of the record as a whole. */
export const auditPermissions: readonly Permission[] = permissionsIn('audit', [...ofTheRecord, ...ofReports]);
