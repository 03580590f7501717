import { assess } from './assess.ts';
import { authorise, refuseAuthorisation, revokeAuthorisation } from './authorise.ts';
import type { OwnDeviceCommand } from './commands.ts';
import { approve, endConnection, refuseConnection } from './connect.ts';
import { correct } from './correct.ts';
import type { OwnDeviceContext, OwnDeviceDecision } from './decision.ts';
import { endWithCapacity } from './ending.ts';
import { registerDevice, registerMedia } from './register.ts';
import type { OwnDeviceState } from './state.ts';

export const decide = (
  command: OwnDeviceCommand,
  state: OwnDeviceState,
  context: OwnDeviceContext,
): OwnDeviceDecision => {
  switch (command.type) {
    case 'RegisterOwnDevice':
      return registerDevice(command, state, context);
    case 'RegisterRemovableMedia':
      return registerMedia(command, state, context);
    case 'ApproveConnection':
      return approve(command, state, context);
    case 'RefuseConnection':
      return refuseConnection(command, state, context);
    case 'EndConnection':
      return endConnection(command, state, context);
    case 'AssessSecurity':
      return assess(command, state, context);
    case 'AuthoriseForSchoolData':
      return authorise(command, state, context);
    case 'RefuseAuthorisation':
      return refuseAuthorisation(command, state, context);
    case 'RevokeAuthorisation':
      return revokeAuthorisation(command, state, context);
    case 'EndWithCapacity':
      return endWithCapacity(state, context);
    case 'CorrectOwnDevice':
      return correct(command, state);
  }
};
