import type { SchoolCalendar } from '../../kernel/calendar.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import { londonDate } from '../../kernel/london.ts';
import { dueWithin } from '../../kernel/time-limit.ts';
import type { PolicyVersions } from './facts.ts';
import type { AcknowledgementSettings } from './settings.ts';
import type { AcknowledgementState } from './state.ts';

/**
 * Who says of each version that they know it: staff, also of firms and agencies, governors, volunteers
 * (POL-06).
 */
export const expectedRoles: readonly string[] = ['staff', 'contractor', 'agency', 'governor', 'volunteer'];

/** Somebody is to say of a version that they know it, by a last day. */
export interface PolicyDue {
  readonly version: number;
  /** First day of the stay at the school. */
  readonly since: string;
  readonly dueOn: string;
}

/** Names one run: another version, or coming again, is another. */
export const cycleOf = ({ version, since }: Pick<PolicyDue, 'version' | 'since'>): string =>
  `${version}.${since}`;

interface Known {
  readonly roles: readonly HeldRole[];
  readonly policy: PolicyVersions;
  readonly settings: AcknowledgementSettings;
  readonly school: SchoolCalendar;
}

/** The stay that began last; null: none. */
const lastStay = (roles: readonly HeldRole[]): HeldRole | null =>
  roles
    .filter(({ role }) => expectedRoles.includes(role))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1) ?? null;

/**
 * The first version that took effect after the newest that somebody knows; null: the school does not ask, or
 * there is nothing to know, or who is gone by then. A newer version settles nothing by itself: to know it
 * settles all before it.
 */
export const policyDue = (
  { policies }: Pick<AcknowledgementState, 'policies'>,
  { roles, policy, settings, school }: Known,
): PolicyDue | null => {
  const stay = lastStay(roles);
  if (settings.policy === null || stay === null) return null;
  const known = Math.max(Number.NEGATIVE_INFINITY, ...policies.map(({ version }) => version));
  const next = policy.versions.find(({ version, isTakenOver }) => !isTakenOver && version > known);
  if (next === undefined) return null;
  const effective = londonDate(next.effectiveFrom);
  const [, start = effective] = [effective, stay.from].toSorted();
  const due = dueWithin(settings.policyWithin, { start }, school);
  if (due === null || !('dueOn' in due)) return null;
  const isGone = stay.until !== null && stay.until < due.dueOn;
  return isGone ? null : { version: next.version, since: stay.from, dueOn: due.dueOn };
};
