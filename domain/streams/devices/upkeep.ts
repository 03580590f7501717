import type { DeviceEvent } from '../../../events/catalogue/devices.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { IT, OFFICE } from '../../kernel/role-groups.ts';
import type { Command, DeviceContext, DeviceDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { RegisteredDevice } from './state.ts';

const eventOf: Readonly<Record<Command<'RecordUpkeep'>['kind'], DeviceEvent>> = {
  'updates-automatic': { type: 'DeviceUpdatesConfigured', data: { manner: 'automatic' } },
  'updates-regular': { type: 'DeviceUpdatesConfigured', data: { manner: 'regular' } },
  'anti-virus': { type: 'AntiVirusUpdated', data: {} },
  encrypted: { type: 'DeviceEncryptionConfirmed', data: { isEncrypted: true } },
  'not-encrypted': { type: 'DeviceEncryptionConfirmed', data: { isEncrypted: false } },
  'gallery-cleared': { type: 'DeviceGalleryCleared', data: {} },
};

/** Who looks after devices; anybody who works with a class clears the pictures from its tablet. */
const keepers = [...OFFICE, ...IT, 'it-technician'];

/** Each time again: that it was looked at, or done, is what is recorded (DEV-07, DEV-08, DEV-09). */
export const recordUpkeep = (
  { kind }: Command<'RecordUpkeep'>,
  { supportsUpdates }: RegisteredDevice,
  { actor }: DeviceContext,
): DeviceDecision => {
  if (kind !== 'gallery-cleared' && !keepers.some((role) => actor.roles.includes(role)))
    return refuse(rejections.keeperRequired);
  const isOfUpdates = kind === 'updates-automatic' || kind === 'updates-regular';
  return isOfUpdates && supportsUpdates === false
    ? refuse(rejections.updatesNotSupported)
    : accept(eventOf[kind]);
};

export const recordDamage = (command: Command<'RecordDamage'>): DeviceDecision => {
  const { isIntentional = null, description } = command;
  return accept({ type: 'DeviceDamageRecorded', data: { isIntentional, description } });
};

/** Whoever may say so says so again where it was handed out since (DEV-10). */
export const approveDisposal = (
  { why }: Command<'ApproveDisposal'>,
  { approval }: RegisteredDevice,
  { actor }: DeviceContext,
): DeviceDecision =>
  approval?.why === why
    ? accept()
    : accept({ type: 'DeviceDisposalApproved', data: { why, approvedBy: actor.person } });

/** What nobody has: in store, under repair, or missing. */
const isFree = ({ status }: RegisteredDevice): boolean =>
  status === 'in-store' || status === 'under-repair' || status === 'lost';

export const dispose = (
  { how, isWiped }: Command<'DisposeDevice'>,
  state: RegisteredDevice,
): DeviceDecision => {
  if (!isFree(state)) return refuse(rejections.deviceInUse);
  if (state.approval === null) return refuse(rejections.disposalNotApproved);
  return accept({ type: 'DeviceDisposed', data: { approval: state.approval.by, how, isWiped } });
};
