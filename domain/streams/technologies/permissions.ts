import { permissionsOf } from '../../kernel/permission.ts';
import { IT, OFFICE, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { TechnologyCommand } from './commands.ts';

const LEADING = [...IT, ...OFFICE, ...SAFEGUARDING, 'slt', 'computing-lead'] as const;

/** Who may do what to `technologies`. Who decides, the chain and the school's settings say. */
export const technologiesPermissions = permissionsOf<TechnologyCommand>([
  { actions: ['ProposeTechnology'], roles: STAFF },
  {
    actions: [
      'AssessTechnology',
      'AllowTechnology',
      'RejectTechnology',
      'RecordStrategy',
      'CorrectTechnology',
    ],
    roles: LEADING,
  },
  { actions: ['ApproveInstallation', 'RefuseInstallation'], roles: STAFF },
  { actions: ['BlockSite', 'UnblockSite', 'AllowSite', 'PreventDownload'], roles: LEADING },
  { actions: ['read'], roles: STAFF },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
]);
