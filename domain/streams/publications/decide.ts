import type { PublicationCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { PublicationContext, PublicationDecision } from './decision.ts';
import { openTakeDown, refuseImage, removeComment, withdraw } from './ending.ts';
import { checkResource, reviewContent, takePhotograph } from './prepare.ts';
import { publish } from './publish.ts';
import type { PublicationState } from './state.ts';

export const decide = (
  command: PublicationCommand,
  state: PublicationState,
  context: PublicationContext,
): PublicationDecision => {
  switch (command.type) {
    case 'TakePhotograph':
      return takePhotograph(command, state, context);
    case 'ReviewContent':
      return reviewContent(command, state);
    case 'CheckResource':
      return checkResource(command, state);
    case 'PublishImage':
    case 'PublishContent':
    case 'PublishPost':
    case 'ShareResource':
      return publish(command, state, context);
    case 'RefuseImage':
      return refuseImage(command, state);
    case 'WithdrawPublication':
      return withdraw(command, state);
    case 'OpenTakeDown':
      return openTakeDown(command, state, context);
    case 'RemoveBlogComment':
      return removeComment(command, state);
    case 'CorrectPublication':
      return correct(command, state);
  }
};
