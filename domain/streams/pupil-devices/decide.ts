import type { PupilDeviceCommand } from './commands.ts';
import { broughtIn, confiscate, giveBack } from './confiscation.ts';
import { correct } from './correct.ts';
import { collect, handIn, recordNotCollected } from './custody.ts';
import type { PupilDeviceContext, PupilDeviceDecision } from './decision.ts';
import { endPermission, permit, refusePermission } from './permission.ts';
import type { PupilDeviceState } from './state.ts';

export const decide = (
  command: PupilDeviceCommand,
  state: PupilDeviceState,
  context: PupilDeviceContext,
): PupilDeviceDecision => {
  switch (command.type) {
    case 'PermitMobile':
      return permit(command, state, context);
    case 'RefuseMobile':
      return refusePermission(command, context);
    case 'EndMobilePermission':
      return endPermission(command, state, context);
    case 'HandInMobile':
      return handIn(command, state, context);
    case 'CollectMobile':
      return collect(command, state, context);
    case 'RecordMobileNotCollected':
      return recordNotCollected(command, state, context);
    case 'RecordBroughtIn':
      return broughtIn(command, state, context);
    case 'ConfiscateDevice':
      return confiscate(command, state, context);
    case 'ReturnConfiscatedDevice':
      return giveBack(command, state, context);
    case 'CorrectPupilDevice':
      return correct(command, state);
  }
};
