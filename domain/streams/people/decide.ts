import { refuse } from '../../kernel/decider.ts';
import { assignLineManager } from './commands/assign-line-manager.ts';
import { assignRole } from './commands/assign-role.ts';
import { changeContact } from './commands/change-contact.ts';
import { assignToClass, takeFromClass } from './commands/class-work.ts';
import { correctPerson } from './commands/correct-person.ts';
import { endCapacity } from './commands/end-capacity.ts';
import { endRole } from './commands/end-role.ts';
import { type Joining, join } from './commands/join.ts';
import { leavePerson } from './commands/leave-person.ts';
import { linkLogIn } from './commands/link-log-in.ts';
import { linkOutsideId, unlinkOutsideId } from './commands/link-outside-id.ts';
import { linkParent } from './commands/link-parent.ts';
import { movePupilUp } from './commands/move-pupil-up.ts';
import { unlinkLogIn } from './commands/unlink-log-in.ts';
import { endParentLink, unlinkParent } from './commands/unlink-parent.ts';
import type { PersonCommand } from './commands.ts';
import type { PersonContext, PersonDecision } from './decision.ts';
import { yearGroupIn } from './facts.ts';
import { rejections } from './rejections.ts';
import type { KnownPerson, PersonState } from './state.ts';

const joinings: readonly string[] = [
  'JoinStaff',
  'AdmitPupil',
  'AppointGovernor',
  'RegisterVolunteer',
  'RegisterVisitor',
  'RegisterParent',
] satisfies Joining['type'][];
const isJoining = (command: PersonCommand): command is Joining => joinings.includes(command.type);

export const decide = (
  command: PersonCommand,
  state: PersonState,
  context: PersonContext,
): PersonDecision => {
  if (isJoining(command))
    return isTaught(command, context) ? join(command, state, context) : refuse(rejections.yearNotTaught);
  if (state.status === 'unregistered') return refuse(rejections.personNotRegistered);
  return isTaught(command, context) ? decideKnown(command, state, context) : refuse(rejections.yearNotTaught);
};

/** Whether the school teaches the year group that is named (ORG-06). */
const isTaught = (command: PersonCommand, { facts }: PersonContext): boolean => {
  const yearGroup = yearGroupIn(command);
  return yearGroup === undefined || facts.school?.yearGroups.includes(yearGroup) === true;
};

const decideKnown = (
  command: Exclude<PersonCommand, Joining>,
  state: KnownPerson,
  context: PersonContext,
): PersonDecision => {
  switch (command.type) {
    case 'AssignRole':
      return assignRole(command, state, context);
    case 'EndRole':
      return endRole(command, state, context);
    case 'MovePupilUp':
      return movePupilUp(command, state);
    case 'AssignToClass':
      return assignToClass(command, state);
    case 'TakeFromClass':
      return takeFromClass(command, state);
    case 'AssignLineManager':
      return assignLineManager(command, state, context);
    case 'ChangeContact':
      return changeContact(command, state, context);
    case 'CorrectPerson':
      return correctPerson(command, state, context);
    case 'EndCapacity':
      return endCapacity(command, state, context);
    case 'LeavePerson':
      return leavePerson(command, state, context);
    case 'LinkParent':
      return linkParent(command, state, context);
    case 'UnlinkParent':
      return unlinkParent(command, state, context);
    case 'EndParentLink':
      return endParentLink(command, state);
    case 'LinkLogIn':
      return linkLogIn(command, state, context);
    case 'UnlinkLogIn':
      return unlinkLogIn(state, context);
    case 'LinkOutsideId':
      return linkOutsideId(command, state, context);
    case 'UnlinkOutsideId':
      return unlinkOutsideId(command, state, context);
  }
};
