import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { periodNamed } from '../../kernel/calendar.ts';
import type { Rejection } from '../../kernel/decider.ts';
import { overlaps } from '../../kernel/held-roles.ts';
import { occurredInFuture } from '../../kernel/times.ts';
import type { PolicyContext } from './decision.ts';
import { rejections } from './rejections.ts';
import { policySettings } from './settings.ts';
import type { PolicyVersion } from './state.ts';

const GOVERNORS = ['governor', 'safeguarding-governor'];

type Approval = NonNullable<PolicyVersion['approval']>;
interface Days {
  readonly from: string;
  readonly to: string;
}

/** Month and day within which each half-term lies at any school of England, in the first or second year of its school year. */
const widest: Readonly<Record<string, readonly [year: 0 | 1, from: string, year: 0 | 1, to: string]>> = {
  'autumn-1': [0, '08-15', 0, '11-15'],
  'autumn-2': [0, '10-15', 1, '01-10'],
  'spring-1': [1, '01-01', 1, '03-05'],
  'spring-2': [1, '02-10', 1, '04-30'],
  'summer-1': [1, '03-25', 1, '06-10'],
  'summer-2': [1, '05-20', 1, '08-14'],
};

/** The days of a half-term: as the school has published them, or those within which it must lie. */
const daysOf = (halfTerm: string, calendar: SchoolCalendar | undefined): Days | null => {
  const known = calendar === undefined ? null : periodNamed(calendar, halfTerm);
  if (known !== null) return known;
  const [year = '', name = ''] = halfTerm.split('.');
  const bounds = widest[name];
  if (bounds === undefined) return null;
  const [fromYear, from, toYear, to] = bounds;
  const first = Number(year.slice(0, 4));
  return { from: `${first + fromYear}-${from}`, to: `${first + toYear}-${to}` };
};

/** An approval was given by somebody who was a governor then, and not in the future (POL-02). */
export const approvalRefusal = (approval: Approval, { facts, today }: PolicyContext): Rejection | null => {
  const { on } = approval;
  const days = on.precision === 'date' ? { from: on.value, to: on.value } : daysOf(on.value, facts.calendar);
  if (days === null) return rejections.halfTermUnknown;
  if (days.from > today) return occurredInFuture('POL-02');
  const until = days.to < today ? days.to : today;
  const roles = facts.approver?.roles ?? [];
  const wasGovernor = roles.some((held) => GOVERNORS.includes(held.role) && overlaps(held, days.from, until));
  return wasGovernor ? null : rejections.governorRequired;
};

/** Whether an approval is needed is said by the version that the new one follows; the first says it itself. */
export const missingApproval = (before: PolicyVersion['settings']): Rejection | null =>
  policySettings(before).approval === 'governors' ? rejections.approvalRequired : null;
