import { isInSight } from '../../../../events/catalogue/fields.ts';
import type { PersonEvent } from '../../../../events/catalogue/people.ts';
import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { overlaps } from '../../../kernel/held-roles.ts';
import { roleRecordOf } from '../../../kernel/role-record.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { type PersonRejection, rejections } from '../rejections.ts';
import type { PersonState } from '../state.ts';

export type Joining = Command<
  'JoinStaff' | 'AdmitPupil' | 'AppointGovernor' | 'RegisterVolunteer' | 'RegisterVisitor' | 'RegisterParent'
>;

const joinedBy = (command: Joining, today: string): PersonEvent => {
  switch (command.type) {
    case 'JoinStaff':
      return { type: 'StaffMemberJoined', data: bodyOf(command) };
    case 'AdmitPupil':
      return { type: 'PupilAdmitted', data: bodyOf(command) };
    case 'AppointGovernor':
      return { type: 'GovernorAppointed', data: bodyOf(command) };
    case 'RegisterVolunteer':
      return { type: 'VolunteerRegistered', data: bodyOf(command) };
    case 'RegisterVisitor':
      return { type: 'VisitorRegistered', data: bodyOf(command) };
    case 'RegisterParent':
      return { type: 'ParentRegistered', data: { ...bodyOf(command), from: command.from ?? today } };
  }
};

/**
 * Somebody may join in several ways, as parent and as staff, but in each of them once at a time. A day of
 * leaving that lies ahead stays: who joins in another way before it leaves on it all the same (ORG-06).
 */
export const join = (command: Joining, state: PersonState, context: PersonContext): PersonDecision => {
  const event = joinedBy(command, context.today);
  const given = roleRecordOf(event);
  const held = state.status === 'unregistered' ? [] : state.roles;
  if (given.kind !== 'given') return accept(event);
  const refusal = refusalOf(command, given.from, state, context);
  if (refusal !== null) return refuse(refusal);
  const isHeld = held.some((one) => one.role === given.role && overlaps(one, given.from, given.until));
  return isHeld ? refuse(rejections.alreadyRegistered) : accept(event);
};

/** Ids that stand for systems and for the log-in that sets a trust up: nobody may act under one of them. */
const isNobodys = (id: string): boolean => id === 'bootstrap' || id.startsWith('system.');

const refusalOf = (
  command: Joining,
  from: string,
  state: PersonState,
  { streamId, today }: PersonContext,
): PersonRejection | null => {
  if (isNobodys(streamId)) return rejections.idNotForPeople;
  const born = command.type === 'AdmitPupil' ? command.dateOfBirth : undefined;
  if (!isInSight(from) || (born !== undefined && (!isInSight(born) || born > from || born > today)))
    return rejections.dayNotPossible;
  const leftOn = state.status === 'unregistered' ? null : state.leftOn;
  return leftOn !== null && leftOn <= today && from < leftOn ? rejections.leftBefore : null;
};
