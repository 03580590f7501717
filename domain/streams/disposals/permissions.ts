import { permissionsOf } from '../../kernel/permission.ts';
import { HEAD } from '../../kernel/role-groups.ts';
import type { DisposalCommand } from './commands.ts';

/**
 * All who decide on records of some kind; on which of them, the rule of the kind says
 * (`retention-defaults.ts`).
 */
const DECIDES = [
  ...HEAD,
  'dpo',
  'business-manager',
  'dsl',
  'deputy-dsl',
  'chair-of-governors',
  'executive',
] as const;

/** Who may do what to `disposals`. Whoever may read a record may read what became of it. */
export const disposalsPermissions = permissionsOf<DisposalCommand>([
  {
    actions: [
      'FlagRetention',
      'ExtendRetention',
      'PlaceLegalHold',
      'ReleaseLegalHold',
      'ProposeDisposal',
      'DeclineDisposal',
      'ConfirmDisposal',
      'CorrectDisposal',
    ],
    roles: DECIDES,
  },
  { actions: ['RecordRetentionPeriodEnded'], roles: ['system.deadlines'] },
  { actions: ['BeginErasure', 'RecordErasure'], roles: ['system.erasure'] },
  { actions: ['FollowRecord'], roles: ['system.legal-holds'] },
]);
