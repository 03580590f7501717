import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, COMMUNITY, GOVERNORS, HEAD, OFFICE, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import type { PolicyCommand } from './commands.ts';

/**
 * Who writes the policy and reviews it; which of them a school means is a setting, and said in the record.
 */
const AUTHORS = [...OFFICE, ...ADMIN, 'computing-lead', 'slt', 'dsl', 'deputy-dsl'] as const;

/**
 * Who may do what to `policies`. That nobody but a governor approves is a rule of the policy, and refused by
 * it.
 */
export const policiesPermissions = permissionsOf<PolicyCommand>([
  { actions: ['AdoptPolicy', 'TakeOverPolicy', 'CorrectPolicy'], roles: [...HEAD, ...ADMIN] },
  {
    actions: [
      'RecordChange',
      'RenamePolicy',
      'MergePolicy',
      'DraftVersion',
      'ScheduleReview',
      'RecordReview',
      'ShareWithBoard',
      'PublishToParents',
    ],
    roles: AUTHORS,
  },
  { actions: ['ApprovePolicy'], roles: [...AUTHORS, ...GOVERNORS] },
  { actions: ['RecordReviewFellDue', 'RecordSharingFellDue'], roles: ['system.deadlines'] },
  { actions: ['ScheduleReview'], roles: ['system.guidance-change'] },
  { actions: ['read'], roles: [...STAFF, ...GOVERNORS, ...COMMUNITY, ...OVERSIGHT] },
]);
