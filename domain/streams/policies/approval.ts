import type { Rejection } from '../../kernel/decider.ts';
import { overlaps } from '../../kernel/held-roles.ts';
import { occurredInFuture } from '../../kernel/times.ts';
import type { PolicyContext } from './decision.ts';
import { daysOf } from './named-days.ts';
import { rejections } from './rejections.ts';
import { policySettings } from './settings.ts';
import type { Approval, PolicyState, PolicyVersion } from './state.ts';

export const approvingRoles = [
  'governor',
  'chair-of-governors',
  'safeguarding-governor',
  'filtering-governor',
];

/** An approval was given by somebody who was a governor then, and not in the future (POL-02). */
export const approvalRefusal = (approval: Approval, { facts, today }: PolicyContext): Rejection | null => {
  const days = daysOf(approval.on, facts.calendar);
  if (days === null) return rejections.halfTermUnknown;
  if (days.from > today) return occurredInFuture('POL-02');
  const until = days.to < today ? days.to : today;
  const roles = facts.approver?.roles ?? [];
  const wasGovernor = roles.some(
    (held) => approvingRoles.includes(held.role) && overlaps(held, days.from, until),
  );
  return wasGovernor ? null : rejections.governorRequired;
};

/** Whether an approval would be older than one of some rows of the change log (POL-02). */
export const isBeforeChange = (
  { on }: Pick<Approval, 'on'>,
  numbers: readonly number[],
  { changes }: Pick<PolicyState, 'changes'>,
  { facts }: PolicyContext,
): boolean => {
  const last = daysOf(on, facts.calendar)?.to ?? '';
  return changes.some((row) => numbers.includes(row.number) && row.on > last);
};

/**
 * Whether an approval is needed is said by the version that the new one follows; the first says it itself.
 */
export const missingApproval = (before: PolicyVersion['settings']): Rejection | null =>
  policySettings(before).approval === 'governors' ? rejections.approvalRequired : null;
