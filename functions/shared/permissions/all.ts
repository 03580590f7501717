import { accessPermissions } from './access.ts';
import { agreementTemplatesPermissions } from './agreement-templates.ts';
import { agreementsPermissions } from './agreements.ts';
import { auditPermissions } from './audit.ts';
import { devicesPermissions } from './devices.ts';
import { incidentsPermissions } from './incidents.ts';
import { peoplePermissions } from './people.ts';
import type { Permission } from './permission.ts';
import { policiesPermissions } from './policies.ts';
import { schoolsPermissions } from './schools.ts';
import { viewsPermissions } from './views.ts';

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
