import { accept, refuse } from '../../kernel/decider.ts';
import { isFromBefore } from '../../kernel/taken-over.ts';
import type { Command, DeviceContext, DeviceDecision } from './decision.ts';
import { isKnown, isStaffOn } from './people.ts';
import { type DeviceRejection, rejections } from './rejections.ts';
import type { RegisteredDevice } from './state.ts';

const signatureOf = (state: RegisteredDevice, person: string) =>
  state.signatures.find((signature) => signature.person === person);

/** Work devices are for those who work at the school. */
const staffRefusal = ({ facts: { person }, today }: DeviceContext): DeviceRejection | null => {
  if (!isKnown(person)) return rejections.workerNotRegistered;
  return isStaffOn(person, today) ? null : rejections.staffRequired;
};

export const signCompliance = (
  { person, signedName }: Command<'SignCompliance'>,
  state: RegisteredDevice,
  context: DeviceContext,
): DeviceDecision => {
  const refusal = staffRefusal(context);
  if (refusal !== null) return refuse(refusal);
  if (signedName === '') return refuse(rejections.nameRequired);
  if (signatureOf(state, person) !== undefined) return accept();
  return accept({ type: 'WorkDeviceComplianceSigned', data: { person, signedName } });
};

/** Whether somebody may be given the device for work (DEV-03). */
const workerRefusal = (
  person: string,
  state: RegisteredDevice,
  context: DeviceContext,
): DeviceRejection | null => {
  const refusal = staffRefusal(context);
  if (refusal !== null) return refusal;
  const isSigned = signatureOf(state, person) !== undefined;
  return context.settings.complianceDocument && !isSigned ? rejections.complianceSignatureRequired : null;
};

export const allocate = (
  { person }: Command<'AllocateDevice'>,
  state: RegisteredDevice,
  context: DeviceContext,
): DeviceDecision => {
  if (state.status === 'allocated' && state.allocation.person === person) return accept();
  if (state.status !== 'in-store') return refuse(rejections.deviceNotInStore);
  const refusal = workerRefusal(person, state, context);
  if (refusal !== null) return refuse(refusal);
  const signature = signatureOf(state, person)?.signedBy ?? null;
  return accept({
    type: 'WorkDeviceAllocated',
    data: { person, allocatedOn: context.today, signature, takenOver: null },
  });
};

/** An allocation from before the school kept its book here, with its own day. */
export const takeOverAllocation = (
  { person, allocatedOn, source }: Command<'TakeOverAllocation'>,
  state: RegisteredDevice,
  context: DeviceContext,
): DeviceDecision => {
  if (state.status !== 'in-store') return refuse(rejections.deviceNotInStore);
  if (!isKnown(context.facts.person)) return refuse(rejections.workerNotRegistered);
  if (!isFromBefore(allocatedOn, context)) return refuse(rejections.notFromBefore);
  const signature = signatureOf(state, person)?.signedBy ?? null;
  const takenOver = { source, by: context.actor.person };
  return accept({ type: 'WorkDeviceAllocated', data: { person, allocatedOn, signature, takenOver } });
};

export const takeBackWorkDevice = (state: RegisteredDevice): DeviceDecision =>
  state.status === 'allocated'
    ? accept({ type: 'WorkDeviceReturned', data: { person: state.allocation.person } })
    : refuse(rejections.deviceNotAllocated);
