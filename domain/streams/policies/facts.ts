import type { SchoolCalendar } from '../../kernel/calendar.ts';
import type { FactNeeds, Facts } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import type { PolicyCommand } from './commands.ts';
import type { PolicyState } from './state.ts';

export interface PolicyFacts {
  /** The person named as approving: `people/<person>`; no roles when nobody of that id is known. */
  readonly approver?: { readonly roles: readonly HeldRole[] };
  /** The person named as having reviewed. */
  readonly reviewer?: { readonly roles: readonly HeldRole[] };
  /** The days of the school, for periods that have a name alone. */
  readonly calendar?: SchoolCalendar;
}

const from = { approver: 'people', reviewer: 'people', calendar: 'schools' } as const;
type Needs = FactNeeds<PolicyFacts, typeof from>;

const approvalIn = (command: PolicyCommand) => {
  switch (command.type) {
    case 'CorrectPolicy':
      return command.changes.approval ?? null;
    case 'AdoptPolicy':
    case 'TakeOverPolicy':
      return command.approval;
    case 'ApprovePolicy':
      return { by: command.by, on: command.on };
    default:
      return null;
  }
};

const reviewerIn = (command: PolicyCommand): string | null => {
  if (command.type === 'RecordReview') return command.by;
  return command.type === 'CorrectPolicy' ? (command.changes.by ?? null) : null;
};

const needsCalendar: readonly PolicyCommand['type'][] = [
  'ApprovePolicy',
  'ScheduleReview',
  'RecordReviewFellDue',
  'RecordSharingFellDue',
];

export const policyFacts: Facts<PolicyCommand, PolicyState, PolicyFacts, typeof from> = {
  from,
  needs: (command, _, school): Needs => {
    const calendar = { stream: 'schools', id: school } as const;
    const approval = approvalIn(command);
    const reviewer = reviewerIn(command);
    return {
      ...(approval === null ? {} : { approver: { stream: 'people', id: approval.by } as const }),
      ...(reviewer === null ? {} : { reviewer: { stream: 'people', id: reviewer } as const }),
      ...(needsCalendar.includes(command.type) || approval?.on.precision === 'half-term' ? { calendar } : {}),
    };
  },
  // A review that is scheduled already is compared with the one of a new version.
  needsOfState: (command, { reviews }, _, school): Needs =>
    command.type === 'AdoptPolicy' && command.review !== null && reviews.length > 0
      ? { calendar: { stream: 'schools', id: school } }
      : {},
};
