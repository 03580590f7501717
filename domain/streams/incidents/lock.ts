import type { IncidentEvent } from '../../../events/catalogue/incidents.ts';
import { type Role, role as roleWord } from '../../../events/catalogue/words.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { rolesOn } from '../../kernel/held-roles.ts';
import { isSame } from '../../kernel/same.ts';
import { concernOf } from './concern.ts';
import { type DecidingRole, decidingRoles } from './deciding-roles.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import type { PersonFact } from './facts.ts';
import { rejections } from './rejections.ts';
import type { ReportedIncident } from './state.ts';

const decides = (role: string): boolean => decidingRoles.some((one) => one === role);
const isOfThem = (role: Role): role is DecidingRole => decides(role);

/** Somebody stays who can decide on it and close it, and whose own matter it is not (INC-04). */
const leavesSomebody = (
  { people, roles }: Command<'LockIncident'>,
  { facts, today }: IncidentContext,
): boolean =>
  roles.some(isOfThem) ||
  people.some((_, index) => rolesOn(facts.people?.[index]?.roles ?? [], today).some(decides));

export const lock = (
  command: Command<'LockIncident'>,
  state: ReportedIncident,
  context: IncidentContext,
): IncidentDecision => {
  const { people, roles, reason } = command;
  if (!(context.facts.people ?? []).every(({ kind }) => kind !== null))
    return refuse(rejections.personNotKnown);
  if (concernOf(state).people.some((person) => people.includes(person)))
    return refuse(rejections.lockedToOwnMatter);
  if (!leavesSomebody(command, context)) return refuse(rejections.lockLeavesNobody);
  const isOfLead = state.lock?.isOfLead ?? false;
  if (isSame(state.lock, { people, roles, isOfLead })) return accept();
  return accept({ type: 'IncidentLocked', data: { people, roles, isOfLead, reason } });
};

export const unlock = ({ reason }: Command<'UnlockIncident'>, state: ReportedIncident): IncidentDecision =>
  state.lock === null ? refuse(rejections.notLocked) : accept({ type: 'IncidentUnlocked', data: { reason } });

interface Accused {
  readonly part: 'victim' | 'instigator' | 'witness';
  readonly fact: PersonFact | undefined;
}

/**
 * Who would decide on it otherwise, and can't: of the accused both leads, of the hurt the safeguarding lead.
 */
const leads: Readonly<Record<Accused['part'], readonly string[]>> = {
  instigator: ['headteacher', 'dsl'],
  victim: ['dsl'],
  witness: [],
};

const isLead = ({ part, fact }: Accused, today: string): boolean =>
  rolesOn(fact?.roles ?? [], today).some((role) => leads[part].includes(role));

/**
 * What follows where a lead is accused, or the safeguarding lead is hurt: the file is locked to those whom
 * the school names for it
 * (INC-04), whomever it was locked to before. Nothing where the school names nobody.
 */
export const lockOfLead = (
  accused: readonly Accused[],
  state: ReportedIncident | null,
  { settings: { leadConcernRoles }, today }: IncidentContext,
): readonly IncidentEvent[] => {
  if (leadConcernRoles === null || leadConcernRoles.length === 0) return [];
  if (!accused.some((one) => isLead(one, today)) || state?.lock?.isOfLead === true) return [];
  const roles = leadConcernRoles.flatMap((one) => roleWord.safeParse(one).data ?? []);
  return [{ type: 'IncidentLocked', data: { people: [], roles: [...roles], isOfLead: true } }];
};

/** Whether a caller is one of those whom a file is locked to because a lead is accused. */
export const standsInForLead = (
  { lock }: ReportedIncident,
  { actor: { person, roles } }: IncidentContext,
): boolean =>
  lock?.isOfLead === true &&
  (lock.people.includes(person) || lock.roles.some((role) => roles.includes(role)));
