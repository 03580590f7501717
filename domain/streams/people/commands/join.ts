import type { PersonEvent } from '../../../../events/catalogue/people.ts';
import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { overlaps } from '../../../kernel/held-roles.ts';
import { roleRecordOf } from '../../../kernel/role-record.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
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

/** Somebody may join in several ways, as parent and as staff, but in each of them once at a time (ORG-06). */
export const join = (command: Joining, state: PersonState, context: PersonContext): PersonDecision => {
  const event = joinedBy(command, context.today);
  const given = roleRecordOf(event);
  const held = state.status === 'unregistered' ? [] : state.roles;
  const isHeld =
    given.kind === 'given' &&
    held.some((one) => one.role === given.role && overlaps(one, given.from, given.until));
  return isHeld ? refuse(rejections.alreadyRegistered) : accept(event);
};
