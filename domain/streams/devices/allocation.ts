import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, DeviceContext, DeviceDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { RegisteredDevice } from './state.ts';

const signatureOf = (state: RegisteredDevice, person: string) =>
  state.signatures.find((signature) => signature.person === person);

export const signCompliance = (
  { person, signedName }: Command<'SignCompliance'>,
  state: RegisteredDevice,
): DeviceDecision => {
  if (signedName === '') return refuse(rejections.nameRequired);
  if (signatureOf(state, person) !== undefined) return accept();
  return accept({ type: 'WorkDeviceComplianceSigned', data: { person, signedName } });
};

export const allocate = (
  { person }: Command<'AllocateDevice'>,
  state: RegisteredDevice,
  context: DeviceContext,
): DeviceDecision => {
  if (state.status === 'allocated' && state.allocation.person === person) return accept();
  if (state.status !== 'in-store') return refuse(rejections.deviceNotInStore);
  const signature = signatureOf(state, person)?.signedBy ?? null;
  if (context.settings.complianceDocument && signature === null)
    return refuse(rejections.complianceSignatureRequired);
  return accept({ type: 'WorkDeviceAllocated', data: { person, allocatedOn: context.today, signature } });
};

export const takeBackWorkDevice = (state: RegisteredDevice): DeviceDecision =>
  state.status === 'allocated'
    ? accept({ type: 'WorkDeviceReturned', data: { person: state.allocation.person } })
    : refuse(rejections.deviceNotAllocated);
