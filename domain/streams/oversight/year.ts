import type { Outside, Route } from '../../../events/catalogue/settings/route.ts';
import { type Role, roles } from '../../../events/catalogue/words.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import { precisionOf } from '../../kernel/named-periods.ts';
import type { PersonView } from '../../kernel/person.ts';
import { GOVERNORS } from '../../kernel/role-groups.ts';
import { isSame } from '../../kernel/same.ts';
import { isStaffRole } from '../../kernel/working.ts';
import type { Command, OversightContext, OversightDecision } from './decision.ts';
import { isOfYear } from './ids.ts';
import { rejections } from './rejections.ts';
import type { OversightState } from './state.ts';

export const plan = (academicYear: string, { isPlanned }: OversightState): OversightDecision =>
  isPlanned ? accept() : accept({ type: 'OversightPlanned', data: { academicYear } });

/** Roles and those outside: a report is no matter of anybody, so that no relation leads from it. */
const recipientsOf = (route: Route) =>
  route.flatMap((entry): readonly (Role | Outside)[] =>
    typeof entry === 'object' ? [entry] : roles.filter((one) => one === entry),
  );

/** The numbers are those of the list as of a day; no field of it takes a text about anybody (GOV-01). */
export const issue = (
  { period, asOf: stated, on: said }: Command<'IssueReport'>,
  academicYear: string,
  state: OversightState,
  { settings, today }: OversightContext,
): OversightDecision => {
  const [on, asOf] = [said ?? today, stated ?? today];
  const isPart = period === academicYear || period.startsWith(`${academicYear}.`);
  const every = settings.reportEvery;
  if (!isPart || (every !== null && precisionOf(period) !== every)) return refuse(rejections.otherPeriod);
  const recipients = recipientsOf(settings.reportRoute ?? ['governor']);
  const before = state.reports.find((one) => one.period === period);
  if (before !== undefined)
    return before.on === on && before.asOf === asOf ? accept() : refuse(rejections.alreadyIssued);
  return accept({
    type: 'OnlineSafetyReportIssued',
    data: { academicYear, period, asOf, on, recipients },
  });
};

const boardRoles: readonly string[] = GOVERNORS;

const haveRole = (
  people: readonly Pick<PersonView, 'roles'>[],
  on: string,
  isRole: (role: string) => boolean,
): boolean =>
  people.length > 0 &&
  people.every(({ roles: held }) => held.some((one) => isRole(one.role) && isHeldOn(one, on)));

/** Governors meet with staff: of both sides somebody was there (GOV-02). */
export const meet = (
  { on: stated, governors, staff, topics, words }: Command<'RecordMeeting'>,
  academicYear: string,
  { meetings }: OversightState,
  { facts, today }: OversightContext,
): OversightDecision => {
  const on = stated ?? today;
  if (!isOfYear(academicYear, on)) return refuse(rejections.dayOutsideYear);
  if (!haveRole(facts.governors ?? [], on, (role) => boardRoles.includes(role)))
    return refuse(rejections.governorRequired);
  if (!haveRole(facts.staff ?? [], on, isStaffRole)) return refuse(rejections.staffRequired);
  const said = { on, governors, staff, topics };
  const ofDay = meetings.find((one) => one.on === on);
  if (ofDay !== undefined) {
    const { by: _, words: __, ...before } = ofDay;
    return isSame(before, said) ? accept() : refuse(rejections.alreadyRecorded);
  }
  const data = { academicYear, ...said, ...(words === undefined ? {} : { words }) };
  return accept({ type: 'GovernanceMeetingHeld', data });
};

/** What came of it is part of the record: the board holds the head to account by it (POL-07). */
export const reviewImplementation = (
  { on: stated, understood, consistent, words }: Command<'ReviewImplementation'>,
  academicYear: string,
  { reviews }: OversightState,
  { policyVersion, today }: OversightContext,
): OversightDecision => {
  const on = stated ?? today;
  if (!isOfYear(academicYear, on)) return refuse(rejections.dayOutsideYear);
  const ofDay = reviews.find((one) => one.on === on);
  if (ofDay !== undefined)
    return ofDay.understood === understood && ofDay.consistent === consistent
      ? accept()
      : refuse(rejections.alreadyRecorded);
  return accept({
    type: 'PolicyImplementationReviewed',
    data: { academicYear, on, policyVersion, understood, consistent, words },
  });
};
