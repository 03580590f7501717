import type { PolicyEvent } from '../../../events/catalogue/policies.ts';
import { accept, type Rejection, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import { isFromBefore } from '../../kernel/taken-over.ts';
import { approvalRefusal, approvingRoles, isBeforeChange } from './approval.ts';
import type { Command, PolicyContext, PolicyDecision } from './decision.ts';
import { draftOf } from './draft.ts';
import { daysOf } from './named-days.ts';
import { keptSince } from './offers.ts';
import { rejections } from './rejections.ts';
import { scheduling } from './reviews.ts';
import type { PolicyChange, PolicyState } from './state.ts';

type Approve = Command<'ApprovePolicy'>;

/** The rows that an approval is about: those that it names, and those of the draft. */
const changesIn = ({ version, changes }: Approve, state: PolicyState): readonly number[] => {
  const drafted = version === undefined ? [] : (draftOf(state, version)?.changes ?? []);
  return [...new Set([...changes, ...drafted])].toSorted((a, b) => a - b);
};

const isRepeat = (command: Approve, numbers: readonly number[], { approvals }: PolicyState): boolean =>
  approvals.some(
    ({ by, on, version, changes }) =>
      by === command.by &&
      isSame(on, command.on) &&
      version === (command.version ?? null) &&
      isSame(changes, numbers),
  );

/** Nobody but a governor approves; what is from before is stated by the one who takes it over. */
const senderRefusal = ({ source }: Approve, state: PolicyState, context: PolicyContext, last: string) => {
  if (source !== undefined)
    return isFromBefore(last, { keptSince: keptSince(state) }) ? null : rejections.notFromBefore;
  const isGovernor = context.actor.roles.some((role) => approvingRoles.includes(role));
  return isGovernor ? null : rejections.governorRequired;
};

const refusalOf = (
  command: Approve,
  rows: readonly (PolicyChange | undefined)[],
  state: PolicyState,
  context: PolicyContext,
): Rejection | null => {
  const { version, on } = command;
  const days = daysOf(on, context.facts.calendar);
  if (days === null) return rejections.halfTermUnknown;
  const sender = senderRefusal(command, state, context, days.to);
  if (sender !== null) return sender;
  if (version !== undefined && draftOf(state, version) === null) return rejections.versionNotDrafted;
  if (version !== undefined && draftOf(state, version)?.approval !== null) return rejections.approvalStands;
  if (version === undefined && rows.length === 0) return rejections.nothingToApprove;
  if (rows.includes(undefined)) return rejections.changeUnknown;
  // A draft may hold rows that were approved before it; what is named by itself may not be approved twice.
  if (rows.some((row) => row?.approvedBy !== null && command.changes.includes(row?.number ?? 0)))
    return rejections.approvalStands;
  if (isBeforeChange(command, changesIn(command, state), state, context))
    return rejections.approvedBeforeChange;
  return approvalRefusal({ by: command.by, on }, context);
};

/** Governors approve a draft, some rows of the change log, or both at once (POL-02). */
export const approve = (command: Approve, state: PolicyState, context: PolicyContext): PolicyDecision => {
  const { by, on, version = null, source } = command;
  const numbers = changesIn(command, state);
  if (isRepeat(command, numbers, state)) return accept();
  const rows = numbers.map((number) => state.changes.find((row) => row.number === number));
  const refusal = refusalOf(command, rows, state, context);
  if (refusal !== null) return refuse(refusal);
  const takenOver = source === undefined ? null : { source, by: context.actor.person };
  const wanted = rows.flatMap((row) => (row?.nextReview ? [{ due: row.nextReview, reviewer: null }] : []));
  const reviews = scheduling(state, takenOver === null ? wanted : [], {
    cause: { kind: 'changes', changes: [...numbers] },
    calendar: context.facts.calendar,
    isOfThisVersion: isOfDraft(state, numbers),
  });
  return accept<PolicyEvent>(
    { type: 'PolicyApprovedByGovernors', data: { by, on, version, changes: [...numbers], takenOver } },
    ...reviews,
  );
};

/** Rows of one draft belong to one version, on however many days they are approved. */
const isOfDraft =
  ({ draft }: PolicyState, numbers: readonly number[]) =>
  (cause: { readonly kind: string; readonly changes?: readonly number[] }): boolean => {
    const drafted = (one: number) => draft?.changes.includes(one) === true;
    return numbers.some(drafted) && cause.changes?.some(drafted) === true;
  };
