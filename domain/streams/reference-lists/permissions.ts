import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, ANYONE, HEAD, OFFICE, OVERSIGHT } from '../../kernel/role-groups.ts';
import type { ReferenceListCommand } from './commands.ts';

/** Who may do what to `reference-lists`. */
export const referenceListsPermissions = permissionsOf<ReferenceListCommand>([
  {
    actions: ['PublishEdition', 'LinkPolicies', 'PublishQuestionSet'],
    roles: [...OFFICE, 'computing-lead', 'dsl', ...ADMIN],
  },
  { actions: ['RecordGuidanceChange'], roles: [...HEAD, 'computing-lead', 'dsl', ...ADMIN] },
  { actions: ['AdoptCurriculumPlan'], roles: [...HEAD, 'computing-lead', ...ADMIN] },
  { actions: ['SetRetentionPeriods'], roles: [...HEAD, 'dpo', 'business-manager', ...ADMIN] },
  { actions: ['AmendUnacceptableUseList', 'RegisterSocialAccounts'], roles: [...HEAD, ...ADMIN] },
  { actions: ['WithdrawEdition', 'CorrectEdition'], roles: [...HEAD, ...ADMIN] },
  { actions: ['read'], roles: [...ANYONE, ...OVERSIGHT] },
]);
