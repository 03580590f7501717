import type { AuthorisationCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { AuthorisationContext, AuthorisationDecision } from './decision.ts';
import { endWithCapacity } from './ending.ts';
import { authoriseParent, refuseParent } from './parents.ts';
import { restore, restrict, withdraw } from './personal-use.ts';
import { authoriseSocial, revokeSocial } from './social.ts';
import type { AuthorisationState } from './state.ts';
import { agree, discuss, endTrainee } from './trainee.ts';

export const decide = (
  command: AuthorisationCommand,
  state: AuthorisationState,
  context: AuthorisationContext,
): AuthorisationDecision => {
  switch (command.type) {
    case 'WithdrawPersonalUse':
      return withdraw(command, state, context);
    case 'RestrictPersonalUse':
      return restrict(command, state, context);
    case 'RestorePersonalUse':
      return restore(state, context);
    case 'AuthoriseSocialAccount':
      return authoriseSocial(command, state, context);
    case 'RevokeSocialAccount':
      return revokeSocial(command, state, context);
    case 'DiscussTraineeDevice':
      return discuss(command, state, context);
    case 'AgreeTraineeDevice':
      return agree(command, state, context);
    case 'EndTraineeDevice':
      return endTrainee(command, state, context);
    case 'AuthoriseParentAccess':
      return authoriseParent(command, state, context);
    case 'RefuseParentAccess':
      return refuseParent(command, state, context);
    case 'EndWithCapacity':
      return endWithCapacity(state, context);
    case 'CorrectAuthorisation':
      return correct(command, state, context);
  }
};
