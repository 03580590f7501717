import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type HeldRole, isOver } from '../../kernel/held-roles.ts';
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

/** Stays of those who are asked, the one that began last first. */
const staysIn = (roles: readonly HeldRole[]): readonly HeldRole[] =>
  roles.filter(({ role }) => expectedRoles.includes(role)).toSorted((a, b) => (a.from < b.from ? 1 : -1));

/**
 * The first version that took effect after the newest that somebody knows; null: the school does not ask, or
 * there is nothing to know, or who is gone by then. Of several stays the one counts that began last of those
 * that last until then: who ends one thing and stays another is still asked. A newer version settles nothing
 * by itself: to know it settles all before it.
 */
export const policyDue = (
  { policies }: Pick<AcknowledgementState, 'policies'>,
  { roles, policy, settings, school }: Known,
): PolicyDue | null => {
  if (settings.policy === null) return null;
  const known = Math.max(Number.NEGATIVE_INFINITY, ...policies.map(({ version }) => version));
  const next = policy.versions.find(({ version, isTakenOver }) => !isTakenOver && version > known);
  if (next === undefined) return null;
  const effective = londonDate(next.effectiveFrom);
  const dues = staysIn(roles).flatMap((stay) => {
    const { from: since } = stay;
    const [, start = effective] = [effective, since].toSorted();
    const due = dueWithin(settings.policyWithin, { start }, school);
    if (due === null || !('dueOn' in due) || isOver(stay, due.dueOn)) return [];
    return [{ version: next.version, since, dueOn: due.dueOn }];
  });
  return dues[0] ?? null;
};
