import { refuse } from '../../kernel/decider.ts';
import { assignRole } from './commands/assign-role.ts';
import { correctPerson } from './commands/correct-person.ts';
import { endRole } from './commands/end-role.ts';
import { type Joining, join } from './commands/join.ts';
import { leavePerson } from './commands/leave-person.ts';
import { linkLogIn } from './commands/link-log-in.ts';
import { linkParent } from './commands/link-parent.ts';
import { unlinkLogIn } from './commands/unlink-log-in.ts';
import { unlinkParent } from './commands/unlink-parent.ts';
import type { PersonCommand } from './commands.ts';
import type { PersonContext, PersonDecision } from './decision.ts';
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
  if (isJoining(command)) return join(command, state, context);
  return state.status === 'unregistered'
    ? refuse(rejections.personNotRegistered)
    : decideKnown(command, state, context);
};

const decideKnown = (
  command: Exclude<PersonCommand, Joining>,
  state: KnownPerson,
  context: PersonContext,
): PersonDecision => {
  switch (command.type) {
    case 'EndRole':
      return endRole(command, state, context);
    case 'CorrectPerson':
      return correctPerson(command, state);
    case 'LeavePerson':
      return leavePerson(command, state, context);
    case 'UnlinkParent':
      return unlinkParent(command, state);
    case 'UnlinkLogIn':
      return unlinkLogIn(state, context);
    default:
      return state.status === 'left'
        ? refuse(rejections.personHasLeft)
        : decidePresent(command, state, context);
  }
};

/** What only somebody who has not left may be given. */
type Given = Extract<PersonCommand, { readonly type: 'LinkParent' | 'AssignRole' | 'LinkLogIn' }>;

const decidePresent = (command: Given, state: KnownPerson, context: PersonContext): PersonDecision => {
  switch (command.type) {
    case 'LinkParent':
      return linkParent(command, state, context);
    case 'AssignRole':
      return assignRole(command, state, context);
    case 'LinkLogIn':
      return linkLogIn(command, state, context);
  }
};
