import type { Facts } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import type { PolicyCommand } from './commands.ts';
import type { PolicyState } from './state.ts';

export interface PolicyFacts {
  /** The person named as approving: `people/<person>`; no roles when nobody of that id is known. */
  readonly approver?: { readonly roles: readonly HeldRole[] };
}

const from = { approver: 'people' } as const;

export const policyFacts: Facts<PolicyCommand, PolicyState, PolicyFacts, typeof from> = {
  from,
  needs: (command) =>
    command.type === 'AdoptPolicy' && command.approval !== null
      ? { approver: { stream: 'people', id: command.approval.by } }
      : {},
};
