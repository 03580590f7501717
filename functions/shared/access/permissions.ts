import { accessPermissions } from '../../../domain/streams/access/permissions.ts';
import { agreementTemplatesPermissions } from '../../../domain/streams/agreement-templates/permissions.ts';
import { agreementsPermissions } from '../../../domain/streams/agreements/permissions.ts';
import { auditPermissions } from './audit-permissions.ts';
import { devicesPermissions } from '../../../domain/streams/devices/permissions.ts';
import { incidentsPermissions } from '../../../domain/streams/incidents/permissions.ts';
import { peoplePermissions } from '../../../domain/streams/people/permissions.ts';
import type { Permission } from '../../../domain/kernel/permission.ts';
import { policiesPermissions } from '../../../domain/streams/policies/permissions.ts';
import { schoolsPermissions } from '../../../domain/streams/schools/permissions.ts';
import { viewsPermissions } from './views-permissions.ts';

/** The permission table, whole: what no row allows is forbidden. Roles that a policy demands stand in the deciders instead. */
export const permissions: readonly Permission[] = [
  ...schoolsPermissions,
  ...policiesPermissions,
  ...peoplePermissions,
  ...agreementTemplatesPermissions,
  ...agreementsPermissions,
  ...viewsPermissions,
  ...devicesPermissions,
  ...incidentsPermissions,
  ...accessPermissions,
  ...auditPermissions,
];
