import { bodyOf } from '../kernel/body-of.ts';
import { accept, refuse } from '../kernel/decider.ts';
import { assignRole } from './commands/assign-role.ts';
import { correctPerson } from './commands/correct-person.ts';
import { endRole } from './commands/end-role.ts';
import { type Joining, join } from './commands/join.ts';
import { linkParent } from './commands/link-parent.ts';
import type { PersonCommand } from './commands.ts';
import type { Decided, Here } from './decided.ts';
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

export const decide = (command: PersonCommand, state: PersonState, context: Here): Decided => {
  if (isJoining(command)) return join(command, state, context);
  return state.status === 'unregistered' ? refuse(rejections.personNotRegistered) : decideKnown(command, state, context);
};

const decideKnown = (command: Exclude<PersonCommand, Joining>, state: KnownPerson, context: Here): Decided => {
  if (command.type === 'EndRole') return endRole(command, state, context);
  if (command.type === 'CorrectPerson') return correctPerson(command, state);
  if (command.type === 'LeavePerson') return state.status === 'left' ? accept() : accept({ type: 'PersonLeft', data: bodyOf(command) });
  if (state.status === 'left') return refuse(rejections.personHasLeft);
  switch (command.type) {
    case 'LinkParent':
      return linkParent(command, state, context);
    case 'AssignRole':
      return assignRole(command, state, context);
    case 'LinkLogIn':
      return accept({ type: 'LogInLinked', data: bodyOf(command) });
  }
};
