import { permissionsOf } from '../../kernel/permission.ts';
import { SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { SearchCommand } from './commands.ts';

/** Who may do what to `searches`. */
export const searchesPermissions = permissionsOf<SearchCommand>([
  {
    actions: [
      'JustifySearch',
      'RecordSearch',
      'GiveUpSearch',
      'RecordMaterial',
      'DecideDisposition',
      'ConfirmDisposition',
      'DeleteMaterial',
      'RetainMaterial',
      'ReportMaterial',
      'ConsiderPolice',
      'RecordFollowUp',
      'InformParent',
      'RaiseComplaint',
    ],
    roles: STAFF,
  },
  { actions: ['ReferMaterial', 'CorrectSearch'], roles: SAFEGUARDING },
  // The chair settles what is about the headteacher.
  {
    actions: ['StartComplaintProcedure', 'ConcludeComplaint'],
    roles: [...SAFEGUARDING, 'slt', 'chair-of-governors'],
  },
  { actions: ['read'], roles: [...SAFEGUARDING, 'slt'] },
  // Nobody settles a complaint about themselves, nor puts right what it is about (CMP-01).
  {
    name: 'own-matter',
    effect: 'forbid',
    actions: ['StartComplaintProcedure', 'ConcludeComplaint', 'CorrectSearch'],
    roles: [...STAFF, 'chair-of-governors'],
    relation: 'subject-is-me',
  },
]);
