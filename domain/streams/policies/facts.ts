import type { SchoolCalendar } from '../../kernel/calendar.ts';
import type { Facts } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import type { PolicyCommand } from './commands.ts';
import type { PolicyState } from './state.ts';

export interface PolicyFacts {
  /** The person named as approving: `people/<person>`; no roles when nobody of that id is known. */
  readonly approver?: { readonly roles: readonly HeldRole[] };
  /** The days of the school, for an approval of which the half-term is known alone. */
  readonly calendar?: SchoolCalendar;
}

const from = { approver: 'people', calendar: 'schools' } as const;

const approvalIn = (command: PolicyCommand) =>
  command.type === 'CorrectPolicy' ? (command.changes.approval ?? null) : command.approval;

export const policyFacts: Facts<PolicyCommand, PolicyState, PolicyFacts, typeof from> = {
  from,
  needs: (command, _, school) => {
    const approval = approvalIn(command);
    if (approval === null) return {};
    const approver = { stream: 'people', id: approval.by } as const;
    if (approval.on.precision === 'date') return { approver };
    return { approver, calendar: { stream: 'schools', id: school } };
  },
};
