import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, IT, OFFICE, STAFF } from '../../kernel/role-groups.ts';
import type { DeviceCommand } from './commands.ts';

/** Who may do what to `devices`. */
export const devicesPermissions = permissionsOf<DeviceCommand>([
  { actions: ['RegisterDevice', 'InstallSafeguards'], roles: [...OFFICE, ...IT, ...ADMIN] },
  // A correction reaches loans and allocations: nobody puts right what they could not have recorded.
  {
    actions: [
      'LendDevice',
      'TakeOverLoan',
      'ReturnDevice',
      'AllocateDevice',
      'TakeOverAllocation',
      'ReturnWorkDevice',
      'CorrectDevice',
    ],
    roles: [...OFFICE, ...IT],
  },
  { actions: ['MoveDevice', 'DisposeDevice'], roles: [...OFFICE, ...IT] },
  // Who works with a class clears its tablet (DEV-09); all else is refused to them by the rule.
  { actions: ['RecordUpkeep', 'RecordDamage'], roles: STAFF },
  { actions: ['ApproveDisposal'], roles: ['headteacher', 'business-manager'] },
  { actions: ['RequireReturn'], roles: ['system.loan-return-due'] },
  { actions: ['RequireReturnFromLeaver'], roles: ['system.leaving', 'system.deadlines'] },
  { actions: ['RecordLoanFellDue', 'RecordGalleryFellDue'], roles: ['system.deadlines'] },
  { actions: ['SignCompliance'], roles: STAFF, relation: 'self' },
  { actions: ['SignCompliance'], roles: [...OFFICE, ...IT] },
  { actions: ['TakeOffSite'], roles: STAFF, relation: 'self' },
  { actions: ['TakeOffSite'], roles: [...OFFICE, ...IT] },
  { actions: ['read'], roles: [...OFFICE, ...IT] },
  { actions: ['read'], roles: ['trust-admin', 'auditor'], withholdsPersonal: true },
]);
