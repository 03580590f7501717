import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, HEAD } from '../../kernel/role-groups.ts';
import type { MachineClientCommand } from './commands.ts';

/**
 * Those who answer for what a school or the trust passes on. An administrator of the trust, who may not read
 * the feed, has no service read it either (INC-04), and may stop one at any time.
 */
const ANSWER_FOR_IT = [...HEAD, 'executive'] as const;

/** Who may do what to `machine-clients`. */
export const machineClientsPermissions = permissionsOf<MachineClientCommand>([
  { actions: ['RegisterMachineClient', 'CorrectMachineClient'], roles: ANSWER_FOR_IT },
  { actions: ['RevokeMachineClient'], roles: [...ANSWER_FOR_IT, ...ADMIN] },
  { actions: ['RecordMachineClientExpired'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: [...ANSWER_FOR_IT, ...ADMIN] },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
]);
