import type { Original } from '../../kernel/original.ts';
import type { DeviceCommand } from './commands.ts';
import type { Command } from './decision.ts';
import { registeredPart } from './registered-part.ts';
import type { DeviceState, RegisteredDevice } from './state.ts';

type DeviceOriginal = Original<DeviceCommand, DeviceState> | null;
type Correct = Command<'CorrectDevice'>;

const inStore = (state: RegisteredDevice): DeviceState => ({ ...registeredPart(state), status: 'in-store' });

/** Another date is no other loan; another borrower or child is one that could have been lent to (DEV-02). */
const ofLoan = ({ changes }: Correct, state: RegisteredDevice & { status: 'on-loan' }): DeviceOriginal => {
  const { loan } = state;
  const { borrower = loan.borrower, pupil = loan.pupil, purpose = loan.purpose } = changes;
  const lent = { borrower, pupil, purpose };
  if (loan.takenOver !== null) {
    const { lentOn = loan.lentOn } = changes;
    const { source } = loan.takenOver;
    return { command: { type: 'TakeOverLoan', ...lent, lentOn, source }, state: inStore(state) };
  }
  if (changes.borrower === undefined && changes.pupil === undefined) return null;
  return { command: { type: 'LendDevice', ...lent }, state: inStore(state) };
};

const ofAllocation = (
  { changes }: Correct,
  state: RegisteredDevice & { status: 'allocated' },
): DeviceOriginal => {
  const { allocation } = state;
  const { person = allocation.person, allocatedOn = allocation.allocatedOn } = changes;
  if (allocation.takenOver === null)
    return { command: { type: 'AllocateDevice', person }, state: inStore(state) };
  const { source } = allocation.takenOver;
  return { command: { type: 'TakeOverAllocation', person, allocatedOn, source }, state: inStore(state) };
};

/** The command that a correction puts right, as it should have been sent, where a rule decided it. */
export const originalOfCorrection = (command: DeviceCommand, state: DeviceState): DeviceOriginal => {
  if (command.type !== 'CorrectDevice' || state.status === 'unregistered') return null;
  const { corrects, changes, signedName } = command;
  if (corrects === state.safeguardsBy) {
    const { safeguards = [...state.safeguards] } = changes;
    return {
      command: { type: 'InstallSafeguards', safeguards },
      state: { ...state, safeguards: [], safeguardsBy: null },
    };
  }
  const signature = state.signatures.find(({ signedBy }) => signedBy === corrects);
  if (signature !== undefined) {
    const { person } = signature;
    const sign = { type: 'SignCompliance' as const, person, signedName: signedName ?? signature.signedName };
    return {
      command: sign,
      state: { ...state, signatures: state.signatures.filter((one) => one !== signature) },
    };
  }
  if (state.status === 'on-loan' && corrects === state.loan.lentBy) return ofLoan(command, state);
  const isAllocation = state.status === 'allocated' && corrects === state.allocation.allocatedBy;
  return isAllocation ? ofAllocation(command, state) : null;
};
