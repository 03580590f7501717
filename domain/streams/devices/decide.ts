import { refuse } from '../../kernel/decider.ts';
import { allocate, signCompliance, takeBackWorkDevice, takeOverAllocation } from './allocation.ts';
import type { DeviceCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { DeviceContext, DeviceDecision } from './decision.ts';
import { recordGalleryFellDue } from './gallery.ts';
import { requireReturnFromLeaver } from './leaver.ts';
import { lend, takeBack, takeOverLoan } from './loan.ts';
import { recordFellDue, requireReturn } from './loan-end.ts';
import { takeOffSite } from './off-site.ts';
import { move } from './place.ts';
import { installSafeguards, register } from './register.ts';
import { rejections } from './rejections.ts';
import type { DeviceState } from './state.ts';
import { approveDisposal, dispose, recordDamage, recordUpkeep } from './upkeep.ts';

/** What left for good stays away; what the product itself sends finds nothing to do. */
const isOfDisposed = ({ type }: DeviceCommand): boolean =>
  type === 'CorrectDevice' || type.startsWith('Require') || type.endsWith('FellDue');

export const decide = (
  command: DeviceCommand,
  state: DeviceState,
  context: DeviceContext,
): DeviceDecision => {
  if (command.type === 'LendDevice' && context.settings.loansToParents === null)
    return refuse(rejections.processNotInUse);
  if (command.type === 'RegisterDevice') return register(command, state);
  if (state.status === 'unregistered') return refuse(rejections.deviceNotRegistered);
  if (state.status === 'disposed' && !isOfDisposed(command)) return refuse(rejections.deviceDisposed);
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
    case 'TakeOffSite':
      return takeOffSite(command, state, context);
    case 'MoveDevice':
      return move(command, state);
    case 'RecordUpkeep':
      return recordUpkeep(command, state, context);
    case 'RecordGalleryFellDue':
      return recordGalleryFellDue(command, state, context);
    case 'RecordDamage':
      return recordDamage(command);
    case 'ApproveDisposal':
      return approveDisposal(command, state, context);
    case 'DisposeDevice':
      return dispose(command, state);
    case 'CorrectDevice':
      return correct(command, state, context);
  }
};
