import { permissionsOf } from '../../kernel/permission.ts';
import { OFFICE, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { PupilDeviceCommand } from './commands.ts';

/** Who may do what to `pupil-devices`. */
export const pupilDevicesPermissions = permissionsOf<PupilDeviceCommand>([
  {
    actions: ['PermitMobile', 'RefuseMobile', 'EndMobilePermission', 'HandInMobile', 'CollectMobile'],
    roles: OFFICE,
  },
  { actions: ['RecordBroughtIn', 'ConfiscateDevice'], roles: STAFF },
  {
    actions: ['ReturnConfiscatedDevice'],
    roles: ['office', 'business-manager', ...SAFEGUARDING, 'slt'],
  },
  { actions: ['CorrectPupilDevice'], roles: SAFEGUARDING },
  { actions: ['RecordMobileNotCollected'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: ['office', 'business-manager', ...SAFEGUARDING, 'slt'] },
  { actions: ['read'], roles: STAFF, relation: 'own-class' },
  { actions: ['read'], roles: ['parent'], relation: 'own-child' },
]);
