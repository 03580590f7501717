import { refuse } from '../../kernel/decider.ts';
import { allocate, signCompliance, takeBackWorkDevice, takeOverAllocation } from './allocation.ts';
import type { DeviceCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { DeviceContext, DeviceDecision } from './decision.ts';
import { requireReturnFromLeaver } from './leaver.ts';
import { lend, takeBack, takeOverLoan } from './loan.ts';
import { recordFellDue, requireReturn } from './loan-end.ts';
import { installSafeguards, register } from './register.ts';
import { rejections } from './rejections.ts';
import type { DeviceState } from './state.ts';

export const decide = (
  command: DeviceCommand,
  state: DeviceState,
  context: DeviceContext,
): DeviceDecision => {
  if (command.type === 'LendDevice' && context.settings.loansToParents === null)
    return refuse(rejections.processNotInUse);
  if (command.type === 'RegisterDevice') return register(command, state);
  if (state.status === 'unregistered') return refuse(rejections.deviceNotRegistered);
  switch (command.type) {
    case 'InstallSafeguards':
      return installSafeguards(command, context);
    case 'LendDevice':
      return lend(command, state, context);
    case 'TakeOverLoan':
      return takeOverLoan(command, state, context);
    case 'ReturnDevice':
      return takeBack(command, state);
    case 'RequireReturn':
      return requireReturn(command, state, context);
    case 'RequireReturnFromLeaver':
      return requireReturnFromLeaver(command, state, context);
    case 'RecordLoanFellDue':
      return recordFellDue(command, state, context);
    case 'SignCompliance':
      return signCompliance(command, state, context);
    case 'AllocateDevice':
      return allocate(command, state, context);
    case 'TakeOverAllocation':
      return takeOverAllocation(command, state, context);
    case 'ReturnWorkDevice':
      return takeBackWorkDevice(state);
    case 'CorrectDevice':
      return correct(command, state, context);
  }
};
