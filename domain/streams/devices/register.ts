import {
  type Described,
  type DeviceKind,
  describedBy,
  type IntendedUser,
} from '../../../events/catalogue/device-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, DeviceContext, DeviceDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { DeviceState, RegisteredDevice } from './state.ts';

export const register = (command: Command<'RegisterDevice'>, state: DeviceState): DeviceDecision => {
  const { label = null, supportsUpdates = null } = command;
  const device = { ...descriptionOf(command.kind, command.intendedFor), label, supportsUpdates };
  if (state.status === 'unregistered') return accept({ type: 'DeviceRegistered', data: device });
  return isSame(device, registrationIn(state)) ? accept() : refuse(rejections.deviceAlreadyRegistered);
};

const registrationIn = ({ form, intendedFor, label, supportsUpdates }: RegisteredDevice) => ({
  form,
  intendedFor,
  label,
  supportsUpdates,
});

/** A user that is stated goes before the one whom the kind names. */
export const descriptionOf = (kind: DeviceKind, stated: IntendedUser | null | undefined): Described => {
  const { form, intendedFor } = describedBy(kind);
  return { form, intendedFor: stated === undefined ? intendedFor : stated };
};

/** Whether protections are such as the school names, where it names any (DEV-02). */
const isOfTheSchool = (
  safeguards: readonly string[],
  { settings: { loanSafeguards } }: DeviceContext,
): boolean => loanSafeguards === null || safeguards.every((one) => loanSafeguards.includes(one));

export const installSafeguards = (
  command: Command<'InstallSafeguards'>,
  context: DeviceContext,
): DeviceDecision => {
  const safeguards = [...new Set(command.safeguards)];
  return isOfTheSchool(safeguards, context)
    ? accept({ type: 'DeviceSafeguardsInstalled', data: { safeguards } })
    : refuse(rejections.safeguardUnknown);
};
